import { dateOfDay, dayNumber, weekdayOfDay } from '#shared/lib/day-number';
import { weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { editionYear } from './period';
import { receptionsOn, type Reception } from './reception';
import type { Schedule } from './schedule';
import { workWeekOn, type School } from './school';
import { isWeekOf } from './school-week';
import type { Slot } from './slot';
import type { SchoolCalendar } from './work-calendar';
import type { CalendarDay, WorkCalendar } from './work-days';

/** What an edition's days are held against. */
export interface EditionDays {
  readonly school: Pick<School, 'workWeek'>;
  /** The production calendar with the school's own days off. */
  readonly calendar: WorkCalendar;
  /** Terms and vacations. */
  readonly stretches: SchoolCalendar['stretches'];
  /** The school's date. */
  readonly today: IsoDate;
}

/** A day of an edition on which nobody works though receptions are due. */
export interface DayOffWithReceptions {
  readonly day: CalendarDay;
  readonly receptions: readonly Reception[];
}

/**
 * The days that an edition is drawn up for, as far as they are still to come: from its first day or today to its
 * last; without a last day to the end of the school year, beyond which no calendar is known.
 */
export function daysAhead(
  { validFrom, validTo }: Pick<Schedule, 'validFrom' | 'validTo'>,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const from = validFrom > today ? validFrom : today;
  const yearEnds = editionYear(validFrom, today).to;
  return { from, to: validTo !== null && validTo < yearEnds ? validTo : yearEnds };
}

/**
 * Days ahead on which regular receptions are due though nobody works: holidays, moved days off, days off of the
 * region and the school. What an exception has taken out isn't due; plain weekends aren't looked at, for a
 * reception on a Sunday is one every week.
 */
export function daysOffWithReceptions(
  edition: Pick<Schedule, 'validFrom' | 'validTo' | 'slots' | 'exceptions'>,
  { school, calendar, today }: EditionDays,
): readonly DayOffWithReceptions[] {
  const weekdays = new Set<number>(edition.slots.map(({ weekday }) => weekday));
  const { from, to } = daysAhead(edition, today);
  const found: DayOffWithReceptions[] = [];
  for (let n = dayNumber(from); n <= dayNumber(to); n += 1) {
    if (!weekdays.has(weekdayOfDay(n))) continue;
    const date = dateOfDay(n);
    const day = calendar.day(date, workWeekOn(school, date));
    if (day.isWorking || day.reason.kind === 'weekend') continue;
    const receptions = regularOn(edition, date, school);
    if (receptions.length > 0) found.push({ day, receptions });
  }
  return found;
}

/** Regular receptions of a day that no exception takes out. */
export function regularOn(
  edition: Pick<Schedule, 'slots' | 'exceptions'>,
  date: IsoDate,
  school: Pick<School, 'workWeek'>,
): readonly Reception[] {
  const weekday = weekdayOf(date);
  const ofDay = edition.slots.filter((slot) => slot.weekday === weekday);
  if (ofDay.length === 0) return [];
  // The week is counted once for a day, not once for each reception of it.
  const weeks = isWeekOf('odd', date, school) ? 'odd' : 'even';
  const slots = ofDay
    .filter((slot) => slot.weeks === 'every' || slot.weeks === weeks)
    .map((slot): Slot => ({ ...slot, weeks: 'every' }));
  const { exceptions } = edition;
  return receptionsOn({ slots, exceptions }, date, school).filter(({ kind }) => kind === 'regular');
}
