import { yearOfDay } from '#shared/lib/day-number';
import type { IsoDate, Moment } from '#shared/lib/iso-date';
import { BUILT_IN_DECREES, type YearDecree } from './decrees';
import type { WorkDays } from './school';
import type { DayOff, SchoolCalendar } from './work-calendar';
import { yearDays, type YearDays } from './year-days';

/** The working days of all years as a calendar has them; a year is worked out when it is first asked about. */
export interface DayTables {
  readonly of: (year: number, week: WorkDays) => YearDays;
  /** The decree that holds for a year; undefined: the law alone. */
  readonly decreeOf: (year: number) => YearDecree | undefined;
}

/** When an entry of the calendar came, and when it was withdrawn. */
export interface CalendarEntry {
  readonly enteredOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
  readonly enteredAt?: Moment | undefined;
  readonly withdrawnAt?: Moment | undefined;
}

/** A place in the order in which things came to be known: a day, and the moment on it where that is known. Sorts as a text. */
export type Stamp = string;

/** The place of what came on a day; without a moment it is the day's first. */
export function stampOf(on: IsoDate, at: Moment | undefined): Stamp {
  return at === undefined ? on : `${on} ${at}`;
}

/** The place after everything that came on a day. */
export function endOf(on: IsoDate): Stamp {
  return `${on} ~`;
}

/** Days by the entries of a calendar that were known at some place in time. @param at null: all that aren't withdrawn */
export function dayTables(
  { decrees, daysOff }: Pick<SchoolCalendar, 'decrees' | 'daysOff'>,
  at: Stamp | null,
): DayTables {
  const known = decrees.filter((each) => isKnown(each, at));
  const holding = new Map<number, YearDecree>(BUILT_IN_DECREES.map((each) => [each.year, each]));
  // Sorting keeps the order of those that were entered on one day: the last one holds.
  known.sort((a, b) => entryDay(a).localeCompare(entryDay(b)));
  for (const each of known) holding.set(each.year, each);
  const off = daysOff.filter((each) => isKnown(each, at));
  const years = new Map<number, YearDays>();
  return {
    of: (year, week) => {
      const key = year * 10 + week;
      const made = years.get(key);
      if (made !== undefined) return made;
      const days = yearDays(year, week, holding.get(year), inYear(off, year));
      years.set(key, days);
      return days;
    },
    decreeOf: (year) => holding.get(year),
  };
}

function isKnown(entry: CalendarEntry, at: Stamp | null): boolean {
  const { enteredOn, withdrawnOn } = entry;
  if (at === null) return withdrawnOn === null;
  // What was taken back on the day of its entry never counted.
  if (enteredOn === null || enteredOn === withdrawnOn) return false;
  const isEntered = stampOf(enteredOn, entry.enteredAt) <= at;
  return isEntered && (withdrawnOn === null || stampOf(withdrawnOn, entry.withdrawnAt) > at);
}

/** What isn't entered yet comes after all that is. */
function entryDay({ enteredOn }: CalendarEntry): IsoDate {
  return enteredOn ?? '9999-12-31';
}

function inYear(daysOff: readonly DayOff[], year: number): readonly DayOff[] {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  return daysOff.filter(({ from, to }) => from <= last && first <= to);
}

/** True for a working day. */
export function isWorkingDay(tables: DayTables, day: number, week: WorkDays): boolean {
  const { first, upTo } = tables.of(yearOfDay(day), week);
  const place = day - first;
  return upTo[place] !== (place === 0 ? 0 : upTo[place - 1]);
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  tables: DayTables,
  from: number,
  to: number,
  week: WorkDays,
): number {
  if (to < from) return -workingDaysBetween(tables, to, from, week);
  const last = yearOfDay(to);
  let days = upToDay(tables, to, last, week);
  for (let year = yearOfDay(from); year < last; year += 1)
    days += tables.of(year, week).working.length;
  return days - upToDay(tables, from, yearOfDay(from), week);
}

function upToDay(tables: DayTables, day: number, year: number, week: WorkDays): number {
  const { first, upTo } = tables.of(year, week);
  return upTo[day - first] ?? 0;
}

/** The n-th working day after a day. @param n from 1 */
export function nthWorkingDay(tables: DayTables, from: number, n: number, week: WorkDays): number {
  let year = yearOfDay(from);
  let days = tables.of(year, week);
  let place = (days.upTo[from - days.first] ?? 0) + n - 1;
  while (place >= days.working.length) {
    place -= days.working.length;
    year += 1;
    days = tables.of(year, week);
  }
  return days.working[place] ?? from;
}
