import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';

/** Calendar date `yyyy-mm-dd`, no zone. The only form in which dates travel and are stored. */
export type IsoDate = string;
/** Time of day `HH:MM`, 24 hours, in the school's own zone. */
export type TimeOfDay = string;
/** Moment in UTC, `yyyy-mm-ddTHH:MM:SS.sssZ`. */
export type Moment = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCALE = 'ru';

/**
 * True for an existing calendar date between the years 1900 and 2200. Plain arithmetic: every record that
 * is read passes through here, some of them a hundred thousand at a time.
 */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const known = year >= 1900 && year <= 2200 && month >= 1 && month <= 12;
  return known && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for `HH:MM` from 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return TIME.test(text);
}

/** Guard of a date. */
export const dateSchema = z
  .string('Укажите дату')
  .refine(isIsoDate, 'Укажите дату: день, месяц и год');
/** Guard of a time of day. */
export const timeSchema = z
  .string('Укажите время')
  .refine(isTimeOfDay, 'Укажите время: часы и минуты');
/** Guard of a moment in UTC. */
export const momentSchema = z.iso.datetime({ precision: 3, message: 'Неверное время записи' });

/** True for a zone of the IANA database that this computer knows («Asia/Vladivostok»). */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** The date on the school's calendar at a moment. @param now milliseconds since 1970 (UTC) */
export function dateAt(now: number, zone: string): IsoDate {
  return DateTime.fromMillis(now, { zone }).toFormat('yyyy-MM-dd');
}

/** The school's wall clock at a moment. @param now milliseconds since 1970 (UTC) */
export function timeAt(now: number, zone: string): TimeOfDay {
  return DateTime.fromMillis(now, { zone }).toFormat('HH:mm');
}

/** The moment at which a zone's clocks show a date and a time; in a gap of the clocks, the one after it. */
export function momentOf(date: IsoDate, time: TimeOfDay, zone: string): Moment {
  return new Date(DateTime.fromISO(`${date}T${time}`, { zone }).toMillis()).toISOString();
}

/** How far a zone's clocks are ahead of UTC at a moment, in minutes. @param now milliseconds since 1970 (UTC) */
export function offsetAt(now: number, zone: string): number {
  return DateTime.fromMillis(now, { zone }).offset;
}

/** `2026-09-01` → `01.09.2026`, as dates stand in tables. */
export function shortDate(date: IsoDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `2026-09-01` → «1 сентября 2026 г.» with non-breaking spaces, as dates stand in text. */
export function longDate(date: IsoDate): string {
  const text = DateTime.fromISO(date, { zone: 'utc', locale: LOCALE }).toFormat("d MMMM yyyy 'г.'");
  return text.replaceAll(' ', '\u00A0');
}

/** «с 1 сентября 2026 г.», but «со 2 сентября 2026 г.»: «со второго». No-break inside. */
export function since(date: IsoDate): string {
  return `${date.endsWith('-02') ? 'со' : 'с'}\u00A0${longDate(date)}`;
}

/** «по 31 мая 2027 г.», no-break inside. */
export function until(date: IsoDate): string {
  return `по\u00A0${longDate(date)}`;
}

/** A moment on the school's clock: `23.11.2026, 14:05`. */
export function shortMoment(moment: Moment, zone: string): string {
  return DateTime.fromISO(moment, { zone }).toFormat('dd.MM.yyyy, HH:mm');
}

/** The date `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

/** First day of the month of a date. */
export function monthStart(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}

/** `14:30`, `15:15` → «14:30–15:15» (en dash, no spaces, ГОСТ Р 7.0.97). */
export function timeRange(start: TimeOfDay, end: TimeOfDay): string {
  return `${start}–${end}`;
}

/** A time of day on another clock, and whether it falls on another date there. */
export interface TimeElsewhere {
  readonly time: TimeOfDay;
  /** Days from the date asked about: -1, 0 or 1. */
  readonly dayShift: number;
}

/**
 * What the clock of zone `to` shows when it is `time` on `date` in zone `from` (IANA names), with
 * the offsets of that date.
 */
export function timeElsewhere(
  date: IsoDate,
  time: TimeOfDay,
  from: string,
  to: string,
): TimeElsewhere {
  const there = DateTime.fromISO(`${date}T${time}`, { zone: from }).setZone(to);
  const midnight = DateTime.fromISO(date, { zone: 'utc' });
  const shownDate = DateTime.fromISO(there.toFormat('yyyy-MM-dd'), { zone: 'utc' });
  return {
    time: there.toFormat('HH:mm'),
    dayShift: Math.round(shownDate.diff(midnight, 'days').days),
  };
}

/** A zone's wall clock at a moment. */
export interface WallClock {
  readonly date: IsoDate;
  readonly time: TimeOfDay;
}

/**
 * Reads a zone's wall clock for many moments: a day whose clocks aren't changed is asked about once.
 * @param zone IANA name
 */
export function wallClocks(zone: string): (moment: Moment) => WallClock {
  const offsets = new Map<string, number | null>();
  const offsetOn = (day: string): number | null => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const [first, last] = [`${day}T00:00Z`, `${day}T23:59:59.999Z`].map(
      (text) => DateTime.fromISO(text, { zone }).offset,
    );
    const steady = first !== undefined && first === last ? first : null;
    offsets.set(day, steady);
    return steady;
  };
  return (moment) => {
    const offset = offsetOn(moment.slice(0, 10)) ?? DateTime.fromISO(moment, { zone }).offset;
    const local = new Date(Date.parse(moment) + offset * 60_000).toISOString();
    return { date: local.slice(0, 10), time: local.slice(11, 16) };
  };
}
