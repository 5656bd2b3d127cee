import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ScheduleTimes } from '#shared/domain/by-schedule';
import { SCHOOL_ID } from '#shared/domain/school';
import { database, reportError } from './view';

/** How consultations stand to the schedule, live; undefined until that is known or when it isn't asked. */
export function useScheduleTimes(isNeeded: boolean): ScheduleTimes | undefined {
  const [times, setTimes] = useState<ScheduleTimes>();
  const read = useLiveQuery(async () => {
    if (!isNeeded) return undefined;
    const school = await database.school.get(SCHOOL_ID);
    return { school, schedules: await database.schedule.toArray() };
  }, [isNeeded]);
  useEffect(() => {
    const { school, schedules } = read ?? {};
    if (school === undefined || schedules === undefined) return undefined;
    let isWanted = true;
    // The rules of schedules are not needed for the first screen.
    import('#shared/domain/by-schedule')
      .then(({ scheduleTimes }) => {
        const editions = schedules.map(({ value }) => value);
        if (isWanted) setTimes(scheduleTimes(editions, school.value));
      })
      .catch((error: unknown) => {
        reportError('the rules of schedules could not be loaded', error);
      });
    return () => {
      isWanted = false;
    };
  }, [read]);
  return isNeeded ? times : undefined;
}
