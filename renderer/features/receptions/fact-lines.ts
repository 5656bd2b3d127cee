import { daysOfYear } from '#shared/domain/filter-words';
import type { Days } from '#shared/domain/plan-fact';
import {
  factMonths,
  isBlank,
  sumsOf,
  type PlanFactOf,
  type PlanFactSums,
} from '#shared/domain/plan-fact-sums';
import type { PeriodFact } from '../../data/plan-fact';
import { monthText } from './words';

/** A line of the table: a week, the sum of a month, the sum of the period. */
export interface FactLine extends Days, PlanFactOf {
  readonly key: string;
  readonly kind: 'week' | 'month' | 'period';
  /** «9-я неделя, 02.11–08.11», «Ноябрь 2026». */
  readonly title: string;
  readonly sums: PlanFactSums;
}

/**
 * The lines of a period: the weeks of each month, then its sum, at the end the sum of several months. Weeks and
 * months without receptions and consultations are left out; they would add nothing.
 */
export function factLines(fact: PeriodFact): readonly FactLine[] {
  const { period, receptions, records, school, strays } = fact;
  const isStrayIn = ({ from, to }: Days): boolean =>
    strays.some(({ date }) => from <= date && date <= to);
  const months = factMonths(period, { receptions, records }, school).flatMap((month) => {
    const weeks = month.weeks.filter((week) => !isBlank(week) || isStrayIn(week));
    return weeks.length === 0 ? [] : [{ ...month, weeks }];
  });
  const lines = months.flatMap((month): readonly FactLine[] => [
    ...month.weeks.map((week): FactLine => ({
      ...week,
      key: `week-${week.from}`,
      kind: 'week',
      title: `${String(week.number)}-я неделя, ${daysOfYear(week)}`,
    })),
    {
      ...month,
      key: `month-${month.from}`,
      kind: 'month',
      title: monthText(month),
      receptions: month.weeks.flatMap((week) => week.receptions),
      records: month.weeks.flatMap((week) => week.records),
    },
  ]);
  if (months.length < 2) return lines;
  const of = { receptions, records };
  const title = 'Весь период';
  return [...lines, { ...period, ...of, key: 'period', kind: 'period', title, sums: sumsOf(of) }];
}

/** The line that the page opens with: the week of today, else the newest week that has begun, else the last line. */
export function lineToOpen(lines: readonly FactLine[], today: string): FactLine | undefined {
  const begun = lines.filter(({ kind, from }) => kind === 'week' && from <= today);
  return begun.at(-1) ?? lines.at(-1);
}
