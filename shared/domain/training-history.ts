import { dateAt, shortDate, type Moment } from '#shared/lib/iso-date';
import { calendarAsOf } from './calendar-versions';
import type { Person } from './person';
import type { Training } from './training';
import { trainingDeadline, type DeadlineSettings } from './training-deadline';
import type { SchoolCalendar } from './work-calendar';

/** A state of a training as the ledger kept it. */
export interface TrainingInTime {
  readonly at: Moment;
  readonly value: Training;
}

/**
 * What became of the day of taking office: a sentence for each time it was corrected, the earliest first. The
 * deadline is counted from the day that stands now; what it was until then is told here.
 * @param states all of one training, the oldest first
 */
export function startChangeNotes(
  states: readonly TrainingInTime[],
  person: Pick<Person, 'ownWeek'>,
  school: DeadlineSettings,
  calendar: SchoolCalendar,
): readonly string[] {
  return states.flatMap(({ at, value }, i) => {
    const before = states[i - 1]?.value;
    if (before === undefined || before.startedOn === value.startedOn) return [];
    const on = dateAt(Date.parse(at), school.timeZone);
    const known = calendarAsOf(calendar, on);
    const was = trainingDeadline(before, person, school, known, on).date;
    const dates = `было ${shortDate(before.startedOn)}, стало ${shortDate(value.startedOn)}`;
    const passed = was < on ? ', к этому дню он уже прошёл' : '';
    return [
      `${shortDate(on)} исправлена дата вступления в должность: ${dates}. Прежний срок — ${shortDate(was)}${passed}.`,
    ];
  });
}
