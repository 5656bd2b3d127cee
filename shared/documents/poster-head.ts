import type { ScheduleContent } from '#shared/domain/approval-statement';
import { comingExceptions, exceptionDatesText } from '#shared/domain/schedule-exception';
import { since, until, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { mm, type Paper } from './paper';
import { style } from './pdf-document';
import { approvalStamp, type ApprovalStamp, type PosterMark } from './poster-mark';
import { TYPE_FLOORS, type PosterSheet, type PosterType } from './poster-type';
import { exceptionWords } from './schedule-people';
import { supportSchedule } from './support-texts';
import { beside, lines, space, stacked, textWidth, type Block } from './typeset';

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
      words: exceptionWords(each, content),
    })),
    stamp: mark.kind === 'approved' ? approvalStamp(content, mark, paper) : undefined,
  };
}

export const POSTER_HEADING = 'График консультаций';
/** «Срок действия: с 1 сентября 2026 г. по 31 мая 2027 г.». */
export function validityText(content: ScheduleContent): string {
  const { validFrom, validTo } = content;
  const end = validTo === null ? `до${NBSP}замены новой редакцией` : until(validTo);
  return `Срок действия: ${since(validFrom)} ${end}`;
}

function schoolName({ fullName, shortName }: ScheduleContent['school']): string {
  return fullName.trim() === '' ? shortName : fullName;
}

/** The heading beside the stamp: in one line on a lying sheet, else in two; undefined where it would be too small. */
function narrowHeading(
  type: PosterType,
  { paper, lie }: PosterSheet,
  width: number,
): Block | undefined {
  const words = POSTER_HEADING.split(' ');
  const fitting = (texts: readonly string[]): number => {
    const widest = Math.max(...texts.map((text) => textWidth(text, style.heading(1))));
    return Math.min(type.heading, Math.floor((width / widest) * 2) / 2);
  };
  const floor = TYPE_FLOORS[paper].heading;
  const line = fitting([POSTER_HEADING]);
  if (lie === 'across' && line >= floor) return lines(POSTER_HEADING, style.heading(line), width);
  const size = fitting(words);
  if ((type.rows === 'tall' && lie === 'upright') || size < floor) return undefined;
  return stacked(...words.map((word) => lines(word, style.heading(size), width)));
}

/** What the schedule is about, and its validity. */
function subject(input: PosterContents, type: PosterType, width: number): Block {
  return stacked(
    lines(
      'Помощь сотрудникам и родителям при работе в ИС «Дневник.ру»',
      style.text(type.who),
      width,
    ),
    space(type.unit * 0.3),
    lines(input.validity, style.strong(type.detail), width),
  );
}

/** Least space between the approval stamp and what stands at its left, points. */
const STAMP_GAP = mm(7);

/** School, heading, what the schedule is about, validity: all of the head but the stamp. */
export function posterTitle(input: PosterContents, type: PosterType, width: number): Block {
  const size = nameSize(POSTER_HEADING, type.heading, width);
  return stacked(
    lines(schoolName(input.content.school), style.serif(type.body), width),
    space(type.unit * 0.6),
    lines(POSTER_HEADING, style.heading(size), width),
    subject(input, type, width),
  );
}

/** School, approval stamp in the corner at the right, heading, what the schedule is about, validity. */
export function posterHead(
  input: PosterContents,
  type: PosterType,
  sheet: PosterSheet,
  width: number,
): Block {
  const { content, stamp } = input;
  const name = (w: number) => lines(schoolName(content.school), style.serif(type.body), w);
  const gap = space(type.unit * 0.6);
  const size = nameSize(POSTER_HEADING, type.heading, width);
  const wide = lines(POSTER_HEADING, style.heading(size), width);
  const about = (w: number) => subject(input, type, w);
  if (stamp === undefined) return posterTitle(input, type, width);
  const left = width - stamp.width - STAMP_GAP;
  const narrow = narrowHeading(type, sheet, left);
  const beforeStamp = (block: Block) => beside([{ block, width: left }, stamp], STAMP_GAP);
  if (narrow === undefined) return stacked(beforeStamp(name(left)), gap, wide, about(width));
  const headed = stacked(name(left), gap, narrow);
  // A lying sheet has room beside the stamp, and none below it.
  return sheet.lie === 'across'
    ? beforeStamp(stacked(headed, about(left)))
    : stacked(beforeStamp(headed), about(width));
}

/** The head of a further sheet. */
export function runningHead({ school }: ScheduleContent, type: PosterType, width: number): Block {
  const name = school.shortName.trim() === '' ? '' : ` · ${school.shortName}`;
  return stacked(
    lines(POSTER_HEADING, style.heading(type.name), width),
    lines(`Продолжение${name}`, style.label(type.body), width),
  );
}

/** A name that is only a little too long for its line is set smaller, so that it stays in one. */
export function nameSize(name: string, size: number, width: number): number {
  const fits = (size * width) / textWidth(name, style.heading(size));
  return fits >= size * 0.78 ? Math.min(size, Math.floor(fits * 10) / 10) : size;
}
