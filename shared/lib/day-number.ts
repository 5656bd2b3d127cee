import type { IsoDate } from './iso-date';

// Counting days goes through thousands of dates at once: it is done in whole numbers and by tables, without a
// zone and without `Date`. Years as `isIsoDate` takes them, and one on either side.

const FIRST_YEAR = 1899;
const LAST_YEAR = 2202;
/** Days before the first of each month of an ordinary year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
/** `00` … `99`. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const DAYS_OF_YEAR = 365.2425;

/** Number of 1 January of each year from the first one on. */
const FIRST_DAYS = Int32Array.from({ length: LAST_YEAR - FIRST_YEAR + 2 }, (_, i) => {
  const before = FIRST_YEAR + i - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  // 719 162 days lie between 1 January of the year 1 and 1970.
  return before * 365 + leapDays - 719_162;
});

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1 January 1970 to a date; negative before it. @param date an existing date */
export function dayNumber(date: IsoDate): number {
  const year = digits(date, 0) * 100 + digits(date, 2);
  return firstDayOf(year, digits(date, 5)) + digits(date, 8) - 1;
}

/** The two digits at a place of a text. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528; // 11 × the code of «0»
}

/** The date of a day's number. */
export function dateOfDay(day: number): IsoDate {
  const year = yearOfDay(day);
  let month = Math.min(12, Math.floor((day - firstDayOf(year)) / 29) + 1);
  while (firstDayOf(year, month) > day) month -= 1;
  const ofMonth = day - firstDayOf(year, month) + 1;
  return `${String(year)}-${TWO_DIGITS[month] ?? ''}-${TWO_DIGITS[ofMonth] ?? ''}`;
}

/** The number of the first day of a month. @param month 1…12; 13 is January of the next year @throws on a year out of reach */
export function firstDayOf(year: number, month = 1): number {
  const first = FIRST_DAYS[year - FIRST_YEAR];
  const before = BEFORE_MONTH[month - 1];
  if (first === undefined || before === undefined)
    throw new RangeError(`no days of ${String(year)}`);
  return first + before + (month > 2 && isLeap(year) ? 1 : 0);
}

/** The year that a day lies in. */
export function yearOfDay(day: number): number {
  const year = 1970 + Math.floor(day / DAYS_OF_YEAR);
  if (day < firstDayOf(year)) return year - 1;
  return day < firstDayOf(year + 1) ? year : year + 1;
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOfDay(day: number): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
