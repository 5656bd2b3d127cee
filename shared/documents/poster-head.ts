import type { ScheduleContent } from '#shared/domain/approval-statement';
import {
  comingExceptions,
  exceptionDatesText,
  exceptionText,
} from '#shared/domain/schedule-exception';
import { longDate, shortDate, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { mm, type Paper } from './paper';
import { style } from './pdf-document';
import { approvalStamp, type ApprovalStamp, type PosterMark } from './poster-mark';
import { TYPE_FLOORS, type PosterType } from './poster-type';
import { supportSchedule } from './support-texts';
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

/** What a poster shows. */
export interface PosterInput {
  readonly content: ScheduleContent;
  readonly mark: PosterMark;
  /** The day on which it is made, on the school's calendar: exceptions that are over stay away. */
  readonly today: IsoDate;
}

/** An exception in words. */
export interface ComingDay {
  readonly dates: string;
  readonly words: string;
}

/** A poster's contents with what doesn't depend on its type sizes. */
export interface PosterContents extends PosterInput {
  readonly validity: string;
  readonly supportTimes: string;
  /** Exceptions that are not over yet, the nearest first. */
  readonly coming: readonly ComingDay[];
  /** Undefined while the edition isn't approved. */
  readonly stamp: ApprovalStamp | undefined;
}

/** Makes the sentences once: a poster is composed in several sizes. */
export function posterContents(input: PosterInput, paper: Paper): PosterContents {
  const { content, mark, today } = input;
  return {
    ...input,
    validity: validityText(content),
    supportTimes: supportSchedule(content.school.timeZone, content.validFrom),
    coming: comingExceptions(content.exceptions, today).map((each) => ({
      dates: exceptionDatesText(each),
      words: exceptionText(each, content.slots),
    })),
    stamp: mark.kind === 'approved' ? approvalStamp(content, mark, paper) : undefined,
  };
}

export const POSTER_HEADING = 'График консультаций';
/** «Срок действия: с 1 сентября 2026 г. по 31 мая 2027 г.». */
export function validityText(content: ScheduleContent): string {
  const from = `с${NBSP}${longDate(content.validFrom)}`;
  return content.validTo === null
    ? `Срок действия: ${from} до${NBSP}замены новой редакцией`
    : `Срок действия: ${from} по${NBSP}${longDate(content.validTo)}`;
}

function schoolName({ fullName, shortName }: ScheduleContent['school']): string {
  return fullName.trim() === '' ? shortName : fullName;
}

/** The heading in two lines beside the stamp; undefined where it would be too small, or there is room enough. */
function narrowHeading(type: PosterType, paper: Paper, width: number): Block | undefined {
  const words = POSTER_HEADING.split(' ');
  const widest = Math.max(...words.map((word) => textWidth(word, style.heading(1))));
  const size = Math.min(type.heading, Math.floor((width / widest) * 2) / 2);
  if (type.rows === 'tall' || size < TYPE_FLOORS[paper].heading) return undefined;
  return stacked(...words.map((word) => lines(word, style.heading(size), width)));
}

/** School and heading; the approval stamp stands in the corner at their right. */
function nameAndHeading(
  input: PosterContents,
  type: PosterType,
  paper: Paper,
  width: number,
): Block {
  const { content, stamp } = input;
  const name = (w: number) => lines(schoolName(content.school), style.serif(type.body), w);
  const gap = space(type.unit * 0.6);
  const size = nameSize(POSTER_HEADING, type.heading, width);
  const wide = lines(POSTER_HEADING, style.heading(size), width);
  if (stamp === undefined) return stacked(name(width), gap, wide);
  const left = width - stamp.width - STAMP_GAP;
  const narrow = narrowHeading(type, paper, left);
  const block = narrow === undefined ? name(left) : stacked(name(left), gap, narrow);
  const top = beside([{ block, width: left }, stamp], STAMP_GAP);
  return narrow === undefined ? stacked(top, gap, wide) : top;
}
/** Least space between the approval stamp and what stands at its left, points. */
const STAMP_GAP = mm(7);

/** School, approval stamp, heading, what the schedule is about, validity. */
export function posterHead(
  input: PosterContents,
  type: PosterType,
  paper: Paper,
  width: number,
): Block {
  return stacked(
    nameAndHeading(input, type, paper, width),
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
export function runningHead({ school }: ScheduleContent, type: PosterType, width: number): Block {
  const name = school.shortName.trim() === '' ? '' : ` · ${school.shortName}`;
  return stacked(
    lines(POSTER_HEADING, style.heading(type.name), width),
    lines(`Продолжение${name}`, style.label(type.body), width),
  );
}

/** «Назначен приказом» in words that fit any name: «Приказ от 01.09.2026 № 75». */
function orderText({ order }: ScheduleContent['school']): string {
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

function whereTo(
  consultant: ScheduleContent['consultant'],
  type: PosterType,
  width: number,
): Block {
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
export function whoConsults(content: ScheduleContent, type: PosterType, width: number): Block {
  const { school, consultant } = content;
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
