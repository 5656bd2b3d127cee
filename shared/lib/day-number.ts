import type { IsoDate } from './iso-date';

// Counting days goes through thousands of dates at once: it is done in whole numbers, without a zone.

const DAY_MS = 86_400_000;

/** Days from 1 January 1970 to a date; negative before it. @param date an existing date */
export function dayNumber(date: IsoDate): number {
  return firstDayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7))) + Number(date.slice(8)) - 1;
}

/** The date of a day's number. */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The number of the first day of a month. @param month 1…12; 13 is January of the next year */
export function firstDayOf(year: number, month = 1): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/** The year that a day lies in. */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOfDay(day: number): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
