import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { isWorkingDay, nthWorkingDay, workingDaysBetween, type DayTables } from './day-tables';
import { workWeekOn, type School, type WorkDays } from './school';
import type { Absence, Training } from './training';

/** Which days count for one person: the work week that holds for them, and when they are away. */
export interface PersonDays {
  /** The one week of all days from the start on; null when the school's week changes after it. */
  readonly week: WorkDays | null;
  readonly school: Pick<School, 'workWeek'>;
  readonly away: readonly AwayDays[];
}

/** An absence by the numbers of its days, both inclusive. */
export interface AwayDays {
  readonly from: number;
  readonly to: number;
  readonly absence: Absence;
}

const NEVER_AWAY: readonly never[] = [];

/** @param today an absence without an end lasts up to and with this day */
export function personDays(
  { startedOn, ownWeek, absences }: Pick<Training, 'startedOn' | 'ownWeek' | 'absences'>,
  school: Pick<School, 'workWeek'>,
  today: IsoDate,
): PersonDays {
  const week = ownWeek ?? onlyWeek(school, startedOn);
  const away = absences.length === 0 ? NEVER_AWAY : absences.map((each) => awayDays(each, today));
  return { week, school, away };
}

/** The school's week from a date on, or null when it changes after it. */
function onlyWeek({ workWeek }: Pick<School, 'workWeek'>, from: IsoDate): WorkDays | null {
  const last = workWeek[workWeek.length - 1];
  if (last === undefined) return 5;
  return last.from <= from ? last.days : null;
}

function awayDays(absence: Absence, today: IsoDate): AwayDays {
  const to = absence.to ?? (today > absence.from ? today : absence.from);
  return { from: dayNumber(absence.from), to: dayNumber(to), absence };
}

/** Days a week that hold for the person on a day. */
export function weekOn({ week, school }: PersonDays, day: number): WorkDays {
  return week ?? workWeekOn(school, dateOfDay(day));
}

/** The absence that a day falls into. */
export function absenceOn({ away }: PersonDays, day: number): Absence | undefined {
  return away.find(({ from, to }) => from <= day && day <= to)?.absence;
}

/** True for a working day on which the person is there. */
export function isDayOf(days: PersonDays, tables: DayTables, day: number): boolean {
  return isWorkingDay(tables, day, weekOn(days, day)) && absenceOn(days, day) === undefined;
}

/** The person's n-th working day after a day. @param n from 1 */
export function nthDayOf(days: PersonDays, tables: DayTables, from: number, n: number): number {
  if (days.week !== null && days.away.length === 0)
    return nthWorkingDay(tables, from, n, days.week);
  let day = from;
  for (let left = n; left > 0;) {
    day += 1;
    if (isDayOf(days, tables, day)) left -= 1;
  }
  return day;
}

/** The person's working days after `from` up to and with `to`; 0 when `to` is earlier. */
export function daysOfBetween(
  days: PersonDays,
  tables: DayTables,
  from: number,
  to: number,
): number {
  if (to <= from) return 0;
  if (days.week !== null && days.away.length === 0)
    return workingDaysBetween(tables, from, to, days.week);
  let n = 0;
  for (let day = from + 1; day <= to; day += 1) if (isDayOf(days, tables, day)) n += 1;
  return n;
}
