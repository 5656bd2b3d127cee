import { lazy, Suspense, useState } from 'react';
import type { JournalQuery } from '../../data/search/query';
import { useTableExport } from '../../data/journal-out';
import { useViewStatus } from '../../data/records';
import { Button } from '../../ui/button';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { VisuallyHidden } from '../../ui/visually-hidden';

// Looking at documents is not needed to show the list.
const BookDialog = lazy(async () => ({
  default: (await import('./journal-book-dialog')).JournalBookDialog,
}));
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
  const [printed, setPrinted] = useState<{ kind: 'query'; query: JournalQuery } | null>(null);
  const toast = useToast();
  const table = useTableExport(toast.show);
  const obstacle = useObstacle(count);
  const isOpen = obstacle === null;
  const print = (): void => {
    setPrinted({ kind: 'query', query });
  };
  useShortcut('Ctrl+P', print, { isEnabled: isOpen && printed === null });
  const shared = {
    variant: 'quiet',
    // While a table is made another wish does nothing: a button that were disabled would lose the focus.
    isDisabled: !isOpen,
    ...(isOpen ? {} : { 'aria-describedby': REASON }),
  } as const;
  return (
    <>
      <Button {...shared} aria-keyshortcuts="Control+P" onPress={print}>
        Печать журнала
      </Button>
      <Button {...shared} onPress={() => table.start('xlsx', query)}>
        Выгрузить в Excel
      </Button>
      <Button {...shared} onPress={() => table.start('csv', query)}>
        Выгрузить в CSV
      </Button>
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
