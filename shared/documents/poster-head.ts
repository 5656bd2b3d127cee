import type { Person } from '#shared/domain/person';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { School } from '#shared/domain/school';
import { longDate, shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { INK, PAPER_WHITE, style, type PdfTable } from './pdf-document';
import type { PosterType } from './poster-type';
import { supportSchedule } from './support-texts';
import {
  beside,
  EMPTY_BLOCK,
  inOneLine,
  lineHeight,
  lines,
  rule,
  space,
  stacked,
  textWidth,
  type Block,
} from './typeset';

/** What a poster shows. */
export interface PosterInput {
  readonly school: School;
  /** Who holds the consultant's office; undefined while nobody is named. */
  readonly consultant: Person | undefined;
  readonly schedule: Schedule;
}

/** A poster's contents with the sentences that don't depend on its type sizes. */
export interface PosterContents extends PosterInput {
  readonly validity: string;
  readonly supportTimes: string;
}

/** Makes the sentences once: a poster is composed in several sizes. */
export function posterContents(input: PosterInput): PosterContents {
  const { school, schedule } = input;
  return {
    ...input,
    validity: validityText(schedule),
    supportTimes: supportSchedule(school.timeZone, schedule.validFrom),
  };
}

export const POSTER_HEADING = 'График консультаций';
const DRAFT = 'ПРОЕКТ';

/** The mark of a draft: a black plate, seen from afar and on any copy, and what it means. */
export function draftMark(schedule: Schedule, type: PosterType, width: number): Block {
  const plate = { ...style.strong(type.day), color: PAPER_WHITE };
  const padding = type.unit * 0.45;
  const inset = type.unit * 1.2;
  const plateWidth = textWidth(DRAFT, plate) + 2 * inset;
  const textSpace = width - plateWidth - 2 * inset;
  const note = lines(
    `${editionText(schedule)} ещё не утверждена. На${NBSP}стенд не${NBSP}вывешивать.`,
    style.text(type.body),
    textSpace,
  );
  const plateHeight = lineHeight(plate);
  const height = Math.max(plateHeight, note.height) + 2 * padding;
  const middle = (block: number) => (height - block) / 2;
  const table: PdfTable = {
    table: {
      widths: [plateWidth, width - plateWidth],
      heights: [height],
      headerRows: 0,
      rules: [MARK_RULE, MARK_RULE],
      body: [
        [
          {
            stack: lines(DRAFT, plate, plateWidth).nodes,
            margin: [inset, middle(plateHeight), 0, 0],
            fillColor: INK,
          },
          { stack: note.nodes, margin: [inset, middle(note.height), inset, 0] },
        ],
      ],
    },
    layout: 'ruled',
  };
  return { nodes: [table], height: height + 2 * MARK_RULE, baseline: 0 };
}
const MARK_RULE = 1.2;

/** «Срок действия: с 1 сентября 2026 г. по 31 мая 2027 г.». */
export function validityText(schedule: Schedule): string {
  const from = `с${NBSP}${longDate(schedule.validFrom)}`;
  return schedule.validTo === null
    ? `Срок действия: ${from} до${NBSP}замены новой редакцией`
    : `Срок действия: ${from} по${NBSP}${longDate(schedule.validTo)}`;
}

/** School, heading, what the schedule is about, validity. */
export function posterHead(input: PosterContents, type: PosterType, width: number): Block {
  const { school } = input;
  const heading = style.heading(nameSize(POSTER_HEADING, type.heading, width));
  const name = school.fullName.trim() === '' ? school.shortName : school.fullName;
  return stacked(
    lines(name, style.serif(type.body), width),
    space(type.unit * 0.6),
    lines(POSTER_HEADING, heading, width),
    lines(
      'Помощь сотрудникам и родителям при работе в ИС «Дневник.ру»',
      style.text(type.who),
      width,
    ),
    space(type.unit * 0.3),
    lines(input.validity, style.strong(type.detail), width),
  );
}

/** The head of a further sheet. */
export function runningHead(school: School, type: PosterType, width: number): Block {
  const name = school.shortName.trim() === '' ? '' : ` · ${school.shortName}`;
  return stacked(
    lines(POSTER_HEADING, style.heading(type.name), width),
    lines(`Продолжение${name}`, style.label(type.body), width),
  );
}

/** «Назначен приказом» in words that fit any name: «Приказ от 01.09.2026 № 75». */
function orderText({ order }: School): string {
  const number = order.number.trim() === '' ? '' : ` №${NBSP}${order.number.trim()}`;
  const date = order.date === null ? '' : ` от${NBSP}${shortDate(order.date)}`;
  return number === '' && date === '' ? '' : `Назначение: приказ${date}${number}`;
}

/** A label and what it names, on one baseline. */
function labelled(label: string, text: string, type: PosterType, width: number): Block {
  if (text.trim() === '') return EMPTY_BLOCK;
  const gap = type.label * 0.8;
  const first = textWidth(LABELS[2], style.label(type.label)) + 1;
  const rest = width - first - gap;
  const value = inOneLine(text, style.strong(type.who), rest, type.body);
  return beside(
    [
      { block: lines(label, style.label(type.label), first), width: first },
      { block: value, width: rest },
    ],
    gap,
  );
}
const LABELS = ['Кабинет', 'Телефон', 'Эл. почта'] as const;

function whereTo(consultant: Person | undefined, type: PosterType, width: number): Block {
  const { room = '', phone = '', email = '' } = consultant ?? {};
  const blocks = [room, phone, email]
    .map((text, i) => labelled(LABELS[i] ?? '', text, type, width))
    .filter((block) => block.nodes.length > 0);
  return stacked(...blocks.flatMap((b, i) => (i === 0 ? [b] : [space(type.unit * 0.2), b])));
}

/** A name that is only a little too long for its line is set smaller, so that it stays in one. */
function nameSize(name: string, size: number, width: number): number {
  const fits = (size * width) / textWidth(name, style.heading(size));
  return fits >= size * 0.78 ? Math.min(size, Math.floor(fits * 10) / 10) : size;
}

/** Who consults and where: name and office on the left, room, telephone and e-mail on the right. */
export function whoConsults(input: PosterInput, type: PosterType, width: number): Block {
  const { school, consultant } = input;
  const gap = type.unit * 2;
  const where = whereTo(consultant, type, (width - gap) * 0.45);
  const left = where.nodes.length === 0 ? width : (width - gap) * 0.55;
  const name = consultant?.name ?? 'Консультант ещё не назначен';
  const who = stacked(
    lines(name, style.heading(nameSize(name, type.name, left)), left),
    lines(consultant?.position ?? '', style.text(type.detail), left),
    lines(orderText(school), style.label(type.label), left),
  );
  return stacked(
    rule(width, 0.8),
    space(type.unit * 0.5),
    lines('Консультирует', style.label(type.label), width),
    where.nodes.length === 0
      ? who
      : beside(
          [
            { block: who, width: left },
            { block: where, width: width - gap - left },
          ],
          gap,
        ),
  );
}
