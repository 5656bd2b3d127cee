import { addDays, isIsoDate, type IsoDate } from '#shared/lib/iso-date';

const MONTHS = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
] as const;
/** Beginnings of a month's name from so many letters on are understood. */
const SHORTEST_MONTH = 3;
/** A 29 February comes back within so many years. */
const YEARS_BACK = 8;

const NUMERIC = /^(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4}|\d{2}(?=$))$/u;
const DAY_AND_MONTH = /^(\d{1,2})\.(\d{1,2})\.?$/u;
const IN_WORDS = /^(?:(\d{1,2})\s+)?(\p{L}+)\.?(?:\s+(\d{4}))?(?:\s*г(?:ода|\.)?)?$/u;

/** First and last day of what a value names: a day, a month, a year. */
export interface NamedDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Parts of a date as they were written; what isn't written is undefined. */
interface Written {
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
}

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['сегодня', 0],
  ['вчера', -1],
]);

/**
 * The days that a value names: «01.09.2026», «01.09», «сентябрь», «сентябрь 2026», «1 сентября», «2026»,
 * «сегодня», «вчера»; undefined when there are no such days.
 * @param value folded @param today the school's date
 * @param since without a year the first such days that end on this date or later are meant; null: the last
 * that have begun by today
 */
export function daysNamed(
  value: string,
  today: IsoDate,
  since: IsoDate | null,
): NamedDays | undefined {
  const relative = RELATIVE.get(value);
  if (relative !== undefined) {
    const day = addDays(today, relative);
    return { from: day, to: day };
  }
  if (isIsoDate(value)) return { from: value, to: value };
  const written = writtenDate(value);
  if (written === undefined) return undefined;
  if (written.year !== undefined) return daysOf(written, written.year);
  return nearestDays(written, today, since);
}

function writtenDate(value: string): Written | undefined {
  const short = DAY_AND_MONTH.exec(value);
  // «09.26» is no day of the twenty-sixth month, and too little to be a month of 2026.
  if (short !== null) return { day: Number(short[1]), month: Number(short[2]) };
  const numeric = NUMERIC.exec(value);
  if (numeric !== null) {
    const [, day, month, year = ''] = numeric;
    if (year.length === 2 && day === undefined) return undefined;
    return { day: numberOf(day), month: numberOf(month), year: fullYear(year) };
  }
  const words = IN_WORDS.exec(value);
  if (words === null) return undefined;
  const [, day, name = '', year] = words;
  const month = monthNamed(name);
  return month === undefined ? undefined : { day: numberOf(day), month, year: numberOf(year) };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthNamed(name: string): number | undefined {
  if (name.length < SHORTEST_MONTH) return undefined;
  const index = MONTHS.findIndex((forms) => forms.some((form) => form.startsWith(name)));
  return index === -1 ? undefined : index + 1;
}

/** The written days in a year; undefined when it has no such day. */
function daysOf({ day, month }: Written, year: number): NamedDays | undefined {
  const first = dateText(year, month ?? 1, day ?? 1);
  if (!isIsoDate(first)) return undefined;
  if (day !== undefined) return { from: first, to: first };
  const after = month === undefined || month === 12 ? [year + 1, 1] : [year, month + 1];
  const [nextYear = 0, nextMonth = 0] = after;
  return { from: first, to: addDays(dateText(nextYear, nextMonth, 1), -1) };
}

function nearestDays(
  written: Written,
  today: IsoDate,
  since: IsoDate | null,
): NamedDays | undefined {
  const year = Number((since ?? today).slice(0, 4));
  for (let away = 0; away <= YEARS_BACK; away += 1) {
    const days = daysOf(written, since === null ? year - away : year + away);
    if (days === undefined) continue;
    if (since === null ? days.from <= today : days.to >= since) return days;
  }
  return undefined;
}

function dateText(year: number, month: number, day: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
