import { useMemo } from 'react';
import { isOffered, officeHolder, peopleResolver, type Person } from '#shared/domain/person';
import type { Days } from '#shared/domain/plan-fact';
import { sumsOf, type PlanFactSums } from '#shared/domain/plan-fact-sums';
import { comparedPeriods } from '#shared/domain/report-periods';
import type { ReportFigures } from '#shared/domain/report-tally';
import type { Topic } from '#shared/domain/topic';
import type { Stretch } from '#shared/domain/work-calendar';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { compareText } from '#shared/lib/text';
import { useReportFigures } from './journal-counts';
import { usePlanFact, useSchoolClock } from './plan-fact';
import { peopleOf, usePeople, useTopics } from './records';
import { useTrainings, type TrainingRow } from './trainings';

/** Figures of a period that another one is compared to. */
export interface ComparedFigures {
  readonly days: Days;
  readonly figures: ReportFigures;
}

/** All that a report says of a period. */
export interface PeriodReport {
  readonly days: Days;
  /** The school's date. */
  readonly today: IsoDate;
  readonly figures: ReportFigures;
  readonly before: ComparedFigures;
  /** Null when the period before is that of a year ago, or nothing was written down then. */
  readonly yearAgo: ComparedFigures | null;
  /** True while the period goes on: the others have as many days as have passed of it. */
  readonly isCut: boolean;
  readonly plan: PlanFactSums;
  readonly topics: readonly Topic[];
  readonly personOf: (id: Id) => Person | undefined;
  /** Staff who work there now and asked nothing in the period, by name; the consultant isn't one of them. */
  readonly silent: readonly Person[];
  /** Trainings whose deadline lies in the period, by it. */
  readonly trainings: readonly TrainingRow[];
}

/** A period's report, live; null while it is being counted or no period is chosen. */
export function useReport(days: Days | null, terms: readonly Stretch[]): PeriodReport | null {
  const today = useSchoolClock()?.today;
  const counted = useCompared(days, terms, today);
  const fact = usePlanFact(days);
  const topics = useTopics();
  const rows = usePeople();
  const trainings = useTrainings();
  return useMemo(() => {
    if (days === null || today === undefined || counted === null || !fact) return null;
    if (topics === undefined || trainings === null) return null;
    const people = peopleOf(rows);
    const within = trainings.filter(({ deadline }) => isWithin(deadline.date, days));
    return {
      days,
      today,
      ...counted,
      plan: sumsOf(fact),
      topics,
      personOf: peopleResolver(people),
      silent: silentStaff(people, counted.figures, days),
      trainings: within.toSorted((a, b) => (a.deadline.date < b.deadline.date ? -1 : 1)),
    };
  }, [days, today, counted, fact, topics, rows, trainings]);
}

type Compared = Pick<PeriodReport, 'figures' | 'before' | 'yearAgo' | 'isCut'>;

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
    const isThere = yearAgo !== undefined && yearAgo.figures.total.count > 0;
    return {
      figures: now.figures,
      before: { days: compared.before, figures: before.figures },
      yearAgo:
        isThere && compared.yearAgo ? { days: compared.yearAgo, figures: yearAgo.figures } : null,
      isCut: compared.isCut,
    };
  }, [answer, compared]);
}

function isWithin(date: string, { from, to }: Days): boolean {
  return from <= date && date <= to;
}

function silentStaff(
  people: readonly Person[],
  { staff }: ReportFigures,
  { to }: Days,
): readonly Person[] {
  const asked = new Set(staff.map(({ person }) => person));
  const consultant = officeHolder(people, 'consultant', to)?.id;
  return people
    .filter((one) => one.kind === 'staff' && isOffered(one))
    .filter(({ id }) => !asked.has(id) && id !== consultant)
    .sort((a, b) => compareText(a.name, b.name));
}
