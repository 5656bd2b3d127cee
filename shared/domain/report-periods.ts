import { addDays, monthStart, type IsoDate } from '#shared/lib/iso-date';
import { dayNumber } from '#shared/lib/day-number';
import type { Days } from './plan-fact';

/** The periods that a report is compared to. */
export interface ComparedPeriods {
  /** As long, just before. */
  readonly before: Days;
  /** The same days a year ago; null when that is the period before. */
  readonly yearAgo: Days | null;
  /** True while the period goes on: the others are cut to as many days as have passed of it. */
  readonly isCut: boolean;
}

/**
 * What a report is compared to: of whole months as many months before, of a term the term before it, of any other
 * days as many days before; and the same days of the year before. While the period goes on, both begin as it does
 * and last as long as it has lasted, so that half a month isn't measured by a whole one.
 * @param terms of the school's calendar, in any order @param today the school's date
 */
export function comparedPeriods(
  days: Days,
  terms: readonly Days[],
  today: IsoDate,
): ComparedPeriods {
  const before = periodBefore(days, terms);
  const yearAgo = { from: yearBefore(days.from), to: yearBefore(days.to) };
  const isCut = days.from <= today && today < days.to;
  const passed = dayNumber(today) - dayNumber(days.from);
  const cut = (each: Days): Days => (isCut ? shortened(each, passed) : each);
  const isSame = before.from === yearAgo.from && before.to === yearAgo.to;
  return { before: cut(before), yearAgo: isSame ? null : cut(yearAgo), isCut };
}

function shortened({ from, to }: Days, passed: number): Days {
  const end = addDays(from, passed);
  return { from, to: end < to ? end : to };
}

function periodBefore({ from, to }: Days, terms: readonly Days[]): Days {
  const months = wholeMonths({ from, to });
  const end = addDays(from, -1);
  if (months > 0) return { from: monthsBefore(from, months), to: end };
  if (terms.some((term) => term.from === from && term.to === to)) {
    const earlier = terms.filter((term) => term.to < from);
    const [last] = earlier.sort((a, b) => (a.to < b.to ? 1 : -1));
    if (last !== undefined) return { from: last.from, to: last.to };
  }
  return { from: addDays(from, dayNumber(from) - dayNumber(to) - 1), to: end };
}

/** How many whole months these days are; 0 when they aren't. */
function wholeMonths({ from, to }: Days): number {
  if (from !== monthStart(from) || addDays(to, 1) !== monthStart(addDays(to, 1))) return 0;
  return monthOf(to) - monthOf(from) + 1;
}

function monthOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** @param from the first of a month */
function monthsBefore(from: IsoDate, months: number): IsoDate {
  const month = monthOf(from) - months;
  const [year, rest] = [Math.floor(month / 12), (month % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(rest).padStart(2, '0')}-01`;
}

/** The same day of the year before; of the last day of a month the last one, so that February stays whole. */
function yearBefore(date: IsoDate): IsoDate {
  const shifted = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4, 8)}01`;
  const next = monthStart(addDays(shifted, 31));
  const last = addDays(next, -1);
  const isLast = addDays(date, 1) === monthStart(addDays(date, 1));
  const same = `${shifted.slice(0, 8)}${date.slice(8)}`;
  return isLast || same > last ? last : same;
}
