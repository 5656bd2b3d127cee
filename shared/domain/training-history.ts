import { dateAt, shortDate, type Moment } from '#shared/lib/iso-date';
import { calendarAsOf } from './calendar-versions';
import { WORK_DAYS_WORDS, type School, type WorkDays } from './school';
import type { Training } from './training';
import { trainingDeadline, type DeadlineSettings } from './training-deadline';
import type { SchoolCalendar } from './work-calendar';

/** A state of a training as the ledger kept it. */
export interface TrainingInTime {
  readonly at: Moment;
  readonly value: Training;
}

/**
 * What became of the day of taking office and of the person's own week: a sentence for each time one of them was
 * corrected, the earliest first. The deadline is counted by what stands now; what it was until then is told here.
 * @param states all of one training, the oldest first
 */
export function startChangeNotes(
  states: readonly TrainingInTime[],
  school: DeadlineSettings & Pick<School, 'timeZone'>,
  calendar: SchoolCalendar,
): readonly string[] {
  return states.flatMap(({ at, value }, i) => {
    const before = states[i - 1]?.value;
    const corrected = before === undefined ? [] : correctedOf(before, value);
    if (before === undefined || corrected.length === 0) return [];
    const on = dateAt(Date.parse(at), school.timeZone);
    const known = calendarAsOf(calendar, on);
    const was = trainingDeadline(before, school, known, on).date;
    const passed = was < on ? ', к этому дню он уже прошёл' : '';
    return [
      `${shortDate(on)} исправлена ${corrected.join('; ')}. Прежний срок — ${shortDate(was)}${passed}.`,
    ];
  });
}

/** «дата вступления в должность: было 05.10.2026, стало 07.10.2026», «рабочая неделя: …». */
function correctedOf(before: Training, next: Training): readonly string[] {
  const told = [
    before.startedOn === next.startedOn
      ? ''
      : `дата вступления в должность: было ${shortDate(before.startedOn)}, стало ${shortDate(next.startedOn)}`,
    ownWeekChange(before, next),
  ];
  return told.filter((words) => words !== '');
}

/** «рабочая неделя: была как у школы, стала шестидневная»; empty when it is what it was. */
export function ownWeekChange(before: Training, next: Training): string {
  if (before.ownWeek === next.ownWeek) return '';
  return `рабочая неделя: была ${weekWords(before.ownWeek)}, стала ${weekWords(next.ownWeek)}`;
}

function weekWords(ownWeek: WorkDays | null): string {
  return ownWeek === null ? 'как у школы' : WORK_DAYS_WORDS[ownWeek].toLowerCase();
}
