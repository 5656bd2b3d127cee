import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';

/*
 * The production calendar as a list of facts and the slowest possible count, to compare the program's with.
 * Facts: ТК РФ, ст. 112; the decrees named below; working days of five-day weeks are published with them.
 */

export type Week = 5 | 6;

/** Working days of a year in a five-day and a six-day week, by its decree's number. */
export const TOTALS = [
  [2023, 247, 298, 1505],
  [2024, 248, 300, 1314],
  [2025, 247, 299, 1335],
  [2026, 247, 299, 1466],
  [2027, 247, 299, 1187],
] as const;

const HOLIDAYS =
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' ');

const TRANSFERS: readonly (readonly [IsoDate, IsoDate])[] = [
  // 29.08.2022 № 1505
  ['2023-01-01', '2023-02-24'],
  ['2023-01-08', '2023-05-08'],
  // 10.08.2023 № 1314
  ['2024-01-06', '2024-05-10'],
  ['2024-01-07', '2024-12-31'],
  ['2024-04-27', '2024-04-29'],
  ['2024-11-02', '2024-04-30'],
  ['2024-12-28', '2024-12-30'],
  // 04.10.2024 № 1335
  ['2025-01-04', '2025-05-02'],
  ['2025-01-05', '2025-12-31'],
  ['2025-02-23', '2025-05-08'],
  ['2025-03-08', '2025-06-13'],
  ['2025-11-01', '2025-11-03'],
  // 24.09.2025 № 1466
  ['2026-01-03', '2026-01-09'],
  ['2026-01-04', '2026-12-31'],
  // 17.09.2026 № 1187
  ['2027-01-02', '2027-11-05'],
  ['2027-01-03', '2027-12-31'],
  ['2027-02-20', '2027-02-22'],
];

const isHoliday = (date: IsoDate): boolean => HOLIDAYS.includes(date.slice(5));
const isWeekend = (date: IsoDate, week: Week): boolean => weekdayOf(date) > week;

/** A day that a decree or the law makes a day off instead of another one. */
function isInstead(date: IsoDate, week: Week): boolean {
  if (TRANSFERS.some(([from, to]) => to === date && isWeekend(from, week))) return true;
  // The holiday before it fell on a day off, and all days between are days off as well.
  let before = addDays(date, -1);
  while (isWeekend(before, week) && !isHoliday(before)) before = addDays(before, -1);
  const isMoved = TRANSFERS.some(([from]) => from === before);
  const isLate = before.slice(5) > '01-08';
  return isHoliday(before) && isWeekend(before, week) && isLate && !isMoved;
}

/** Whether a day is worked, asked day by day. */
export function isWorkedNaively(date: IsoDate, week: Week): boolean {
  if (isHoliday(date)) return false;
  if (isWeekend(date, week)) return TRANSFERS.some(([from]) => from === date);
  return !isInstead(date, week);
}

/** The day on which so many working days are full, counted one by one from the day after a date. */
export function countNaively(after: IsoDate, n: number, week: Week): IsoDate {
  let date = after;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    if (isWorkedNaively(date, week)) left -= 1;
  }
  return date;
}
