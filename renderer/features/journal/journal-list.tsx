import type { ReactNode, RefObject } from 'react';
import type { FoundSet } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useTopics } from '../../data/records';
import type { JournalQuery } from '../../data/search/query';
import { Grid, type GridRowState } from '../../ui/grid';
import { useMedia } from '../../ui/use-media';
import type { ListLook } from './list-look';
import { useColumns, useDays, useResize, type SortState } from './use-list';
import type { Reading } from './use-reading';
import { useTypeAhead } from './use-type-ahead';

type JournalListProps = {
  grid: RefObject<HTMLDivElement | null>;
  found: FoundSet;
  query: JournalQuery;
  reading: Reading;
  look: ListLook;
  onLook: (change: Partial<ListLook>) => void;
  sort: SortState;
  emptyState: ReactNode;
};

/** «Журнал консультаций»: the found set in columns, day by day. */
export function JournalList(props: JournalListProps) {
  const { grid, found, query, reading, look, onLook, sort, emptyState } = props;
  const isSmall = useMedia('(width < 900px)');
  const isLarge = useMedia('(width >= 1600px)');
  const isNarrow = isSmall || (Boolean(reading.opened) && !isLarge);
  return (
    <Grid<ConsultationRow>
      label="Журнал консультаций"
      gridRef={grid}
      columns={useColumns(found, useTopics(), look, isNarrow)}
      count={found.count ?? 0}
      rowAt={found.rowAt}
      rowKey={found.keyAt}
      selectedIndex={reading.selectedIndex}
      onSelect={reading.select}
      onOpen={reading.open}
      onVisibleRange={found.load}
      rowState={stateOf}
      groups={useDays(found, sort.sort, look.byDay)}
      sort={sort.shown}
      onSort={sort.sortBy}
      onResize={useResize(look, onLook)}
      onType={useTypeAhead({ found, query, ...reading })}
      emptyState={emptyState}
    />
  );
}

function stateOf({ value }: ConsultationRow): GridRowState | undefined {
  return value.annulled === null ? undefined : 'struck';
}
