import { dateAt, shortDate, type IsoDate, type Moment } from '#shared/lib/iso-date';
import type { Training } from './training';

/** A state of a training as the ledger kept it. */
export interface TrainingInTime {
  readonly at: Moment;
  readonly value: Training;
}

/**
 * What became of the day of taking office: a sentence for each time it was corrected, the earliest first. The
 * deadline is counted from the day that stands now; what it was before is told here.
 * @param states all of one training, the oldest first @param zone of the school
 * @param deadlineOf the deadline as the state had it; null while it isn't known
 */
export function startChangeNotes(
  states: readonly TrainingInTime[],
  zone: string,
  deadlineOf: (training: Training) => IsoDate | null,
): readonly string[] {
  return states.flatMap(({ at, value }, i) => {
    const before = states[i - 1]?.value;
    if (before === undefined || before.startedOn === value.startedOn) return [];
    const on = dateAt(Date.parse(at), zone);
    const was = deadlineOf(before);
    const days = `${shortDate(on)} исправлена дата вступления в должность: было ${shortDate(before.startedOn)}, стало ${shortDate(value.startedOn)}`;
    if (was === null) return [`${days}.`];
    const passed = was < on ? ', к этому дню он уже прошёл' : '';
    return [`${days}. Прежний срок — ${shortDate(was)}${passed}.`];
  });
}
