import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { NO_FILTERS, type JournalFilters } from '#shared/domain/journal-filters';
import { useCounts } from '../../data/journal-counts';
import type { JournalQuery } from '../../data/search/query';
import { useSelections } from '../../data/selections';
import { useSchool, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { Button } from '../../ui/button';
import { isNarrowed } from './filter-choices';
import { sameFilters } from './same-filters';
import { useIsTurnedTo } from './use-is-turned-to';
import { queryOf } from './use-journal-query';

const SaveDialog = lazy(async () => ({
  default: (await import('./selection-dialog')).SelectionDialog,
}));
const AllDialog = lazy(async () => ({
  default: (await import('./selections-dialog')).SelectionsDialog,
}));

/** So many own selections stand in the strip; the others are one press further. */
const SHOWN = 4;
const COUNT = new Intl.NumberFormat('ru-RU');
const NONE: readonly JournalQuery[] = [];

/** Questions that were promised an answer: a selection that everybody has. */
const TO_RETURN = {
  id: 'to-return',
  title: 'Вернуться к вопросу',
  filters: { ...NO_FILTERS, outcome: 'return' },
} as const;

type BarProps = {
  filters: JournalFilters;
  isLocked: boolean;
  onOpen: (filters: JournalFilters) => void;
};

/** Saved selections with how many records each finds now; a press opens one, a second one takes it off. */
export function SelectionsBar({ filters, isLocked, onOpen }: BarProps) {
  const rows = useSelections() ?? [];
  const [dialog, setDialog] = useState<'save' | 'all' | null>(null);
  const shown = [TO_RETURN, ...rows.slice(0, SHOWN).map(({ value }) => value)];
  const counts = useSelectionCounts(shown.map((each) => each.filters));
  const isKnown = shown.some((each) => sameFilters(filters, each.filters));
  const group = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // The button that a new selection was named by has gone: the selection's own takes the focus.
    if (isKnown && dialog === null && document.activeElement === document.body)
      group.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }, [isKnown, dialog]);
  const close = (): void => {
    setDialog(null);
  };
  return (
    <span ref={group} className="journal-selections" role="group" aria-label="Подборки">
      {shown.map(({ id, title, filters: own }, index) => {
        const isOpen = sameFilters(filters, own);
        return (
          <Button
            key={id}
            size="small"
            aria-pressed={isOpen}
            onPress={() => {
              onOpen(isOpen ? NO_FILTERS : own);
            }}
          >
            <span className="journal-selection-title">{title}</span>{' '}
            <span className="journal-selection-count">{countWords(counts?.[index])}</span>
          </Button>
        );
      })}
      {rows.length > 0 ? (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            setDialog('all');
          }}
        >
          {rows.length > SHOWN ? `Все подборки (${String(rows.length)})` : 'Все подборки'}
        </Button>
      ) : null}
      {isNarrowed(filters) && !isKnown && !isLocked && filters.counted === undefined ? (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            setDialog('save');
          }}
        >
          Запомнить подборку
        </Button>
      ) : null}
      {isNarrowed(filters) ? (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            onOpen(NO_FILTERS);
          }}
        >
          Убрать фильтры
        </Button>
      ) : null}
      <Suspense>
        {dialog === 'save' ? <SaveDialog filters={filters} row={null} onClose={close} /> : null}
        {dialog === 'all' ? (
          <AllDialog isLocked={isLocked} onOpen={onOpen} onClose={close} />
        ) : null}
      </Suspense>
    </span>
  );
}

function countWords(count: number | undefined): string {
  return count === undefined ? '' : COUNT.format(count);
}

/** How many records each set of filters finds now; null until counted. */
export function useSelectionCounts(filters: readonly JournalFilters[]): readonly number[] | null {
  const zone = zoneOf(useSchool()?.value);
  const today = useToday(filters.length === 0 ? null : zone);
  const asked = JSON.stringify(filters);
  const queries = useMemo(
    // Its own text, a line above: only a change of the filters themselves is a new question.
    () => (JSON.parse(asked) as readonly JournalFilters[]).map((each) => queryOf(each, today)),
    [asked, today],
  );
  return useCounts(useIsTurnedTo() ? queries : NONE);
}
