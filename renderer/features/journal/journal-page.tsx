import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { periodDays } from '#shared/domain/period';
import { dateAt } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { useConsultation, useFoundSet, type FoundSet } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useHasDraft } from '../../data/drafts';
import { useSchool, useTopics, useIsReadOnly, zoneOf } from '../../data/records';
import { asksForAll, type JournalQuery } from '../../data/search/query';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import { Page } from '../../ui/page';
import { Delayed } from '../../ui/progress';
import { useShortcut } from '../../ui/shortcut';
import { journalColumns } from './journal-columns';
import { JournalFilters, NO_FILTERS, type Filters } from './journal-filters';
import { NEW_DRAFT } from './use-consultation-form';
import './journal.css';

// Forms and their fields are not needed to show the list.
const RecordPane = lazy(async () => ({ default: (await import('./record-pane')).RecordPane }));

const RECORDS = ['запись', 'записи', 'записей'] as const;

type JournalPageProps = {
  /** Opens «Новая запись», which stands above every page. */
  onNew: () => void;
  /** True while «Новая запись» is open. */
  isWriting: boolean;
};

/** «Журнал»: the list, its search and filters, and the record that is being read. */
export function JournalPage({ onNew, isWriting }: JournalPageProps) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [selected, setSelected] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const topics = useTopics();
  const query = useQuery(useDeferredValue(filters));
  const found = useFoundSet(query);
  const opened = useConsultation(openId);
  const isReading = Boolean(opened);
  const columns = useMemo(() => journalColumns(topics ?? [], isReading), [topics, isReading]);
  const isLocked = useIsReadOnly();
  const hasDraft = useHasDraft(NEW_DRAFT, isWriting);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  useShortcut('Ctrl+Shift+N', onNew);

  const select = (index: number): void => {
    setSelected(found.keyAt(index));
    const row = found.rowAt(index);
    if (openId !== null && row !== undefined) setOpenId(row.id);
  };
  const open = (index: number): void => {
    setSelected(found.keyAt(index));
    setOpenId(found.rowAt(index)?.id ?? null);
  };
  const closeRecord = (): void => {
    setOpenId(null);
  };
  return (
    <Page
      title="Журнал"
      summary={summaryOf(found, query)}
      actions={
        <Button
          variant="primary"
          isDisabled={isLocked}
          aria-keyshortcuts="Control+N"
          onPress={onNew}
        >
          {hasDraft ? 'Новая запись (есть черновик)' : 'Новая запись'}
        </Button>
      }
      filters={
        <JournalFilters
          filters={filters}
          topics={topics ?? []}
          searchRef={search}
          onChange={(change) => {
            setFilters({ ...filters, ...change });
          }}
        />
      }
      aside={opened ? <OpenRecord key={opened.id} row={opened} isLocked={isLocked} /> : undefined}
      asideLabel="Запись журнала"
      onAsideClose={closeRecord}
    >
      <Grid<ConsultationRow>
        label="Журнал консультаций"
        columns={columns}
        count={found.count ?? 0}
        rowAt={found.rowAt}
        rowKey={found.keyAt}
        selectedIndex={selected === null ? -1 : found.indexOfKey(selected)}
        onSelect={select}
        onOpen={open}
        onVisibleRange={found.load}
        rowState={(row) => (row.value.annulled === null ? undefined : 'struck')}
        emptyState={
          <Empty
            found={found}
            isAll={asksForAll(query)}
            onNew={onNew}
            onClear={() => {
              setFilters(NO_FILTERS);
            }}
          />
        }
      />
    </Page>
  );
}

function OpenRecord(props: { row: ConsultationRow; isLocked: boolean }) {
  return (
    <Suspense>
      <RecordPane {...props} />
    </Suspense>
  );
}

function useQuery(filters: Filters): JournalQuery {
  const zone = zoneOf(useSchool()?.value);
  const today = dateAt(now(), zone);
  return useMemo(() => {
    const { from, to } = periodDays(filters.period, today);
    return {
      text: filters.text,
      from,
      to,
      audience: filters.audience === '' ? null : filters.audience,
      topic: filters.topic === '' ? null : filters.topic,
      outcome: filters.outcome === '' ? null : filters.outcome,
    };
  }, [filters, today]);
}

function summaryOf(found: FoundSet, query: JournalQuery): string {
  if (found.total === null) return 'Консультации сотрудников, родителей и других лиц';
  const records = counted(found.total, RECORDS);
  return asksForAll(query) ? `${records}, новые сверху` : `Найдено: ${records}`;
}

type EmptyProps = { found: FoundSet; isAll: boolean; onNew: () => void; onClear: () => void };

function Empty({ found, isAll, onNew, onClear }: EmptyProps) {
  if (found.count === null) return <Delayed>Журнал читается…</Delayed>;
  if (!isAll) {
    return (
      <EmptyState
        title="Ничего не нашлось"
        action={<Button onPress={onClear}>Показать весь журнал</Button>}
      >
        Ни одна запись не подходит под поиск и фильтры. Попробуйте часть слова или уберите фильтр.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="В журнале пока нет записей"
      action={
        <Button variant="primary" onPress={onNew}>
          Внести первую консультацию
        </Button>
      }
    >
      Здесь будет каждая консультация: кто обратился, по какой теме, что спросил и что ему ответили.
      Записать новую можно с любого экрана клавишами Ctrl+N.
    </EmptyState>
  );
}
