import { isIsoDate, isTimeOfDay, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import { excelDate } from './excel-values';

/** A date read from a cell, with the time when the cell holds one. */
export interface ReadDate {
  readonly date: IsoDate;
  readonly time: TimeOfDay | null;
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
/** Days of Excel's calendar that can be meant by a bare number: 1954–2064. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 60_000];
const WEEKDAY =
  /^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[.,]?\s+/u;
const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?=$|[t\s,])/u;
const DAY_FIRST = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?=$|[\s,г])/u;
const IN_WORDS = /^«?(\d{1,2})»?\s*[.-]?\s*([а-я]{3,8})\.?\s*,?\s*(\d{4}|\d{2})(?=$|[\s,г])/u;

/**
 * A date as people and programs write it: `05.09.2025`, `5.9.25`, `2025-09-05`, «5 сент. 2025», Excel's count of
 * days; with a time behind it or not.
 * @returns `no-date` for another text, `no-such-day` for a date that no calendar has
 */
export function readDate(cell: string): ReadDate | 'no-date' | 'no-such-day' {
  const text = foldText(cell).trim().replace(/\s+/gu, ' ').replace(WEEKDAY, '');
  const serial = /^\d{5}(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return readDate(excelDate(serial));
  const found = partsOf(text);
  if (found === undefined) return 'no-date';
  const { year, month, day, rest } = found;
  const date = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date)) return 'no-such-day';
  return { date, time: rest === '' ? null : (readTime(rest)?.time ?? null) };
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** What follows the date: a time perhaps. */
  readonly rest: string;
}

function partsOf(text: string): DateParts | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [whole, year = '', month = '', day = ''] = iso;
    return { year, month, day, rest: restOf(text, whole) };
  }
  const first = DAY_FIRST.exec(text);
  if (first !== null) {
    const [whole, day = '', month = '', year = ''] = first;
    return { year, month, day, rest: restOf(text, whole) };
  }
  const [whole = '', day = '', word = '', year = ''] = IN_WORDS.exec(text) ?? [];
  const month = MONTHS.findIndex((start) =>
    start === 'ма' ? /^ма[йя]$/u.test(word) : word.startsWith(start),
  );
  if (whole === '' || month < 0) return undefined;
  return { year, month: String(month + 1), day, rest: restOf(text, whole) };
}

function restOf(text: string, date: string): string {
  return text.slice(date.length).replace(/^[\s,]*(?:г(?:ода?)?\.?)?[\s,t]*(?:в\s)?/u, '');
}

/** Two figures are of this century: nobody had the electronic gradebook before. */
function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

const CLOCK =
  /^(\d{1,2})\s*(?:[:.-]|ч\.?|час\p{L}*)\s*(\d{2})?(?::\d{2}(?:[.,]\d+)?)?\s*(?:мин\p{L}*\.?)?/u;

/**
 * A time of day: `14:30`, `14.30`, `9-05`, «14 ч 30 мин», Excel's part of a day (`0.604166`), a whole hour. Of a range
 * («14:30–15:00») its beginning, with the minutes that it lasts.
 */
export function readTime(
  cell: string,
): { readonly time: TimeOfDay; readonly minutes: number | null } | undefined {
  const text = foldText(cell).trim();
  if (/^[01]?[.,]\d+$/u.test(text) && Number(text.replace(',', '.')) < 1 && text.length > 5) {
    return { time: excelDate(Number(text.replace(',', '.'))), minutes: null };
  }
  if (/^\d{1,2}$/u.test(text)) return clockOf(text, '00', null);
  const begin = CLOCK.exec(text);
  if (begin === null) return undefined;
  const rest = text.slice(begin[0].length).trim();
  const start = clockOf(begin[1], begin[2] ?? '00', null);
  if (rest === '' || start === undefined) return start;
  const end = CLOCK.exec(rest.replace(/^(?:[–—-]|до)\s*/u, ''));
  const finish = end === null ? undefined : clockOf(end[1], end[2] ?? '00', null);
  if (finish === undefined) return undefined;
  const lasts = minutesOf(finish.time) - minutesOf(start.time);
  return { time: start.time, minutes: lasts > 0 ? lasts : null };
}

function clockOf(
  hours: string | undefined,
  minutes: string,
  lasts: number | null,
): { time: TimeOfDay; minutes: number | null } | undefined {
  const time = `${(hours ?? '').padStart(2, '0')}:${minutes}`;
  return isTimeOfDay(time) ? { time, minutes: lasts } : undefined;
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Minutes that a consultation took: `15`, «15 мин», `0:15`, «1 ч 20 мин», «полчаса»; undefined for anything else. */
export function readMinutes(cell: string): number | undefined {
  const text = foldText(cell).trim().replace(',', '.');
  if (text === 'полчаса') return 30;
  const [, plain] = /^(\d{1,3})(?:\.0+)?\s*(?:м|мин\p{L}*)?\.?$/u.exec(text) ?? [];
  if (plain !== undefined) return Number(plain);
  const [, h, m] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/u.exec(text) ?? [];
  if (h !== undefined) return Number(h) * 60 + Number(m);
  const [, hours, minutes] =
    /^(\d{1,2}(?:\.\d)?)\s*ч(?:ас\p{L}*)?\.?\s*(?:(\d{1,2})\s*м(?:ин\p{L}*)?\.?)?$/u.exec(text) ??
    [];
  return hours === undefined ? undefined : Math.round(Number(hours) * 60 + Number(minutes ?? 0));
}
