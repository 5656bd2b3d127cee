import { lazy, memo, Suspense, useDeferredValue, useRef, useState } from 'react';
import { NO_FILTERS, type JournalFilters as Filters } from '#shared/domain/journal-filters';
import { useFoundSet, type FoundSet } from '../../data/consultations';
import { useHasDraft } from '../../data/drafts';
import { useIsReadOnly } from '../../data/records';
import { asksForAll, isNewestFirst, type JournalQuery } from '../../data/search/query';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { JournalEmpty } from './journal-empty';
import { JournalIn } from './journal-in';
import { JournalList } from './journal-list';
import { JournalOut } from './journal-out';
import { JournalTop } from './journal-top';
import { useListLook } from './list-look';
import { useArrival } from './use-arrival';
import { NEW_DRAFT } from './use-consultation-form';
import { useJournalQuery } from './use-journal-query';
import { recordsInWords, useSort } from './use-list';
import { useReading } from './use-reading';
import './journal.css';

// Forms and their fields are not needed to show the list.
const RecordPane = lazy(async () => ({ default: (await import('./record-pane')).RecordPane }));

export type JournalPageProps = {
  /** What the address leads to: see `journalTarget`. */
  address: string | undefined;
  /** What the address leads to is shown: it is the journal's own again. */
  onArrive: () => void;
  /** Opens «Новая запись», which stands above every page. */
  onNew: () => void;
  /** True while «Новая запись» is open. */
  isWriting: boolean;
  /** Shows the example school; absent in the example itself. */
  onShowExample: (() => void) | undefined;
  /** Address of the first start. */
  setUpHref: string;
};

/** «Журнал»: the list, its search and filters, and the record that is being read. */
export function JournalPage(props: JournalPageProps) {
  const { onNew, isWriting, address, onArrive } = props;
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [look, changeLook] = useListLook();
  const sort = useSort();
  const query = useJournalQuery(useDeferredValue(filters), sort.sort);
  const found = useFoundSet(query);
  const grid = useRef<HTMLDivElement>(null);
  const reading = useReading(found, grid);
  useArrival(address, { openRecord: reading.openRecord, setFilters, onArrive });
  const isLocked = useIsReadOnly();
  const hasDraft = useHasDraft(NEW_DRAFT, isWriting);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  useShortcut('Ctrl+Shift+N', onNew, { isEnabled: !isLocked });
  return (
    <Page
      title="Журнал"
      summary={summaryOf(found, query) + (hasDraft ? '; есть незаконченная запись' : '')}
      actions={
        <>
          <JournalIn />
          <JournalOut query={query} count={found.total} />
          <NewRecord isLocked={isLocked} onNew={onNew} />
        </>
      }
      filters={
        <JournalTop
          filters={filters}
          onFilters={setFilters}
          query={query}
          understood={found.understood}
          searchRef={search}
          isLocked={isLocked}
          look={look}
          onLook={changeLook}
        />
      }
      aside={
        reading.opened ? (
          <Suspense key={reading.opened.id}>
            <RecordPane
              row={reading.opened}
              isLocked={isLocked}
              marked={found.understood?.marked}
            />
          </Suspense>
        ) : undefined
      }
      asideLabel="Запись журнала"
      onAsideClose={reading.close}
    >
      <JournalList
        grid={grid}
        found={found}
        query={query}
        reading={reading}
        look={look}
        onLook={changeLook}
        sort={sort}
        emptyState={
          <JournalEmpty
            {...props}
            found={found}
            isAll={asksForAll(query)}
            text={filters.text}
            onClear={() => {
              setFilters(NO_FILTERS);
            }}
          />
        }
      />
    </Page>
  );
}

type NewRecordProps = { isLocked: boolean; onNew: () => void };

const NewRecord = memo(function NewRecord({ isLocked, onNew }: NewRecordProps) {
  return (
    <Button variant="primary" isDisabled={isLocked} aria-keyshortcuts="Control+N" onPress={onNew}>
      Новая запись
    </Button>
  );
});

function summaryOf(found: FoundSet, query: JournalQuery): string {
  if (found.total === null || (found.total === 0 && asksForAll(query))) {
    return 'Консультации сотрудников, родителей и других лиц';
  }
  const records = recordsInWords(found.total);
  if (!asksForAll(query)) return `Найдено: ${records}`;
  return isNewestFirst(query.sort) ? `${records}, новые сверху` : records;
}
