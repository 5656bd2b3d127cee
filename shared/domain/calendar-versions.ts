import { dayNumber } from '#shared/lib/day-number';
import { shortDate, type IsoDate, type Moment } from '#shared/lib/iso-date';
import { dayTables, stampOf, type CalendarEntry, type DayTables, type Stamp } from './day-tables';
import { daysOfBetween, type PersonDays } from './person-days';
import type { SchoolCalendar } from './work-calendar';
import { calendarDay, workCalendar, type WorkCalendar } from './work-days';

/** What was entered into the calendar or withdrawn from it on a day, and the days that it can touch. */
export interface CalendarChange {
  /** «20.09.2027 внесено: Постановление … № …». */
  readonly text: string;
  /** Numbers of the first and the last day. */
  readonly from: number;
  readonly to: number;
}

/** The calendar as it was known from a change on: several of one day follow one another. */
export interface CalendarVersion {
  /** The day of its changes; of the first version no date is earlier. */
  readonly since: IsoDate;
  /** The moment on it; undefined where the ledger has none. */
  readonly at: Moment | undefined;
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
 * A calendar as it came to be, change by change of its entries; prepared once for each value. Entries that the
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
  const changes = changesInTime(calendar);
  const versionOf = (stamp: Stamp): CalendarVersion => {
    let tables: DayTables | undefined;
    const known = changes.get(stamp) ?? [];
    const [since = EVER, at] = stamp.split(' ');
    return {
      since,
      at,
      sinceDay: dayNumber(since),
      changes: known,
      from: Math.min(...known.map(({ from }) => from)),
      to: Math.max(...known.map(({ to }) => to)),
      get tables() {
        return (tables ??= dayTables(calendar, stamp));
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

/**
 * The calendar by which days were lived: a past day as it was known at its end, so that what was late stays late;
 * today and later as it is known now. @param today the school's date
 */
export function livedCalendar(calendar: SchoolCalendar, today: IsoDate): Pick<WorkCalendar, 'day'> {
  const versions = calendarVersions(calendar);
  const now = workCalendar(calendar, null);
  return {
    day: (date, week) =>
      date < today
        ? calendarDay(versionOn(versions, date).tables, dayNumber(date), week)
        : now.day(date, week),
  };
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

function changesInTime({
  decrees,
  daysOff,
}: SchoolCalendar): ReadonlyMap<Stamp, readonly CalendarChange[]> {
  const years = decrees.map((decree) => {
    const year = String(decree.year);
    return { ...decree, what: decree.title, from: `${year}-01-01`, to: `${year}-12-31` };
  });
  const entries = [...years, ...daysOff.map((dayOff) => ({ ...dayOff, what: `«${dayOff.name}»` }))];
  const found = new Map<Stamp, CalendarChange[]>();
  for (const { what, enteredOn, withdrawnOn, enteredAt, withdrawnAt, ...days } of entries) {
    const add = (on: IsoDate, at: Moment | undefined, deed: string): void => {
      const [from, to] = [dayNumber(days.from), dayNumber(days.to)];
      const change = { text: `${shortDate(on)} ${deed}: ${what}`, from, to };
      found.set(stampOf(on, at), [...(found.get(stampOf(on, at)) ?? []), change]);
    };
    // What was taken back on the day of its entry never counted.
    if (enteredOn === null || enteredOn === withdrawnOn) continue;
    add(enteredOn, enteredAt, 'внесено');
    if (withdrawnOn !== null) add(withdrawnOn, withdrawnAt, 'отозвано');
  }
  return found;
}
