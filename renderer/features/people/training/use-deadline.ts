import { useCallback } from 'react';
import type { Training } from '#shared/domain/training';
import { trainingDeadline, type TrainingDeadline } from '#shared/domain/training-deadline';
import { trainingStanding, type TrainingStanding } from '#shared/domain/training-standing';
import type { IsoDate } from '#shared/lib/iso-date';
import { useSchool } from '../../../data/records';
import { useCalendar } from '../../../data/calendar';

/** A deadline, and how a training stands to it on a day. */
export interface CountedTraining {
  readonly deadline: TrainingDeadline;
  readonly standing: TrainingStanding;
}

type Count = (training: Training, today: IsoDate) => CountedTraining | null;

/** Counts deadlines of what is being typed, by the school's calendar; null while that is being read. */
export function useDeadline(): Count {
  const school = useSchool()?.value;
  const calendar = useCalendar()?.calendar;
  return useCallback(
    (training, today) => {
      if (school === undefined || calendar === undefined) return null;
      const deadline = trainingDeadline(training, school, calendar, today);
      return { deadline, standing: trainingStanding(training, deadline, today) };
    },
    [school, calendar],
  );
}
