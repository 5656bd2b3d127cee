import { useMemo } from 'react';
import { scheduleTimes } from '#shared/domain/by-schedule';
import { livedCalendar } from '#shared/domain/calendar-versions';
import { planFact, type Days, type PlanFact } from '#shared/domain/plan-fact';
import type { SchoolClock } from '#shared/domain/reception-mark-rules';
import type { DayRecords } from '#shared/domain/record-tally';
import { approvalOf } from '#shared/domain/schedule-standing';
import type { School } from '#shared/domain/school';
import { useCalendar } from './calendar';
import { usePeriodRecords } from './journal-counts';
import { useReceptionMarks } from './reception-marks';
import { useSchedules, useSchool, zoneOf } from './records';
import { useTimeOfDay, useToday } from './today';

/** Plan and fact of a period, with what they were made from. */
export interface PeriodFact extends PlanFact {
  readonly period: Days;
  readonly records: readonly DayRecords[];
  readonly school: School;
  readonly clock: SchoolClock;
  /** False while the school has never had an approved schedule. */
  readonly hasSchedule: boolean;
}

/** Whether the school has ever had an approved schedule, live; undefined while editions are read. */
export function useHasSchedule(): boolean | undefined {
  return useSchedules()?.some(({ value }) => approvalOf(value) !== null);
}

/** The school's clock, live; null while the school isn't known. */
export function useSchoolClock(): SchoolClock | null {
  const school = useSchool()?.value;
  const zone = zoneOf(school);
  const today = useToday(zone);
  const time = useTimeOfDay(zone);
  return useMemo(() => (school === undefined ? null : { today, time }), [school, today, time]);
}

/** Plan and fact of a period, live; null while it is being counted or no period is chosen. */
export function usePlanFact(period: Days | null): PeriodFact | null {
  const { from = null, to = null } = period ?? {};
  const school = useSchool()?.value;
  const clock = useSchoolClock();
  const schedules = useSchedules();
  const marks = useReceptionMarks();
  const entries = useCalendar()?.calendar;
  const answer = usePeriodRecords(from, to);
  const times = useMemo(
    () =>
      school &&
      schedules &&
      scheduleTimes(
        schedules.map(({ value }) => value),
        school,
      ),
    [school, schedules],
  );
  const today = clock?.today;
  const calendar = useMemo(
    () => (entries && today ? livedCalendar(entries, today) : undefined),
    [entries, today],
  );
  const hasSchedule = useHasSchedule() ?? false;
  return useMemo(() => {
    if (from === null || to === null || answer === null || clock === null) return null;
    if (!school || !times || !calendar || !marks) return null;
    const [days, records] = [{ from, to }, answer.days];
    const fact = planFact(days, { times, calendar, school, marks, records, clock });
    return { ...fact, period: days, records, school, clock, hasSchedule };
  }, [from, to, answer, clock, school, times, calendar, marks, hasSchedule]);
}
