import type { Consultation } from './consultation';

const MINUTE_MS = 60_000;
const FROM_2000 = Date.UTC(2000, 0, 1);
const PER_MINUTE = 100_000_000;
const PER_YEAR = 10_000_000;
const PER_SERIES = 3_000_000;
const SERIES_PLACE = { 'calendar-year': 0, 'school-year': 1, imported: 2 } as const;

/**
 * A number that sorts consultations newest first (by date and time, then by №) and is unique, so that
 * a page of the list is one ascending walk over an index. Years 2000 ± 85 fit a double exactly.
 */
export function orderKey({ date, time, number }: Consultation): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const minute = (Date.UTC(year, month - 1, day, hours, minutes) - FROM_2000) / MINUTE_MS;
  // A record amended into another year keeps its number: the difference keeps the key unique.
  const yearsApart = Math.max(-4, Math.min(4, (number?.year ?? year) - year));
  const within = SERIES_PLACE[number?.series ?? 'calendar-year'] * PER_SERIES + (number?.n ?? 0);
  return -(minute * PER_MINUTE + (yearsApart + 5) * PER_YEAR + within);
}
