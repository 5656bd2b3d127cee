import { dayNumber } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { dayTables, type CalendarEntry, type DayTables } from './day-tables';
import { daysOfBetween, type PersonDays } from './person-days';
import type { SchoolCalendar } from './work-calendar';

/** What was entered into the calendar or withdrawn from it on a day, and the days that it can touch. */
export interface CalendarChange {
  /** «20.09.2027 внесено: Постановление … № …». */
  readonly text: string;
  /** Numbers of the first and the last day. */
  readonly from: number;
  readonly to: number;
}

/** The calendar as it was known from a day on. */
export interface CalendarVersion {
  /** The day of its changes; of the first version no date is earlier. */
  readonly since: IsoDate;
  readonly sinceDay: number;
  readonly changes: readonly CalendarChange[];
  /** Numbers of the first and the last day that they can touch. */
  readonly from: number;
  readonly to: number;
  readonly tables: DayTables;
}

/** How a calendar came to be: what the program knew by itself, and the versions after it, the oldest first. */
export interface CalendarVersions {
  readonly first: CalendarVersion;
  readonly later: readonly CalendarVersion[];
}

const EVER: IsoDate = '1900-01-01';
const prepared = new WeakMap<SchoolCalendar, CalendarVersions>();
// Ten thousand trainings ask about one calendar one after another.
let newest: { readonly of: SchoolCalendar; readonly versions: CalendarVersions } | undefined;

/**
 * A calendar as it came to be, day by day of its entries; prepared once for each value. Entries that the
 * ledger hasn't dated yet aren't among them.
 */
export function calendarVersions(calendar: SchoolCalendar): CalendarVersions {
  if (newest?.of === calendar) return newest.versions;
  const versions = prepared.get(calendar) ?? preparedVersions(calendar);
  prepared.set(calendar, versions);
  newest = { of: calendar, versions };
  return versions;
}

function preparedVersions(calendar: SchoolCalendar): CalendarVersions {
  const changes = changesByDay(calendar);
  const versionOf = (since: IsoDate): CalendarVersion => {
    let tables: DayTables | undefined;
    const ofDay = changes.get(since) ?? [];
    return {
      since,
      sinceDay: dayNumber(since),
      changes: ofDay,
      from: Math.min(...ofDay.map(({ from }) => from)),
      to: Math.max(...ofDay.map(({ to }) => to)),
      get tables() {
        return (tables ??= dayTables(calendar, since));
      },
    };
  };
  const later = [...changes.keys()].sort().map(versionOf);
  return { first: versionOf(EVER), later };
}

/** The calendar as it was known at the end of a day. */
export function versionOn({ first, later }: CalendarVersions, date: IsoDate): CalendarVersion {
  return later.findLast(({ since }) => since <= date) ?? first;
}

/** What a calendar held at the end of a day: later entries and withdrawals left out. */
export function calendarAsOf(calendar: SchoolCalendar, date: IsoDate): SchoolCalendar {
  const asOf = <T extends CalendarEntry>(entries: readonly T[]): T[] =>
    entries
      .filter(({ enteredOn }) => enteredOn !== null && enteredOn <= date)
      .map((entry) => (isLater(entry.withdrawnOn, date) ? { ...entry, withdrawnOn: null } : entry));
  const { decrees, daysOff } = calendar;
  return { ...calendar, decrees: asOf(decrees), daysOff: asOf(daysOff) };
}

function isLater(withdrawnOn: IsoDate | null, date: IsoDate): boolean {
  return withdrawnOn !== null && withdrawnOn > date;
}

/** The calendar as it is known now. */
export function newestVersion({ first, later }: CalendarVersions): CalendarVersion {
  return later.at(-1) ?? first;
}

/**
 * A person's working days after `from` up to and with `to`, each as it was known when it was lived through: a
 * day off that is entered afterwards doesn't make lateness less. @param knownFrom nobody looked before that day
 */
export function livedDays(
  days: PersonDays,
  versions: CalendarVersions,
  knownFrom: IsoDate,
  from: IsoDate,
  to: IsoDate,
): number {
  let [n, counted, version] = [0, dayNumber(from), versionOn(versions, knownFrom)];
  for (const next of versions.later) {
    if (next.since <= knownFrom || next.since > to) continue;
    const until = Math.max(counted, dayNumber(next.since) - 1);
    n += daysOfBetween(days, version.tables, counted, until);
    [counted, version] = [until, next];
  }
  return n + daysOfBetween(days, version.tables, counted, dayNumber(to));
}

function changesByDay({
  decrees,
  daysOff,
}: SchoolCalendar): ReadonlyMap<IsoDate, readonly CalendarChange[]> {
  const years = decrees.map((decree) => {
    const year = String(decree.year);
    return { ...decree, what: decree.title, from: `${year}-01-01`, to: `${year}-12-31` };
  });
  const days = daysOff.map((dayOff) => ({ ...dayOff, what: `«${dayOff.name}»` }));
  const byDay = new Map<IsoDate, CalendarChange[]>();
  const add = (on: IsoDate, text: string, from: IsoDate, to: IsoDate): void => {
    const change = { text: `${shortDate(on)} ${text}`, from: dayNumber(from), to: dayNumber(to) };
    byDay.set(on, [...(byDay.get(on) ?? []), change]);
  };
  for (const { what, from, to, enteredOn, withdrawnOn } of [...years, ...days]) {
    // What was taken back on the day of its entry never counted.
    if (enteredOn === null || enteredOn === withdrawnOn) continue;
    add(enteredOn, `внесено: ${what}`, from, to);
    if (withdrawnOn !== null) add(withdrawnOn, `отозвано: ${what}`, from, to);
  }
  return byDay;
}
