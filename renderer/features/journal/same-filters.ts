import { NO_FILTERS, type JournalFilters } from '#shared/domain/journal-filters';

/** Whether two sets of filters narrow a list to the same. @param b null for none at all */
export function sameFilters(a: JournalFilters, b: JournalFilters | null): boolean {
  const other = b ?? NO_FILTERS;
  return ([...Object.keys(NO_FILTERS), 'counted'] as (keyof JournalFilters)[]).every((key) =>
    key === 'text'
      ? a.text.trim() === other.text.trim()
      : JSON.stringify(a[key]) === JSON.stringify(other[key]),
  );
}
