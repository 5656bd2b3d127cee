import { dateOfDay, dayNumber, weekdayOfDay, yearOfDay } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import {
  dayTables,
  endOf,
  isWorkingDay,
  nthWorkingDay,
  workingDaysBetween,
  type DayTables,
} from './day-tables';
import type { YearDecree } from './decrees';
import type { WorkDays } from './school';
import type { SchoolCalendar } from './work-calendar';
import { isDayOff, type DayReason } from './year-days';

export type { DayReason } from './year-days';

/** A day, and why it is worked or not. */
export interface CalendarDay {
  readonly date: IsoDate;
  readonly isWorking: boolean;
  readonly reason: DayReason;
}

/** The production calendar of a school: the law, decrees, and days off of its own (ТК РФ, ст. 112). */
export interface WorkCalendar {
  day(date: IsoDate, week: WorkDays): CalendarDay;
  isWorking(date: IsoDate, week: WorkDays): boolean;
  /** Working days after `from` up to and with `to`; negative when `to` is earlier. */
  workingDays(from: IsoDate, to: IsoDate, week: WorkDays): number;
  /** The n-th working day after a date. @param n from 1 */
  workingDayAfter(date: IsoDate, n: number, week: WorkDays): IsoDate;
  /** Working days of a whole year. */
  workingDaysOf(year: number, week: WorkDays): number;
  /** True for a year that no decree is known for: it is counted by the law alone. */
  isProvisional(year: number): boolean;
  /** The decree that a year is counted by. */
  decreeOf(year: number): YearDecree | undefined;
}

/**
 * The calendar as it was known at the end of a day. Years are worked out when first asked about: keep it for
 * as long as the entries stay the same.
 * @param knownOn null: by all entries that aren't withdrawn, those on the way to the ledger as well
 */
export function workCalendar(
  entries: Pick<SchoolCalendar, 'decrees' | 'daysOff'>,
  knownOn: IsoDate | null,
): WorkCalendar {
  const tables = dayTables(entries, knownOn === null ? null : endOf(knownOn));
  return {
    day: (date, week) => calendarDay(tables, dayNumber(date), week),
    isWorking: (date, week) => isWorkingDay(tables, dayNumber(date), week),
    workingDays: (from, to, week) =>
      workingDaysBetween(tables, dayNumber(from), dayNumber(to), week),
    workingDayAfter: (date, n, week) => dateOfDay(nthWorkingDay(tables, dayNumber(date), n, week)),
    workingDaysOf: (year, week) => tables.of(year, week).working.length,
    isProvisional: (year) => tables.decreeOf(year) === undefined,
    decreeOf: tables.decreeOf,
  };
}

/** A day by its number, with its reason. */
export function calendarDay(tables: DayTables, day: number, week: WorkDays): CalendarDay {
  const reason = tables.of(yearOfDay(day), week).reasons.get(day);
  const plain: DayReason = { kind: isDayOff(day, week) ? 'weekend' : 'working' };
  return {
    date: dateOfDay(day),
    isWorking: isWorkingDay(tables, day, week),
    reason: reason ?? plain,
  };
}

const WEEKDAY: readonly string[] = [
  ...['', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
];
/** After «вместо». */
const INSTEAD_OF: readonly string[] = [
  ...['', 'понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'],
];

/** Why a day is worked or not, without its date: «праздник: День Победы (ТК РФ, ст. 112)». */
export function dayReasonText({ date, reason }: CalendarDay): string {
  const weekday = WEEKDAY[weekdayOfDay(dayNumber(date))] ?? '';
  switch (reason.kind) {
    case 'working':
      return 'рабочий день';
    case 'weekend':
      return `выходной: ${weekday}`;
    case 'holiday':
      return `праздник: ${reason.name} (ТК${NBSP}РФ, ст.${NBSP}112)`;
    case 'off-instead': {
      const day = INSTEAD_OF[weekdayOfDay(dayNumber(reason.of))] ?? '';
      return `выходной вместо ${day} ${shortDate(reason.of)} (${reason.title})`;
    }
    case 'working-instead': {
      const adjective = weekday === 'суббота' ? 'рабочая' : 'рабочее';
      return `${adjective} ${weekday}: выходной перенесён на ${shortDate(reason.to)} (${reason.title})`;
    }
    case 'regional':
    case 'school': {
      const whose = reason.kind === 'regional' ? 'выходной в регионе' : 'выходной в школе';
      const basis = reason.basis.trim() === '' ? '' : ` (${reason.basis.trim()})`;
      return `${whose}: ${reason.name}${basis}`;
    }
  }
}

/** What is said wherever a day of a year without a decree matters; empty for none. @param years the earliest first */
export function provisionalText([first, ...others]: readonly number[]): string {
  if (first === undefined) return '';
  const [decrees, entered] =
    others.length === 0 ? ['постановление', 'не внесено'] : ['постановления', 'не внесены'];
  return `предварительно: ${decrees} о переносе выходных на ${yearsText([first, ...others])} ${entered}`;
}

/** «2028 год», «2028 и 2029 годы». @param years the earliest first */
export function yearsText(years: readonly [number, ...number[]]): string {
  const [first, ...others] = years;
  const last = others.pop();
  if (last === undefined) return `${String(first)}${NBSP}год`;
  return `${[first, ...others].join(', ')} и${NBSP}${String(last)}${NBSP}годы`;
}
