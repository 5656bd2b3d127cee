import { yearOfDay } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
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
}

/** Days by the entries of a calendar that were known on a day, at its end. @param knownOn null: all that aren't withdrawn */
export function dayTables(
  { decrees, daysOff }: Pick<SchoolCalendar, 'decrees' | 'daysOff'>,
  knownOn: IsoDate | null,
): DayTables {
  const known = decrees.filter((each) => isKnown(each, knownOn));
  const holding = new Map<number, YearDecree>(BUILT_IN_DECREES.map((each) => [each.year, each]));
  // Sorting keeps the order of those that were entered on one day: the last one holds.
  known.sort((a, b) => entryDay(a).localeCompare(entryDay(b)));
  for (const each of known) holding.set(each.year, each);
  const off = daysOff.filter((each) => isKnown(each, knownOn));
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

function isKnown({ enteredOn, withdrawnOn }: CalendarEntry, knownOn: IsoDate | null): boolean {
  if (knownOn === null) return withdrawnOn === null;
  const isEntered = enteredOn !== null && enteredOn <= knownOn;
  return isEntered && (withdrawnOn === null || withdrawnOn > knownOn);
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
