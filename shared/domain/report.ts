import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { compareText } from '#shared/lib/text';
import { isOffered, OFFICES, officeHolder, type Person } from './person';
import type { IncidentCounts } from './incident-counts';
import type { ParentMeeting } from './parent-meeting';
import type { Days } from './plan-fact';
import type { PlanFactSums } from './plan-fact-sums';
import type { ReportRequests } from './report-support';
import type { ReportFigures } from './report-tally';
import type { Topic } from './topic';
import type { Training } from './training';
import type { TrainingStanding } from './training-standing';

/** Figures of a period that another one is compared to. */
export interface ComparedFigures {
  readonly days: Days;
  readonly figures: ReportFigures;
}

/** A training whose deadline lies in the period. */
export interface ReportTraining {
  readonly id: Id;
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly deadline: IsoDate;
  readonly standing: TrainingStanding;
  /** Why it was late or was stopped; empty when nothing was said. */
  readonly reason: string;
}

/** All that a report says of a period, on the screen and on paper. */
export interface Report {
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
  /** Staff who work there now and asked nothing in the period, by name. */
  readonly silent: readonly Person[];
  /** By their deadline. */
  readonly trainings: readonly ReportTraining[];
  /** Parents' meetings that were held, by their day. */
  readonly meetings: readonly ParentMeeting[];
  readonly requests: ReportRequests;
  readonly incidents: IncidentCounts;
}

/** The figures of a year ago, or null when there is nothing to compare to. */
export function comparedYear(
  days: Days | null,
  figures: ReportFigures | undefined,
): ComparedFigures | null {
  const isThere = days !== null && figures !== undefined && figures.total.count > 0;
  return isThere ? { days, figures } : null;
}

/**
 * Staff who asked nothing, by name; those in office aren't of them, nor who took office after the period.
 * @param to the period's last day
 */
export function silentStaff(
  people: readonly Person[],
  { staff }: Pick<ReportFigures, 'staff'>,
  trainings: readonly KnownTraining[],
  to: IsoDate,
): readonly Person[] {
  const asked = new Set(staff.map(({ person }) => person));
  const inOffice = OFFICES.map((office) => officeHolder(people, office, to)?.id);
  const later = trainings.filter(({ training }) => training.startedOn > to);
  const notYet = new Set(later.map(({ person }) => person.id));
  return people
    .filter((one) => one.kind === 'staff' && isOffered(one))
    .filter(({ id }) => !asked.has(id) && !notYet.has(id) && !inOffice.includes(id))
    .sort((a, b) => compareText(a.name, b.name));
}

/** A training with what follows from it. */
export interface KnownTraining extends Pick<ReportTraining, 'person' | 'deadline' | 'standing'> {
  readonly training: Training;
}

/** Those of the trainings whose deadline lies in the period, by it; never one that was entered by mistake. */
export function trainingsOf(
  trainings: readonly KnownTraining[],
  { from, to }: Days,
): readonly ReportTraining[] {
  return trainings
    .filter(({ deadline, standing }) => {
      return from <= deadline && deadline <= to && standing.kind !== 'cancelled';
    })
    .map(({ training: { id, state }, person, deadline, standing }) => {
      const reason = 'reason' in state ? state.reason.trim() : '';
      return { id, person, deadline, standing, reason };
    })
    .sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
}
