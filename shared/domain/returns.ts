import type { Id } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';

/** A question that is to be returned to, as far as its day goes. */
export interface OpenQuestion {
  readonly id: Id;
  /** The day on which it is to be returned to, null when none was set. */
  readonly on: IsoDate | null;
}

/** Open questions by what is to be done with them. */
export interface Returns<T extends OpenQuestion> {
  /** Overdue and of today, the longest overdue first. */
  readonly due: readonly T[];
  /** Of the next seven days, the soonest first. */
  readonly soon: readonly T[];
  /** Without a day. */
  readonly undated: readonly T[];
  /** After that: nothing to do by now. */
  readonly later: readonly T[];
}

/** So many days ahead a question is worth being seen. */
const AHEAD = 7;

/** Sorts open questions by when they are to be returned to. @param today the school's date */
export function returnsOf<T extends OpenQuestion>(
  questions: readonly T[],
  today: IsoDate,
): Returns<T> {
  const until = addDays(today, AHEAD);
  const dated = questions.filter(({ on }) => on !== null).sort(bySoonest);
  const within = (from: IsoDate, to: IsoDate): readonly T[] =>
    dated.filter(({ on }) => on !== null && from < on && on <= to);
  return {
    due: within('', today),
    soon: within(today, until),
    undated: questions.filter(({ on }) => on === null),
    later: within(until, '9999-12-31'),
  };
}

function bySoonest(a: OpenQuestion, b: OpenQuestion): number {
  return (a.on ?? '').localeCompare(b.on ?? '');
}

/** How a day of return stands to today: «просрочено на 2 дня», «сегодня», «завтра», «через 3 дня». */
export function returnWords(on: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, on);
  if (days < 0) return `просрочено на${NBSP}${inDays(-days)}`;
  if (days === 0) return 'сегодня';
  return days === 1 ? 'завтра' : `через${NBSP}${inDays(days)}`;
}

/** How long ago a day was: «сегодня», «вчера», «5 дней назад». */
export function agoWords(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(date, today);
  if (days < 0) return `через${NBSP}${inDays(-days)}`;
  if (days === 0) return 'сегодня';
  return days === 1 ? 'вчера' : `${inDays(days)} назад`;
}

function inDays(days: number): string {
  return counted(days, ['день', 'дня', 'дней']);
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
