import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { groupedNumber } from '#shared/lib/text';
import type { TrainingRow } from '../../../data/trainings';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Grid } from '../../../ui/grid';
import { SearchField } from '../../../ui/search-field';
import { SelectField } from '../../../ui/select-field';
import { useShortcut } from '../../../ui/shortcut';
import { useLostFocus } from '../../../ui/use-lost-focus';
import { useMedia } from '../../../ui/use-media';
import { TrainingPapers } from '../training-papers';
import { isProvisional, trainingColumns, type TrainingLine } from './training-columns';
import { TrainingDeeds } from './training-deeds';
import { TrainingDialog, type TrainingDeed } from './training-dialogs';
import { isOpen, SHOWN, SHOWN_WORDS, shownTrainings, type Shown } from './training-lines';
import './training.css';

type ListProps = {
  trainings: readonly TrainingRow[];
  /** The training to stand at: the one that has just been added. */
  selected: string | null;
  onSelect: (training: string | null) => void;
  isLocked: boolean;
  onAdd: () => void;
  open: (path: string) => void;
};

/** «Новые»: who is trained by when, the most urgent first; Enter opens the person's page. */
export function TrainingList(props: ListProps) {
  const { trainings, selected, onSelect, open } = props;
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('open');
  const [opened, setOpened] = useState<{ deed: TrainingDeed; id: string } | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rows = useShown(trainings, shown, useDeferredValue(typed));
  const { lines, index } = useLines(rows, selected);
  const isNarrow = useMedia('(width < 1000px)');
  const isTight = useMedia('(width < 760px)');
  const isWide = useMedia('(width >= 1500px)');
  const hasProvisional = useMemo(() => rows.some(isUncertain), [rows]);
  const columns = useMemo(() => {
    const hasEnded = shown !== 'open';
    const look = { isNarrow, isTight, isWide, isProvisional: hasProvisional, hasEnded };
    return trainingColumns((row) => {
      setOpened({ deed: 'why', id: row.training.id });
    }, look);
  }, [isNarrow, isTight, isWide, hasProvisional, shown]);
  useLostFocus(grid, `${String(opened === null)} ${String(rows.length > 0)}`);
  const current = lines[index]?.row;
  const openedRow = trainings.find(({ training }) => training.id === opened?.id);
  return (
    <div className="people-lines">
      <Tools {...{ typed, shown }} onTyped={setTyped} onShown={setShown} trainings={trainings} />
      {current === undefined ? null : (
        <div className="training-bar">
          <span className="training-bar-words">{current.person.name}</span>
          <TrainingDeeds
            row={current}
            trainings={trainings}
            onDeed={(deed) => {
              setOpened({ deed, id: current.training.id });
            }}
          />
        </div>
      )}
      <Grid<TrainingLine>
        label="Обучение новых сотрудников"
        gridRef={grid}
        columns={columns}
        count={lines.length}
        rowAt={(at) => lines[at]}
        rowKey={(at) => lines[at]?.row.training.id ?? String(at)}
        rowState={({ row }) => rowState(row)}
        selectedIndex={index}
        onSelect={(at) => {
          onSelect(lines[at]?.row.training.id ?? null);
        }}
        onOpen={(at) => {
          const person = lines[at]?.row.person.id;
          if (person !== undefined) open(`/person/${person}`);
        }}
        emptyState={
          <Empty
            {...props}
            {...{ typed, shown }}
            onAll={() => {
              setTyped('');
              setShown('all');
            }}
          />
        }
      />
      {opened === null || openedRow === undefined ? null : (
        <TrainingDialog
          deed={opened.deed}
          row={openedRow}
          trainings={trainings}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

function isUncertain(row: TrainingRow): boolean {
  return isOpen(row) && isProvisional(row.deadline);
}

function rowState({ training, standing }: TrainingRow) {
  if (training.state.kind === 'cancelled') return 'struck' as const;
  return standing.kind === 'overdue' ? ('late' as const) : undefined;
}

function useShown(
  trainings: readonly TrainingRow[],
  shown: Shown,
  typed: string,
): readonly TrainingRow[] {
  return useMemo(() => shownTrainings(trainings, shown, typed), [trainings, shown, typed]);
}

/** The rows as the grid draws them; of all of them the selected one alone changes with the selection. */
function useLines(
  rows: readonly TrainingRow[],
  selected: string | null,
): { readonly lines: readonly TrainingLine[]; readonly index: number } {
  const others = useMemo(
    () => rows.map((row): TrainingLine => ({ row, isCurrent: false })),
    [rows],
  );
  return useMemo(() => {
    const at = rows.findIndex(({ training }) => training.id === selected);
    // The most urgent one is at hand before any is chosen.
    const index = at < 0 && rows.length > 0 ? 0 : at;
    const lines = others.map((line, i) => (i === index ? { ...line, isCurrent: true } : line));
    return { lines, index };
  }, [rows, others, selected]);
}

type ToolsProps = {
  typed: string;
  shown: Shown;
  trainings: readonly TrainingRow[];
  onTyped: (typed: string) => void;
  onShown: (shown: Shown) => void;
};

function Tools({ typed, shown, trainings, onTyped, onShown }: ToolsProps) {
  const isNarrow = useMedia('(width < 1000px)');
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  const open = trainings.filter(isOpen).length;
  const counts: Readonly<Record<Shown, number>> = {
    open,
    over: trainings.length - open,
    all: trainings.length,
  };
  return (
    <div className="ui-page-filters people-tools" role="search">
      <SearchField
        label="Поиск"
        keyHint="Ctrl+F"
        placeholder="Имя или должность"
        inputRef={search}
        value={typed}
        onChange={onTyped}
      />
      <SelectField
        label="Обучение"
        labelPlacement="inline"
        width={isNarrow ? 160 : 200}
        value={shown}
        onChange={onShown}
        options={SHOWN.map((value) => ({
          value,
          label: `${SHOWN_WORDS[value]}\u00A0· ${groupedNumber(counts[value])}`,
        }))}
      />
      <TrainingPapers />
    </div>
  );
}

type EmptyProps = ListProps & { typed: string; shown: Shown; onAll: () => void };

function Empty({ trainings, typed, shown, isLocked, onAdd, onAll }: EmptyProps) {
  if (trainings.length === 0) {
    return (
      <EmptyState
        title="Новых сотрудников пока нет"
        action={
          <Button isDisabled={isLocked} onPress={onAdd}>
            Добавить первого сотрудника
          </Button>
        }
      >
        Нового сотрудника обучают не позже пяти рабочих дней со дня вступления в должность
        (п.&nbsp;2.2.1). Добавьте его — программа сама посчитает, до какого дня обучить, и напомнит
        заранее.
      </EmptyState>
    );
  }
  const isSought = typed.trim() !== '';
  return (
    <EmptyState
      title={isSought ? `По запросу «${typed.trim()}» никого не нашлось` : NOTHING[shown]}
      action={<Button onPress={onAll}>Показать всех</Button>}
    >
      {isSought
        ? 'Ищут по имени и должности среди тех, кого показывает список.'
        : 'Всё обучение прошлых лет остаётся здесь же: выберите «Все».'}
    </EmptyState>
  );
}

const NOTHING: Readonly<Record<Shown, string>> = {
  open: 'Сейчас никто не проходит обучение',
  over: 'Законченного обучения пока нет',
  all: 'Новых сотрудников пока нет',
};
