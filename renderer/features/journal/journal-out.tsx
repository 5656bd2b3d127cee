import { lazy, Suspense, useState } from 'react';
import type { JournalQuery } from '../../data/search/query';
import { useTableExport } from '../../data/journal-out';
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

/** The found set goes out: as a book, as a table for other programs. */
export function JournalOut({ query, count }: JournalOutProps) {
  const [printed, setPrinted] = useState<{ kind: 'query'; query: JournalQuery } | null>(null);
  const toast = useToast();
  const table = useTableExport(toast.show);
  const isEmpty = count === null || count === 0;
  const print = (): void => {
    setPrinted({ kind: 'query', query });
  };
  useShortcut('Ctrl+P', print, { isEnabled: !isEmpty && printed === null });
  const shared = {
    variant: 'quiet',
    // While a table is made another wish does nothing: a button that were disabled would lose the focus.
    isDisabled: isEmpty,
    ...(isEmpty ? { 'aria-describedby': REASON } : {}),
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
      {isEmpty ? (
        <VisuallyHidden>
          <span id={REASON}>Ни одной записи не найдено: печатать и выгружать нечего.</span>
        </VisuallyHidden>
      ) : null}
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
