import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react';
import { periodDays } from '#shared/domain/period';
import { dateAt } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { useConsultation, useFoundSet, type FoundSet } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useHasDraft } from '../../data/drafts';
import { useIsReadOnly, useIsSchoolFilled, useSchool, useTopics, zoneOf } from '../../data/records';
import { asksForAll, EVERYTHING, type JournalQuery } from '../../data/search/query';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import { Page } from '../../ui/page';
import { Delayed } from '../../ui/progress';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
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
  /** Shows the example school; absent in the example itself. */
  onShowExample: (() => void) | undefined;
  /** Address of the first start. */
  setUpHref: string;
};

/** «Журнал»: the list, its search and filters, and the record that is being read. */
export function JournalPage({ onNew, isWriting, onShowExample, setUpHref }: JournalPageProps) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const topics = useTopics();
  const query = useQuery(useDeferredValue(filters));
  const found = useFoundSet(query);
  const grid = useRef<HTMLDivElement>(null);
  const reading = useReading(found, grid);
  const isSmall = useMedia('(width < 900px)');
  const isLarge = useMedia('(width >= 1600px)');
  const isNarrow = isSmall || (Boolean(reading.opened) && !isLarge);
  const columns = useMemo(() => journalColumns(topics ?? [], isNarrow), [topics, isNarrow]);
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
        <Button
          variant="primary"
          isDisabled={isLocked}
          aria-keyshortcuts="Control+N"
          onPress={onNew}
        >
          Новая запись
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
      aside={
        reading.opened ? (
          <OpenRecord key={reading.opened.id} row={reading.opened} isLocked={isLocked} />
        ) : undefined
      }
      asideLabel="Запись журнала"
      onAsideClose={reading.close}
    >
      <Grid<ConsultationRow>
        label="Журнал консультаций"
        gridRef={grid}
        columns={columns}
        count={found.count ?? 0}
        rowAt={found.rowAt}
        rowKey={found.keyAt}
        selectedIndex={reading.selectedIndex}
        onSelect={reading.select}
        onOpen={reading.open}
        onVisibleRange={found.load}
        rowState={(row) => (row.value.annulled === null ? undefined : 'struck')}
        emptyState={
          <Empty
            found={found}
            isAll={asksForAll(query)}
            text={filters.text}
            onNew={onNew}
            onShowExample={onShowExample}
            setUpHref={setUpHref}
            onClear={() => {
              setFilters(NO_FILTERS);
            }}
          />
        }
      />
    </Page>
  );
}

interface Reading {
  readonly opened: ConsultationRow | null | undefined;
  readonly selectedIndex: number;
  readonly select: (index: number) => void;
  readonly open: (index: number) => void;
  readonly close: () => void;
}

/** Which row is selected and which record is read; while one is open, the pane follows the selection. */
function useReading(found: FoundSet, grid: RefObject<HTMLDivElement | null>): Reading {
  const [selected, setSelected] = useState<Selection | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = useConsultation(openId);
  const close = (): void => {
    setOpenId(null);
    grid.current?.focus();
  };
  useShortcut('Escape', close, { isEnabled: openId !== null });
  return {
    opened,
    selectedIndex: indexOf(selected, found),
    select: (index) => {
      setSelected(selectionAt(index, found));
      const row = found.rowAt(index);
      if (openId !== null && row !== undefined) setOpenId(row.id);
    },
    open: (index) => {
      setSelected(selectionAt(index, found));
      setOpenId(found.rowAt(index)?.id ?? null);
    },
    close,
  };
}

/** The selected row by its key; by its index while the set is still being read there (End in a long list). */
interface Selection {
  readonly key: string | null;
  readonly index: number;
}

function selectionAt(index: number, found: FoundSet): Selection {
  const key = found.keyAt(index);
  return { key: found.indexOfKey(key) === index ? key : null, index };
}

function indexOf(selection: Selection | null, found: FoundSet): number {
  if (selection === null) return -1;
  return selection.key === null ? selection.index : found.indexOfKey(selection.key);
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
      ...EVERYTHING,
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
  if (found.total === null || (found.total === 0 && asksForAll(query))) {
    return 'Консультации сотрудников, родителей и других лиц';
  }
  const records = counted(found.total, RECORDS);
  return asksForAll(query) ? `${records}, новые сверху` : `Найдено: ${records}`;
}

type EmptyProps = {
  found: FoundSet;
  isAll: boolean;
  /** What is looked for. */
  text: string;
  onNew: () => void;
  onShowExample: (() => void) | undefined;
  setUpHref: string;
  onClear: () => void;
};

function Empty({ found, isAll, text, onNew, onShowExample, setUpHref, onClear }: EmptyProps) {
  const isFilled = useIsSchoolFilled();
  if (found.count === null) return <Delayed>Журнал читается…</Delayed>;
  if (!isAll) {
    return (
      <EmptyState
        title={
          text.trim() === '' ? 'Ничего не нашлось' : `По запросу «${text.trim()}» ничего не нашлось`
        }
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
        <>
          <Button variant="primary" onPress={onNew}>
            Внести первую консультацию
          </Button>
          {onShowExample ? <Button onPress={onShowExample}>Показать на примере</Button> : null}
        </>
      }
    >
      <p>
        Здесь будет каждая консультация: кто обратился, по какой теме, что спросил и что ему
        ответили. Записать новую можно с любого экрана клавишами Ctrl+N.
      </p>
      {isFilled === false ? (
        <p>
          <a href={setUpHref}>Заполнить сведения о школе</a>
        </p>
      ) : null}
    </EmptyState>
  );
}
