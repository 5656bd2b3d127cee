import { useMemo } from 'react';
import { incidentCounts } from '#shared/domain/incident-counts';
import { peopleResolver } from '#shared/domain/person';
import type { Days } from '#shared/domain/plan-fact';
import { sumsOf } from '#shared/domain/plan-fact-sums';
import { comparedYear, silentStaff, trainingsOf, type Report } from '#shared/domain/report';
import { comparedPeriods } from '#shared/domain/report-periods';
import { meetingsHeld, reportRequests } from '#shared/domain/report-support';
import type { Stretch } from '#shared/domain/work-calendar';
import type { IsoDate } from '#shared/lib/iso-date';
import { useReportFigures } from './journal-counts';
import { useEachMinute } from '../platform/each-minute';
import { useIncidents } from './incidents';
import { useMeetings } from './meetings';
import { usePlanFact, useSchoolClock } from './plan-fact';
import { peopleOf, usePeople, useSchool, useTopics, zoneOf } from './records';
import { useSupportRequests } from './support-requests';
import { useTrainings } from './trainings';

/** A period's report, live; null while it is being counted or no period is chosen. */
export function useReport(days: Days | null, terms: readonly Stretch[]): Report | null {
  const today = useSchoolClock()?.today;
  const counted = useCompared(days, terms, today);
  const fact = usePlanFact(days);
  const topics = useTopics();
  const rows = usePeople();
  const trainings = useTrainings();
  const support = useSupportFigures(days);
  return useMemo(() => {
    if (days === null || today === undefined || counted === null || !fact) return null;
    if (topics === undefined || trainings === null || support === null) return null;
    const people = peopleOf(rows);
    const known = trainings.map((row) => ({ ...row, deadline: row.deadline.date }));
    return {
      days,
      today,
      ...counted,
      plan: sumsOf(fact),
      topics,
      personOf: peopleResolver(people),
      silent: silentStaff(people, counted.figures, known, days.to),
      trainings: trainingsOf(known, days),
      ...support,
    };
  }, [days, today, counted, fact, topics, rows, trainings, support]);
}

type Compared = Pick<Report, 'figures' | 'before' | 'yearAgo' | 'isCut'>;

/** Figures of the period and of those that it is compared to; null while they are being counted. */
function useCompared(
  days: Days | null,
  terms: readonly Stretch[],
  today: IsoDate | undefined,
): Compared | null {
  const compared = useMemo(
    () => (days === null || today === undefined ? null : comparedPeriods(days, terms, today)),
    [days, terms, today],
  );
  const periods = useMemo(() => {
    if (days === null || compared === null) return [];
    const all = [days, compared.before, compared.yearAgo].filter((each) => each !== null);
    return all.map(({ from, to }) => ({ from, to }));
  }, [days, compared]);
  const answer = useReportFigures(periods);
  return useMemo(() => {
    const [now, before, yearAgo] = answer ?? [];
    if (now === undefined || before === undefined || compared === null) return null;
    return {
      figures: now.figures,
      before: { days: compared.before, figures: before.figures },
      yearAgo: comparedYear(compared.yearAgo, yearAgo?.figures),
      isCut: compared.isCut,
    };
  }, [answer, compared]);
}

type SupportFigures = Pick<Report, 'meetings' | 'requests' | 'incidents'>;

/** Meetings, requests to support and incidents of a period; null while they are read. */
function useSupportFigures(days: Days | null): SupportFigures | null {
  const zone = zoneOf(useSchool()?.value);
  const meetings = useMeetings();
  const requests = useSupportRequests();
  const incidents = useIncidents();
  const minute = useEachMinute();
  return useMemo(() => {
    if (days === null || !meetings || !requests || !incidents) return null;
    const of = <T>(rows: readonly { readonly value: T }[]): readonly T[] =>
      rows.map(({ value }) => value);
    return {
      meetings: meetingsHeld(of(meetings), days),
      requests: reportRequests(of(requests), days, minute, zone),
      incidents: incidentCounts(of(incidents), days),
    };
  }, [days, meetings, requests, incidents, minute, zone]);
}
