import type { IsoDate } from '#shared/lib/iso-date';
import type { Consultation } from './consultation';

const MINUTE_MS = 60_000;
export const MINUTES_A_DAY = 1_440;
const FROM_2000 = Date.UTC(2000, 0, 1);
const PER_MINUTE = 100_000_000;
const PER_YEAR = 10_000_000;
const PER_SERIES = 3_000_000;
const SERIES_PLACE = { 'calendar-year': 0, 'school-year': 1, imported: 2 } as const;

/** Behind every consultation that a list shows: the place of those whose loading from a file was taken back. */
export const UNDONE_ORDER = Number.MAX_SAFE_INTEGER;

/**
 * A number that sorts consultations newest first (by date and time, then by №) and is unique, so that
 * a page of the list is one ascending walk over an index. Years 2000 ± 85 fit a double exactly.
 */
export function orderKey({ date, time, number, annulled }: Consultation): number {
  if (annulled?.kind === 'undone') return UNDONE_ORDER;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const minute = (Date.UTC(year, month - 1, day, hours, minutes) - FROM_2000) / MINUTE_MS;
  // A record amended into another year keeps its number: the difference keeps the key unique.
  const yearsApart = Math.max(-4, Math.min(4, (number?.year ?? year) - year));
  const within = SERIES_PLACE[number?.series ?? 'calendar-year'] * PER_SERIES + (number?.n ?? 0);
  return -(minute * PER_MINUTE + (yearsApart + 5) * PER_YEAR + within);
}

/** A day of a list in the order of time: which of its rows are of that day. */
export interface DayGroup {
  readonly date: IsoDate;
  /** Index of its first row. */
  readonly first: number;
  readonly count: number;
}

/** The days of a list that is sorted by «когда», in its order. */
export function dayGroups(orders: Float64Array): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  let first = 0;
  for (let i = 1; i <= orders.length; i += 1) {
    const day = dayIndex(orders[i - 1] ?? 0);
    if (i < orders.length && dayIndex(orders[i] ?? 0) === day) continue;
    groups.push({ date: dateOfDay(day), first, count: i - first });
    first = i;
  }
  return groups;
}

/** Minutes from 01.01.2000 00:00 to a consultation's beginning, on the school's clock. */
export function minuteOf(order: number): number {
  return Math.floor(-order / PER_MINUTE);
}

function dayIndex(order: number): number {
  return Math.floor(minuteOf(order) / MINUTES_A_DAY);
}

/** The date of a day, counted from 01.01.2000. */
export function dateOfDay(day: number): IsoDate {
  return new Date(FROM_2000 + day * MINUTES_A_DAY * MINUTE_MS).toISOString().slice(0, 10);
}

/** Minutes from 01.01.2000 to the beginning of a day. */
export function minuteOfDate(date: IsoDate): number {
  return (Date.parse(`${date}T00:00:00Z`) - FROM_2000) / MINUTE_MS;
}
