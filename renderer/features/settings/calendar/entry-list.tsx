import { useRef, useState, type ReactNode } from 'react';
import { Grid, type GridColumn } from '../../../ui/grid';
import { useLostFocus } from '../../../ui/use-lost-focus';
import { ListFrame } from '../list-frame';

type EntryListProps<T> = {
  label: string;
  entries: readonly T[];
  columns: readonly GridColumn<T>[];
  /** Entries that don't count any more are quiet. */
  isPast?: (entry: T) => boolean;
  onOpen?: ((entry: T) => void) | undefined;
  /** What can be done with the selected entry and with the list. */
  bar: (selected: T | undefined) => ReactNode;
};

/** One of the calendar's lists: rows, and under them what can be done. */
export function EntryList<T extends { readonly id: string }>(props: EntryListProps<T>) {
  const { label, entries, columns, isPast, onOpen, bar } = props;
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const selectedIndex = entries.findIndex(({ id }) => id === selectedId);
  useLostFocus(grid, `${entries.length} ${selectedIndex}`);
  if (entries.length === 0) {
    return (
      <div className="settings-list">
        <div className="settings-bar">{bar(undefined)}</div>
      </div>
    );
  }
  return (
    <ListFrame count={entries.length}>
      <Grid<T>
        label={label}
        columns={columns}
        count={entries.length}
        rowAt={(index) => entries[index]}
        rowKey={(index) => entries[index]?.id ?? String(index)}
        rowState={(entry) => (isPast?.(entry) ? 'past' : undefined)}
        selectedIndex={selectedIndex}
        onSelect={(index) => {
          setSelectedId(entries[index]?.id ?? null);
        }}
        onOpen={(index) => {
          const entry = entries[index];
          if (entry !== undefined) onOpen?.(entry);
        }}
        gridRef={grid}
        emptyState={null}
      />
      <div className="settings-bar">{bar(entries[selectedIndex])}</div>
    </ListFrame>
  );
}
