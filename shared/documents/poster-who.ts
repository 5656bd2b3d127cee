// Who consults, and where: one person, or the consultant and whoever stands in for them.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { style } from './pdf-document';
import { nameSize } from './poster-head';
import type { PosterType } from './poster-type';
import { orderText } from './requisites';
import { holdersShown, type HolderShown } from './schedule-people';
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

const TITLES = { consultant: 'Консультирует', substitute: 'Замещает консультанта' } as const;
const NOBODY = {
  consultant: 'Консультант ещё не назначен',
  substitute: 'Замещающий ещё не назначен',
} as const;
const LABELS = ['Кабинет', 'Телефон', 'Эл. почта'] as const;

/** «Назначение: приказ от 01.09.2026 № 75»: words that fit any name. */
function appointmentText({ order }: ScheduleContent['school']): string {
  const text = orderText(order);
  return text === '' ? '' : `Назначение: ${text}`;
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

/** Room, telephone and e-mail, one below the other. */
function whereTo({ person }: HolderShown, type: PosterType, width: number): Block {
  const { room = '', phone = '', email = '' } = person ?? {};
  const blocks = [room, phone, email]
    .map((text, i) => labelled(LABELS[i] ?? '', text, type, width))
    .filter((block) => block.nodes.length > 0);
  return stacked(...blocks.flatMap((b, i) => (i === 0 ? [b] : [space(type.unit * 0.2), b])));
}

/** Name, position and, of the consultant, the order of the appointment. @param order empty for none */
function named(
  { by, person }: HolderShown,
  order: string,
  [type, size]: readonly [PosterType, number],
  width: number,
): Block {
  const name = person?.name ?? NOBODY[by];
  return stacked(
    lines(name, style.heading(nameSize(name, size, width)), width),
    lines(person?.position ?? '', style.text(type.detail), width),
    lines(order, style.label(type.label), width),
  );
}

/** The only one across the sheet: name and office on the left, room, telephone and e-mail on the right. */
function alone(holder: HolderShown, order: string, type: PosterType, width: number): Block {
  const gap = type.unit * 2;
  const where = whereTo(holder, type, (width - gap) * 0.45);
  const title = lines(TITLES[holder.by], style.label(type.label), width);
  if (where.nodes.length === 0)
    return stacked(title, named(holder, order, [type, type.name], width));
  const left = (width - gap) * 0.55;
  return stacked(
    title,
    beside(
      [
        { block: named(holder, order, [type, type.name], left), width: left },
        { block: where, width: width - gap - left },
      ],
      gap,
    ),
  );
}

/** Two stand side by side, each a little smaller. */
const OF_TWO = 0.8;

/** Somebody in a column: title, name and office, then where to find them. */
function card(
  holder: HolderShown,
  order: string,
  [type, size]: readonly [PosterType, number],
  width: number,
): Block {
  return stacked(
    lines(TITLES[holder.by], style.label(type.label), width),
    named(holder, holder.by === 'consultant' ? order : '', [type, size], width),
    space(type.unit * 0.3),
    whereTo(holder, type, width),
  );
}

function inColumn(content: ScheduleContent, type: PosterType, width: number): Block {
  const holders = holdersShown(content);
  const size = holders.length === 1 ? type.name : type.name * OF_TWO;
  return stacked(
    ...holders.flatMap((holder, i) => [
      i === 0 ? EMPTY_BLOCK : space(type.unit),
      card(holder, appointmentText(content.school), [type, size], width),
    ]),
  );
}

function acrossSheet(content: ScheduleContent, type: PosterType, width: number): Block {
  const holders = holdersShown(content);
  const order = appointmentText(content.school);
  const [only] = holders;
  if (holders.length === 1 && only !== undefined) return alone(only, order, type, width);
  const gap = type.unit * 2;
  const each = (width - gap * (holders.length - 1)) / holders.length;
  const cards = holders.map((holder) => ({
    block: card(holder, order, [type, type.name * OF_TWO], each),
    width: each,
  }));
  return beside(cards, gap);
}

/**
 * Who consults and where, under a rule.
 * @param shape `wide` across the sheet, `column` in a part of it @param width points
 */
export function whoConsults(
  content: ScheduleContent,
  type: PosterType,
  width: number,
  shape: 'wide' | 'column' = 'wide',
): Block {
  const who = shape === 'wide' ? acrossSheet(content, type, width) : inColumn(content, type, width);
  return stacked(rule(width, 0.8), space(type.unit * 0.5), who);
}
