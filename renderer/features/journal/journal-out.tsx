import { lazy, memo, Suspense, useState } from 'react';
import type { JournalQuery } from '../../data/search/query';
import { useTableExport } from '../../data/journal-out';
import { useViewStatus } from '../../data/records';
import { Button } from '../../ui/button';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { useMedia } from '../../ui/use-media';
import { VisuallyHidden } from '../../ui/visually-hidden';

// Looking at documents is not needed to show the list.
const BookDialog = lazy(async () => ({
  default: (await import('./journal-book-dialog')).JournalBookDialog,
}));
const OutMenu = lazy(async () => ({ default: (await import('./journal-out-menu')).OutMenu }));
const TableDialog = lazy(async () => ({
  default: (await import('./table-export-dialog')).TableExportDialog,
}));

const REASON = 'journal-out-reason';

export type JournalOutProps = {
  query: JournalQuery;
  /** How many records are found; null while it isn't known. */
  count: number | null;
};

/** Why nothing can go out, or null. A list that is still being built would leave records out without a word. */
function useObstacle(count: number | null): string | null {
  const { rebuilding } = useViewStatus();
  if (rebuilding !== null || count === null) {
    return 'Список ещё строится: печать и выгрузка будут доступны, когда в нём появятся все записи.';
  }
  return count === 0 ? 'Ни одной записи не найдено: печатать и выгружать нечего.' : null;
}

/** The found set goes out: as a book, as a table for other programs. */
export function JournalOut({ query, count }: JournalOutProps) {
  return <Out query={query} obstacle={useObstacle(count)} />;
}

type OutProps = { query: JournalQuery; obstacle: string | null };

/** Drawn again when something begins or ceases to be in the way, not with every record that comes in. */
const Out = memo(function Out({ query, obstacle }: OutProps) {
  const [printed, setPrinted] = useState<{ kind: 'query'; query: JournalQuery } | null>(null);
  const toast = useToast();
  const table = useTableExport(toast.show);
  const isOpen = obstacle === null;
  const print = (): void => {
    setPrinted({ kind: 'query', query });
  };
  useShortcut('Ctrl+P', print, { isEnabled: isOpen && printed === null });
  const deeds: readonly OutDeed[] = [
    { id: 'book', label: 'Печать журнала', keyHint: 'Ctrl+P', run: print },
    { id: 'xlsx', label: 'Выгрузить в Excel', run: () => table.start('xlsx', query) },
    { id: 'csv', label: 'Выгрузить в CSV', run: () => table.start('csv', query) },
  ];
  return (
    <>
      <OutDeeds deeds={deeds} isOpen={isOpen} />
      {isOpen ? null : (
        <VisuallyHidden>
          <span id={REASON}>{obstacle}</span>
        </VisuallyHidden>
      )}
      <Suspense>
        {printed === null ? null : <BookDialog source={printed} onClose={() => setPrinted(null)} />}
        {table.state === null ? null : (
          <TableDialog key={table.state.kind} table={table} state={table.state} />
        )}
      </Suspense>
    </>
  );
});

/** A way out of the journal. */
export interface OutDeed {
  readonly id: string;
  readonly label: string;
  readonly keyHint?: string;
  readonly run: () => void;
}

/** The ways out side by side; in a small window, where the list needs the room, behind one button. */
function OutDeeds({ deeds, isOpen }: { deeds: readonly OutDeed[]; isOpen: boolean }) {
  const isSmall = useMedia('(width < 900px)');
  if (isSmall) {
    return (
      <Suspense>
        <OutMenu deeds={deeds} isOpen={isOpen} />
      </Suspense>
    );
  }
  return deeds.map(({ id, label, keyHint, run }) => (
    <Button
      key={id}
      variant="quiet"
      // While a table is made another wish does nothing: a button that were disabled would lose the focus.
      isDisabled={!isOpen}
      aria-describedby={isOpen ? undefined : REASON}
      aria-keyshortcuts={keyHint?.replace('Ctrl', 'Control')}
      onPress={run}
    >
      {label}
    </Button>
  ));
}

/** «Печать записи»: one record as an extract from the journal. */
export function PrintRecord({ id }: { id: string }) {
  const [printed, setPrinted] = useState<{ kind: 'record'; id: string } | null>(null);
  return (
    <>
      <Button variant="quiet" onPress={() => setPrinted({ kind: 'record', id })}>
        Печать записи
      </Button>
      <Suspense>
        {printed === null ? null : <BookDialog source={printed} onClose={() => setPrinted(null)} />}
      </Suspense>
    </>
  );
}
