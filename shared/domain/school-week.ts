import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { schoolYear } from './period';
import { workWeekOn, type School } from './school';
import type { SlotWeeks } from './slot';

/** By what of the school the weeks of its year are counted. */
export type WeekCount = Pick<School, 'workWeek'>;

const DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * The number of a date's week in the school year, 1, 2, 3…, Monday to Sunday. The first week is the one with
 * the year's first working day: 1 September, or the Monday after it when the school doesn't work on that day.
 * A week has one number from end to end: the days before 1 September in the first week belong to it.
 * The regulation doesn't say how weeks are counted; this is the one place that does.
 */
export function schoolWeek(date: IsoDate, school: WeekCount): number {
  const monday = mondayOf(date);
  // A week that 1 September lies in counts as the new year's, so its last day tells which year that is.
  const year = schoolYear(addDays(monday, DAYS - 1)).from;
  const first = firstMonday(year, school);
  if (monday >= first) return weeksBetween(first, monday) + 1;
  const before = firstMonday(schoolYear(addDays(year, -1)).from, school);
  return weeksBetween(before, monday) + 1;
}

/** True when receptions of such weeks are held in the week of a date. */
export function isWeekOf(weeks: SlotWeeks, date: IsoDate, school: WeekCount): boolean {
  if (weeks === 'every') return true;
  return schoolWeek(date, school) % 2 === (weeks === 'odd' ? 1 : 0);
}

/** @param september the 1st of September */
function firstMonday(september: IsoDate, school: WeekCount): IsoDate {
  const isWorking = weekdayOf(september) <= workWeekOn(school, september);
  return isWorking ? mondayOf(september) : addDays(mondayOf(september), DAYS);
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

function weeksBetween(monday: IsoDate, later: IsoDate): number {
  return Math.round((Date.parse(later) - Date.parse(monday)) / DAY_MS / DAYS);
}
