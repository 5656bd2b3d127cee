import { useMemo } from 'react';
import type { JournalFilters } from '#shared/domain/journal-filters';
import { periodDays } from '#shared/domain/period';
import type { IsoDate } from '#shared/lib/iso-date';
import { useSchool, zoneOf } from '../../data/records';
import { NEWEST_FIRST, type JournalQuery, type JournalSort } from '../../data/search/query';
import { useToday } from '../../data/today';

/** What the search worker is asked for by filters. @param today the school's date */
export function queryOf(
  { period, ...filters }: JournalFilters,
  today: IsoDate,
  sort: JournalSort = NEWEST_FIRST,
): JournalQuery {
  const { from, to } = typeof period === 'string' ? periodDays(period, today) : period;
  return { ...filters, from, to, sort };
}

/** The query of filters, the same object until they or the day change. */
export function useJournalQuery(filters: JournalFilters, sort: JournalSort): JournalQuery {
  const zone = zoneOf(useSchool()?.value);
  const today = useToday(filters.period === 'all' ? null : zone);
  return useMemo(() => queryOf(filters, today, sort), [filters, today, sort]);
}
