import type { IsoDate } from '#shared/lib/iso-date';
import { useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import type { TrainingRow } from '../../../data/trainings';
import type { EndGround } from './end-values';

/** What the end of a training is judged by, for the day that is typed (today when none is). */
export function useEndGround(row: TrainingRow): (on: IsoDate | null) => EndGround {
  const today = useToday(zoneOf(useSchool()?.value));
  return (on) => ({
    training: row.training,
    deadline: row.deadline.date,
    // A day ahead is refused by the form, and a slip in the year has no calendar to count by.
    late: on !== null && on > today ? 0 : row.deadline.lateOn(on ?? today),
    unfinished: row.remaining.map(({ key }) => key),
    lastSession: row.sessions.at(-1)?.date ?? null,
    today,
  });
}
