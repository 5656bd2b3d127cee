import { useCallback, useMemo, useState } from 'react';
import type { Topic } from '#shared/domain/topic';
import { longDate, weekdayOf } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { FoundSet } from '../../data/consultations';
import { dayGroups } from '#shared/domain/order-key';
import { useSchool, zoneOf } from '../../data/records';
import { useScheduleTimes } from '../../data/schedule-times';
import { NEWEST_FIRST, SORT_KEYS, type JournalSort } from '../../data/search/query';
import type { GridGroups, GridSort } from '../../ui/grid';
import { journalColumns } from './journal-columns';
import { COLUMN_IDS, type ListLook } from './list-look';

const RECORDS = ['запись', 'записи', 'записей'] as const;
const WEEKDAYS = [
  'понедельник',
  'вторник',
  'среда',
  'четверг',
  'пятница',
  'суббота',
  'воскресенье',
] as const;

/** «1 234 записи». */
export function recordsInWords(count: number): string {
  return counted(count, RECORDS);
}

/** Headings above each day of a list in the order of time; undefined for other orders. */
export function useDays(found: FoundSet, sort: JournalSort, isOn: boolean): GridGroups | undefined {
  const { orders, count } = found;
  return useMemo(() => {
    if (!isOn || sort.by !== 'when') return undefined;
    const days = dayGroups(orders);
    return {
      firsts: days.map(({ first }) => first),
      titleAt: (group) => {
        const day = days[group];
        if (day === undefined) return '';
        const words = `${longDate(day.date)}, ${WEEKDAYS[weekdayOf(day.date) - 1] ?? ''}`;
        // The last day that is known of a list that isn't read to its end may have more.
        const isWhole = group < days.length - 1 || orders.length === count;
        return isWhole ? `${words} · ${recordsInWords(day.count)}` : words;
      },
    };
  }, [orders, count, sort, isOn]);
}

/** The order of the list, and what a press on a column's name makes of it. */
export interface SortState {
  readonly sort: JournalSort;
  readonly shown: GridSort;
  readonly sortBy: (column: string) => void;
}

/** The list's order; newest first until a column's name is pressed. */
export function useSort(): SortState {
  const [sort, setSort] = useState(NEWEST_FIRST);
  const shown = useMemo(
    () => ({ column: sort.by, direction: sort.descending ? 'descending' : 'ascending' }) as const,
    [sort],
  );
  const sortBy = useCallback((column: string): void => {
    const by = SORT_KEYS.find((key) => key === column);
    if (by !== undefined) setSort((before) => nextSort(before, by));
  }, []);
  return { sort, shown, sortBy };
}

/** Once more turns the order round, a third time leads back to newest first. */
export function nextSort(before: JournalSort, by: JournalSort['by']): JournalSort {
  const first = by === 'when' || by === 'number';
  if (before.by !== by) return { by, descending: first };
  return before.descending === first ? { by, descending: !first } : NEWEST_FIRST;
}

/** The columns that are shown, kept from one drawing to the next. */
export function useColumns(
  found: FoundSet,
  topics: readonly Topic[] | undefined,
  look: ListLook,
  isNarrow: boolean,
) {
  const zone = zoneOf(useSchool()?.value);
  const times = useScheduleTimes(look.columns.includes('bySchedule'));
  const marked = found.understood?.marked;
  return useMemo(
    () => journalColumns({ topics: topics ?? [], zone, times, marked }, look, isNarrow),
    [topics, zone, times, marked, look, isNarrow],
  );
}

/** Draws a column as wide as that from now on; undefined for its own width. */
export function useResize(look: ListLook, changeLook: (change: Partial<ListLook>) => void) {
  return useCallback(
    (column: string, width: number | undefined): void => {
      const id = COLUMN_IDS.find((each) => each === column);
      if (id === undefined) return;
      const { [id]: _own, ...others } = look.widths;
      changeLook({ widths: width === undefined ? others : { ...others, [id]: width } });
    },
    [look.widths, changeLook],
  );
}
