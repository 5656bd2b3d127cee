import { useMemo } from 'react';
import type { EditionDays } from '#shared/domain/calendar-days-off';
import { emptySchool } from '#shared/domain/school';
import { dateAt } from '#shared/lib/iso-date';
import { useSchool, zoneOf } from '../../data/records';
import { now } from '../../platform/clock';

/** What an exception is held against besides its edition: the school's date and its count of weeks. */
export type ExceptionDays = Pick<EditionDays, 'today' | 'school'>;

/** A school works five days until it says otherwise. */
const UNKNOWN = emptySchool('UTC');

/** What exceptions are held against, live. */
export function useExceptionDays(): ExceptionDays {
  const school = useSchool()?.value;
  const today = dateAt(now(), zoneOf(school));
  return useMemo(() => ({ today, school: school ?? UNKNOWN }), [today, school]);
}
