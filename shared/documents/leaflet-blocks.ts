// The parts of one leaflet, each in a width.
import { parentsSupport } from './support-texts';
import { hourText } from '#shared/domain/support-hours';
import { SLOT_WEEKS_WORDS, WEEKDAY_WORDS, type Slot } from '#shared/domain/slot';
import { roomText } from '#shared/domain/room-text';
import { NBSP } from '#shared/lib/text';
import {
  APPLY,
  HOW_TO_ASK,
  KEEP_SECRET,
  LEAFLET_HEADING,
  leafletChanges,
  parentsSlots,
  slotDirection,
  supportTimes,
  WAYS,
  WHAT_FOR,
  type LeafletInput,
} from './leaflet-texts';
import { style } from './pdf-document';
import { nameSize } from './poster-head';
import { schoolName } from './requisites';
import { holderName, holdersShown, isShared, roomOf } from './schedule-people';
import {
  beside,
  EMPTY_BLOCK,
  inOneLine,
  lines,
  rule,
  space,
  stacked,
  textWidth,
  type Block,
} from './typeset';

/** Type sizes of a leaflet, points. */
export interface LeafletType {
  readonly heading: number;
  /** Titles of its sections. */
  readonly title: number;
  /** Times of receptions and contacts: what is looked for from an arm's length. */
  readonly key: number;
  readonly body: number;
  readonly label: number;
  /** Unit of vertical space. */
  readonly unit: number;
}

/** How much of what is long a leaflet has room for. */
export interface LeafletRoom {
  readonly slots: number;
  readonly changes: number;
  /** True where the receptions need the room of what a parent can do without. */
  readonly isTight: boolean;
}

/** School, heading, class. */
export function leafletHead(
  { school }: LeafletInput,
  className: string,
  type: LeafletType,
  width: number,
): Block {
  const words = className.trim() === '' ? '' : `Класс ${className.trim()}`;
  return stacked(
    lines(schoolName(school), style.serif(type.label), width),
    space(type.unit * 0.6),
    lines(LEAFLET_HEADING, style.heading(nameSize(LEAFLET_HEADING, type.heading, width)), width),
    inOneLine(words === '' ? ' ' : words, style.strong(type.title), width, type.body),
  );
}

function section(title: string, type: LeafletType, width: number, ...blocks: Block[]): Block {
  return stacked(
    rule(width, 0.8),
    space(type.unit * 0.5),
    lines(title, style.heading(type.title), width),
    space(type.unit * 0.3),
    ...blocks,
  );
}

/** Who helps, with what, and how (п. 2.2.3, 4). */
export function whoHelps(
  input: LeafletInput,
  type: LeafletType,
  width: number,
  { isTight }: LeafletRoom,
): Block {
  const people = personsShown(input);
  return section(
    'Консультант поможет',
    type,
    width,
    lines(WHAT_FOR, style.text(type.body), width),
    space(type.unit * 0.3),
    isTight ? EMPTY_BLOCK : lines(WAYS, style.text(type.body), width),
    ...people.flatMap((person) => [
      space(type.unit * 0.5),
      lines(person.name, style.strong(type.key), width),
      isTight ? EMPTY_BLOCK : lines(person.position, style.text(type.body), width),
      lines(reachText(person), style.strong(type.body), width),
    ]),
  );
}

/** Whoever holds receptions for parents; without an edition, who is in charge. */
export function personsShown({
  content,
  consultant,
}: Pick<LeafletInput, 'content' | 'consultant'>): readonly NonNullable<
  LeafletInput['consultant']
>[] {
  if (content === null) return consultant === null ? [] : [consultant];
  const by = new Set(parentsSlots(content).map((slot) => slot.by));
  const shown = holdersShown(content).filter((each) => by.size === 0 || by.has(each.by));
  return shown.flatMap(({ person }) => person ?? []);
}

function reachText({
  room,
  phone,
  email,
}: Pick<NonNullable<LeafletInput['consultant']>, 'room' | 'phone' | 'email'>): string {
  const parts = [roomText(room), phone.trim(), email.trim()];
  return parts.filter((part) => part !== '').join(' · ');
}

const NO_EDITION =
  'Дни и часы приёма смотрите на информационном стенде и на сайте школы или спросите у классного руководителя.';
const NO_RECEPTIONS =
  'Отдельных часов для родителей в графике нет: договоритесь с консультантом о времени.';

/** When parents are received, by the approved edition in force, and what is different soon. */
export function whenReceived(
  { content, today }: LeafletInput,
  type: LeafletType,
  width: number,
  room: LeafletRoom,
): Block {
  const title = 'Когда принимают родителей';
  if (content === null)
    return section(title, type, width, lines(NO_EDITION, style.text(type.body), width));
  const slots = parentsSlots(content);
  if (slots.length === 0)
    return section(title, type, width, lines(NO_RECEPTIONS, style.text(type.body), width));
  const shown = slots.slice(0, room.slots);
  const changes = leafletChanges(content, today);
  const more = slots.length > shown.length || changes.length > room.changes;
  const rows = shown.map((slot) => slotRow(slot, slotNote(slot, content), type, width));
  return section(
    title,
    type,
    width,
    ...rows,
    ...changes.slice(0, room.changes).map((words) => lines(words, style.text(type.body), width)),
    more
      ? lines('Остальное — на стенде и на сайте школы.', style.text(type.body), width)
      : EMPTY_BLOCK,
  );
}

function slotNote(slot: Slot, content: NonNullable<LeafletInput['content']>): string {
  const weeks =
    slot.weeks === 'every' ? '' : `${SLOT_WEEKS_WORDS[slot.weeks].toLowerCase()} недели`;
  const holder = isShared(content) ? holderName(content, slot.by) : '';
  const parts = [roomText(roomOf(slot, content)), weeks, holder, slotDirection(slot)];
  return parts.filter((part) => part !== '').join(', ');
}

function slotRow(slot: Slot, note: string, type: LeafletType, width: number): Block {
  const gap = type.unit;
  const day = textWidth('Понедельник', style.strong(type.body)) + 1;
  const time = textWidth('00:00–00:00', style.strong(type.key)) + 1;
  const rest = width - day - time - gap * 2;
  const times = `${hourText(slot.start)}–${hourText(slot.end)}`;
  return beside(
    [
      { block: lines(WEEKDAY_WORDS[slot.weekday], style.strong(type.body), day), width: day },
      { block: lines(times, style.strong(type.key), time), width: time },
      { block: lines(note === '' ? ' ' : note, style.text(type.body), rest), width: rest },
    ],
    gap,
  );
}

/** Where a parent turns himself when the consultant can't help (п. 5, 6, примечание 1). */
export function whenNobodyCan(
  { school, today }: LeafletInput,
  type: LeafletType,
  width: number,
): Block {
  const { contacts } = parentsSupport(school);
  const paid = school.support.phone.trim();
  const shown = contacts.map((contact) =>
    contact === paid ? `${contact}${NBSP}(звонок платный)` : contact,
  );
  return section(
    'Если консультант помочь не может',
    type,
    width,
    lines(APPLY, style.text(type.body), width),
    space(type.unit * 0.2),
    ...shown.map((contact) => inOneLine(contact, style.strong(type.key), width, type.body)),
    space(type.unit * 0.2),
    lines(supportTimes(school.timeZone, today), style.text(type.body), width),
  );
}

/** What to say so that support can help at once. */
export function howToAsk(type: LeafletType, width: number, { isTight }: LeafletRoom): Block {
  const dash = textWidth('— ', style.text(type.body)) + 1;
  const item = (words: string): Block =>
    beside(
      [
        { block: lines('—', style.text(type.body), dash), width: dash },
        { block: lines(words, style.text(type.body), width - dash), width: width - dash },
      ],
      0,
    );
  return section(
    'Что написать или сказать',
    type,
    width,
    ...(isTight
      ? [lines(capitalised(HOW_TO_ASK.join(' ')), style.text(type.body), width)]
      : HOW_TO_ASK.map(item)),
    lines(KEEP_SECRET, style.strong(type.body), width),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
