import { dateOfDay, dayNumber, firstDayOf, weekdayOfDay } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { BY_SCHEDULE, type BySchedule } from './journal-filters';
import { PERSON_KINDS, type PersonKind } from './person';
import {
  grouped,
  isExpected,
  minutesOf,
  type Days,
  type FateKind,
  type PlannedReception,
} from './plan-fact';
import { bothConsulted, nothingOf, type Consulted, type DayRecords } from './record-tally';
import type { School } from './school';
import { schoolWeek } from './school-week';

/** Plan and fact of some days in figures. `planned = held + missed + unmarked + ahead`, always. */
export interface PlanFactSums {
  /** Receptions of the schedule that were, or are, to be held. */
  readonly planned: number;
  readonly plannedMinutes: number;
  /** With visitors or without. */
  readonly held: number;
  /** Those of the held ones to which nobody came. */
  readonly empty: number;
  readonly missed: number;
  /** Why they were missed, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Over, and nobody has said what became of them. */
  readonly unmarked: number;
  /** Not over yet. */
  readonly ahead: number;
  /** On days off: not planned, not counted. */
  readonly daysOff: number;
  readonly bySchedule: Readonly<Record<BySchedule, Consulted>>;
  readonly audience: Readonly<Record<PersonKind, Consulted>>;
}

/** What some days hold: receptions with their fate, consultations. */
export interface PlanFactOf {
  readonly receptions: readonly PlannedReception[];
  readonly records: readonly DayRecords[];
}

/** The figures of some days. */
export function sumsOf({ receptions, records }: PlanFactOf): PlanFactSums {
  const of = (kind: FateKind): number => receptions.filter(({ fate }) => fate.kind === kind).length;
  const planned = receptions.filter(isExpected);
  const bySchedule = nothingOf(BY_SCHEDULE);
  const audience = nothingOf(PERSON_KINDS);
  for (const day of records) {
    for (const key of BY_SCHEDULE)
      bySchedule[key] = bothConsulted(bySchedule[key], day.bySchedule[key]);
    for (const key of PERSON_KINDS) audience[key] = bothConsulted(audience[key], day.audience[key]);
  }
  return {
    planned: planned.length,
    plannedMinutes: planned.reduce((sum, { reception }) => sum + minutesOf(reception), 0),
    held: of('held') + of('empty'),
    empty: of('empty'),
    missed: of('missed'),
    reasons: reasonsOf(receptions),
    unmarked: of('unmarked'),
    ahead: of('ahead'),
    daysOff: of('day-off'),
    bySchedule,
    audience,
  };
}

function reasonsOf(receptions: readonly PlannedReception[]): PlanFactSums['reasons'] {
  const counts = new Map<string, number>();
  for (const { fate } of receptions) {
    if (fate.kind === 'missed') counts.set(fate.reason, (counts.get(fate.reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'ru'));
}

/** A school week, or what of it lies in the month and the period. */
export interface FactWeek extends Days, PlanFactOf {
  /** Its number in the school year. */
  readonly number: number;
  readonly sums: PlanFactSums;
}

/** A month, or what of it lies in the period. Its figures are those of its weeks together. */
export interface FactMonth extends Days {
  readonly weeks: readonly FactWeek[];
  readonly sums: PlanFactSums;
}

/**
 * The months of a period with their weeks. A week that goes over the end of a month is in both, each with its
 * own days, so that weeks make up their month and months the period, and nothing is lost or counted twice.
 */
export function factMonths(
  period: Days,
  { receptions, records }: PlanFactOf,
  school: Pick<School, 'workWeek'>,
): readonly FactMonth[] {
  const within = records.filter(({ date }) => period.from <= date && date <= period.to);
  const ofWeek = grouped(receptions, ({ reception }) => weekStart(reception.date, period));
  const recordsOfWeek = grouped(within, ({ date }) => weekStart(date, period));
  return spans(period, monthEnd).map((month) => {
    const weeks = spans(month, sundayOf).map((days): FactWeek => {
      const of = {
        receptions: ofWeek.get(days.from) ?? [],
        records: recordsOfWeek.get(days.from) ?? [],
      };
      return { ...days, ...of, number: schoolWeek(days.from, school), sums: sumsOf(of) };
    });
    const all = {
      receptions: weeks.flatMap((week) => week.receptions),
      records: weeks.flatMap((week) => week.records),
    };
    return { ...month, weeks, sums: sumsOf(all) };
  });
}

/** True for days of which there is nothing to say: no reception and no consultation. */
export function isBlank({ receptions, records }: PlanFactOf): boolean {
  return receptions.length === 0 && records.length === 0;
}

/** The first day of what the period and its month have of a date's week. */
function weekStart(date: IsoDate, { from }: Days): IsoDate {
  const day = dayNumber(date);
  const monday = day + 1 - weekdayOfDay(day);
  const first = day + 1 - Number(date.slice(8, 10));
  return dateOfDay(Math.max(monday, first, dayNumber(from)));
}

/** A stretch of days cut where `endOf` says that one ends. @param endOf of a day's number the last of its own */
function spans({ from, to }: Days, endOf: (day: number) => number): readonly Days[] {
  const found: Days[] = [];
  const end = dayNumber(to);
  for (let first = dayNumber(from); first <= end;) {
    const last = Math.min(endOf(first), end);
    found.push({ from: dateOfDay(first), to: dateOfDay(last) });
    first = last + 1;
  }
  return found;
}

function monthEnd(day: number): number {
  const date = dateOfDay(day);
  return firstDayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + 1) - 1;
}

function sundayOf(day: number): number {
  return day + 7 - weekdayOfDay(day);
}
