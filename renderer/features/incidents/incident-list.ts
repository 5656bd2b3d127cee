import { INCIDENT_REASON_WORDS, type Incident, type IncidentReason } from '#shared/domain/incident';
import { newestIncidentsFirst, type IncidentPeriod } from '#shared/domain/incident-counts';
import { periodDays, type PeriodName } from '#shared/domain/period';
import type { IsoDate } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { whoWords } from './words';

/** Periods that the list offers. */
export const LIST_PERIODS = ['school-year', 'month', 'last-month', 'all'] as const;

/** What narrows the list. */
export interface ListFilters {
  readonly text: string;
  readonly period: PeriodName;
  readonly reason: IncidentReason | 'all';
}

export const FIRST_FILTERS: ListFilters = { text: '', period: 'school-year', reason: 'all' };

/** The days of a period, without end where it has none. */
export function daysOf(period: PeriodName, today: IsoDate): IncidentPeriod {
  const { from, to } = periodDays(period, today);
  return { from: from ?? '0000-01-01', to: to ?? '9999-12-31' };
}

/** Rows that the filters leave, the newest first. @param today the school's date */
export function foundRows(
  rows: readonly Row<'incident'>[],
  filters: ListFilters,
  today: IsoDate,
): readonly Row<'incident'>[] {
  const { from, to } = daysOf(filters.period, today);
  const words = foldText(filters.text).split(/\s+/u).filter(Boolean);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return newestIncidentsFirst(rows.map(({ value }) => value))
    .filter(({ date }) => from <= date && date <= to)
    .filter(({ reason }) => filters.reason === 'all' || reason === filters.reason)
    .filter((incident) => {
      const text = searchedText(incident);
      return words.every((word) => text.includes(word));
    })
    .flatMap(({ id }) => byId.get(id) ?? []);
}

function searchedText(incident: Incident): string {
  const { question, note, reason } = incident;
  return foldText([whoWords(incident), question, note, INCIDENT_REASON_WORDS[reason]].join(' '));
}
