import type { Stretch } from '#shared/domain/work-calendar';
import { dayReasonText, type CalendarDay, type WorkCalendar } from '#shared/domain/work-days';
import type { WorkDays } from '#shared/domain/school';
import { assertNever } from '#shared/lib/result';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';

/** How a day is drawn. */
export const DAY_MARKS = [
  'working',
  'weekend',
  'holiday',
  'moved-off',
  'moved-working',
  'regional',
  'school',
] as const;
export type DayMark = (typeof DAY_MARKS)[number];

/** One day of the year at a glance. */
export interface YearDay {
  readonly date: IsoDate;
  /** Day of the month. */
  readonly n: number;
  readonly mark: DayMark;
  /** The term or vacation that it belongs to; a vacation goes before a term. */
  readonly stretch: Stretch['kind'] | null;
  /** «9 мая, суббота». */
  readonly title: string;
  /** Why it is what it is, and what it belongs to. */
  readonly text: string;
}

export interface YearMonth {
  /** 1 … 12. */
  readonly month: number;
  readonly title: string;
  /** Weeks from Monday on; null where a day belongs to another month. */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  readonly workingDays: number;
}

const MONTHS = [
  ['Январь', 'января'],
  ['Февраль', 'февраля'],
  ['Март', 'марта'],
  ['Апрель', 'апреля'],
  ['Май', 'мая'],
  ['Июнь', 'июня'],
  ['Июль', 'июля'],
  ['Август', 'августа'],
  ['Сентябрь', 'сентября'],
  ['Октябрь', 'октября'],
  ['Ноябрь', 'ноября'],
  ['Декабрь', 'декабря'],
] as const;

/** Days of the week, Monday first: as a column's heading, and whole. */
export const WEEKDAYS = [
  ['пн', 'понедельник'],
  ['вт', 'вторник'],
  ['ср', 'среда'],
  ['чт', 'четверг'],
  ['пт', 'пятница'],
  ['сб', 'суббота'],
  ['вс', 'воскресенье'],
] as const;

/** The twelve months of a year. @param week days a week that are worked */
export function yearMonths(
  year: number,
  week: WorkDays,
  calendar: WorkCalendar,
  stretches: readonly Stretch[],
): readonly YearMonth[] {
  const belonging = stretches.filter(
    ({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`,
  );
  return MONTHS.map(([title], index) => {
    const month = index + 1;
    const days = datesOf(year, month).map((date) =>
      yearDay(calendar.day(date, week), stretchesOn(belonging, date)),
    );
    const workingDays = days.filter(({ mark }) => isWorkingMark(mark)).length;
    return { month, title, weeks: weeksOf(days), workingDays };
  });
}

function isWorkingMark(mark: DayMark): boolean {
  return mark === 'working' || mark === 'moved-working';
}

function datesOf(year: number, month: number): readonly IsoDate[] {
  const first = `${year}-${twoDigits(month)}-01`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`;
  const count = Number(addDays(next, -1).slice(8));
  return Array.from({ length: count }, (_, i) => `${first.slice(0, 8)}${twoDigits(i + 1)}`);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function yearDay(day: CalendarDay, stretches: readonly Stretch[]): YearDay {
  const { date } = day;
  const n = Number(date.slice(8));
  const weekday = WEEKDAYS[weekdayOf(date) - 1]?.[1] ?? '';
  return {
    date,
    n,
    mark: markOf(day),
    stretch: stretches[0]?.kind ?? null,
    title: `${n}${NBSP}${MONTHS[Number(date.slice(5, 7)) - 1]?.[1] ?? ''}, ${weekday}`,
    text: [dayReasonText(day), ...stretches.map(({ name }) => name)].join('; '),
  };
}

/** Vacations first: they say more than the term around them. */
function stretchesOn(stretches: readonly Stretch[], date: IsoDate): readonly Stretch[] {
  return stretches
    .filter(({ from, to }) => from <= date && date <= to)
    .sort((a, b) => Number(a.kind === 'term') - Number(b.kind === 'term'));
}

function markOf({ reason }: CalendarDay): DayMark {
  switch (reason.kind) {
    case 'working':
    case 'weekend':
    case 'holiday':
    case 'regional':
    case 'school':
      return reason.kind;
    case 'off-instead':
      return 'moved-off';
    case 'working-instead':
      return 'moved-working';
    default:
      return assertNever(reason);
  }
}

function weeksOf(days: readonly YearDay[]): (YearDay | null)[][] {
  const [first] = days;
  const before = first === undefined ? 0 : weekdayOf(first.date) - 1;
  const cells = [...new Array<null>(before).fill(null), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => cells[row * 7 + column] ?? null),
  );
}

/** The day that a key leads to from a day of a year; null for a key that means nothing here. */
export function dayByKey(date: IsoDate, key: string, isControl: boolean): IsoDate | null {
  const year = date.slice(0, 4);
  const within = (target: IsoDate): IsoDate => (target.slice(0, 4) === year ? target : date);
  switch (key) {
    case 'ArrowLeft':
      return within(addDays(date, -1));
    case 'ArrowRight':
      return within(addDays(date, 1));
    case 'ArrowUp':
      return within(addDays(date, -7));
    case 'ArrowDown':
      return within(addDays(date, 7));
    case 'Home':
      return isControl ? `${year}-01-01` : within(addDays(date, 1 - weekdayOf(date)));
    case 'End':
      return isControl ? `${year}-12-31` : within(addDays(date, 7 - weekdayOf(date)));
    case 'PageUp':
      return inMonth(date, -1);
    case 'PageDown':
      return inMonth(date, 1);
    default:
      return null;
  }
}

/** The same day of a neighbouring month of the year, or that month's last day. */
function inMonth(date: IsoDate, step: number): IsoDate {
  const month = Number(date.slice(5, 7)) + step;
  if (month < 1 || month > 12) return date;
  const dates = datesOf(Number(date.slice(0, 4)), month);
  return dates[Math.min(Number(date.slice(8)), dates.length) - 1] ?? date;
}
