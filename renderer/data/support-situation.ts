import { useMemo } from 'react';
import type { SupportSituation } from '#shared/documents/support-situation';
import { inCharge } from '#shared/domain/offices';
import { editionInForce } from '#shared/domain/schedule-standing';
import type { SupportRequest } from '#shared/domain/support-request';
import { dateAt } from '#shared/lib/iso-date';
import { useEachMinute } from '../platform/each-minute';
import { peopleOf, usePeople, useSchedules, useSchool } from './records';

/** What a request's letter and scripts are made of, live; null while it is being read. */
export function useSupportSituation(request: SupportRequest): SupportSituation | null {
  const school = useSchool()?.value;
  const people = usePeople();
  const schedules = useSchedules();
  const now = useEachMinute();
  return useMemo(() => {
    if (school === undefined || people === undefined || schedules === undefined) return null;
    const today = dateAt(now, school.timeZone);
    const editions = schedules.map(({ value }) => value);
    return {
      request,
      school,
      consultant: inCharge(peopleOf(people), today)?.person ?? null,
      receptions: editionInForce(editions, today)?.slots ?? [],
      now,
    };
  }, [request, school, people, schedules, now]);
}
