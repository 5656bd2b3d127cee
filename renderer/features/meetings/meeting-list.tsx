import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { meetingStanding, meetingText } from '#shared/domain/meeting-words';
import type { Id } from '#shared/lib/ids';
import { useMeetingQuestions } from '../../data/journal-counts';
import { useGoingOn } from '../../data/meeting-drafts';
import type { MeetingRow } from '../../data/meetings';
import { useSchool, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import { SearchField } from '../../ui/search-field';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { useLostFocus } from '../../ui/use-lost-focus';
import { useMedia } from '../../ui/use-media';
import { RECEPTION_FIRST } from './annul-meeting';
import { meetingColumns } from './meeting-columns';
import { MeetingOverlay, type MeetingDialogKind } from './meeting-overlay';
import { foundMeetings, inListOrder, type MeetingDeed, type MeetingLine } from './meeting-lines';

type ListProps = {
  rows: readonly MeetingRow[];
  /** The meeting to stand at: the one that has just been entered, or that an address leads to. */
  selected: Id | null;
  onSelect: (meeting: Id | null) => void;
  isLocked: boolean;
  onAdd: () => void;
  /** Opens the reception of a meeting: questions are counted there. */
  onReception: (meeting: Id) => void;
};

/** «Собрания»: those to come first, then those that were held, newest first. Enter goes on to the row's deed. */
export function MeetingList(props: ListProps) {
  const { rows, selected, onSelect, isLocked, onReception } = props;
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<{ kind: MeetingDialogKind; id: Id } | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { lines, index } = useLines(rows, useDeferredValue(typed), selected);
  const isNarrow = useMedia('(width < 1000px)');
  const columns = useMemo(() => {
    const run = ({ row: { id } }: MeetingLine, deed: NonNullable<MeetingDeed>): void => {
      onSelect(id);
      if (deed === 'protocol') setOpened({ kind: 'protocol', id });
      else onReception(id);
    };
    return meetingColumns(run, { isNarrow, isLocked });
  }, [isNarrow, isLocked, onSelect, onReception]);
  useLostFocus(grid, `${String(opened === null)} ${String(lines.length > 0)}`);
  const current = lines[index];
  const openedRow = rows.find(({ id }) => id === opened?.id);
  return (
    <div className="meetings-lines">
      <Tools typed={typed} onTyped={setTyped} />
      {current === undefined ? null : (
        <Bar
          line={current}
          isLocked={isLocked}
          onDialog={(kind) => {
            setOpened({ kind, id: current.row.id });
          }}
        />
      )}
      <Grid<MeetingLine>
        label="Родительские собрания"
        gridRef={grid}
        columns={columns}
        count={lines.length}
        rowAt={(at) => lines[at]}
        rowKey={(at) => lines[at]?.row.id ?? String(at)}
        rowState={({ standing }) => (standing === 'annulled' ? 'struck' : undefined)}
        selectedIndex={index}
        onSelect={(at) => {
          onSelect(lines[at]?.row.id ?? null);
        }}
        onOpen={() => {
          focusDeed(grid.current);
        }}
        emptyState={
          <Empty
            {...props}
            typed={typed}
            onAll={() => {
              setTyped('');
            }}
          />
        }
      />
      {opened === null || openedRow === undefined ? null : (
        <MeetingOverlay
          kind={opened.kind}
          row={openedRow}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

function focusDeed(grid: HTMLElement | null): void {
  grid?.querySelector<HTMLElement>('[aria-selected=true] .ui-row-button:enabled')?.focus();
}

/** The rows as the grid draws them; the first one is at hand before any is chosen. */
function useLines(
  rows: readonly MeetingRow[],
  typed: string,
  selected: Id | null,
): { readonly lines: readonly MeetingLine[]; readonly index: number } {
  const today = useToday(zoneOf(useSchool()?.value));
  const counts = useMeetingQuestions();
  const goingOn = useGoingOn(rows, null);
  return useMemo(() => {
    const shown = inListOrder(foundMeetings(rows, typed));
    const index = Math.max(
      0,
      shown.findIndex(({ id }) => id === selected),
    );
    const lines = shown.map((row, at): MeetingLine => {
      const standing = meetingStanding(row.value, today, goingOn.has(row.id));
      const questions = counts === null ? null : (counts[row.id] ?? 0);
      return { row, standing, questions, isCurrent: at === index };
    });
    return { lines, index };
  }, [rows, typed, selected, today, counts, goingOn]);
}

function Tools({ typed, onTyped }: { typed: string; onTyped: (typed: string) => void }) {
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  return (
    <div className="ui-page-filters meetings-tools" role="search">
      <SearchField
        label="Поиск"
        keyHint="Ctrl+F"
        placeholder="Дата, класс, повестка"
        inputRef={search}
        value={typed}
        onChange={onTyped}
      />
    </div>
  );
}

type BarProps = {
  line: MeetingLine;
  isLocked: boolean;
  onDialog: (kind: MeetingDialogKind) => void;
};

/** What can be done with the selected meeting beside what stands in its row. */
function Bar({ line: { row, standing }, isLocked, onDialog }: BarProps) {
  const toast = useToast();
  const press = (kind: MeetingDialogKind) => () => {
    if (kind === 'annul' && standing === 'going-on') toast.show({ text: RECEPTION_FIRST });
    else onDialog(kind);
  };
  return (
    <div className="meetings-bar">
      <span className="meetings-bar-words">{meetingText(row.value)}</span>
      {standing === 'annulled' ? null : (
        <>
          <Button isDisabled={isLocked} onPress={press('edit')}>
            Исправить
          </Button>
          <Button variant="quiet" isDisabled={isLocked} onPress={press('annul')}>
            Аннулировать
          </Button>
        </>
      )}
      <Button variant="quiet" onPress={press('history')}>
        История
      </Button>
    </div>
  );
}

type EmptyProps = ListProps & { typed: string; onAll: () => void };

function Empty({ rows, typed, isLocked, onAdd, onAll }: EmptyProps) {
  if (rows.length > 0) {
    return (
      <EmptyState
        title={`По запросу «${typed.trim()}» собраний не нашлось`}
        action={<Button onPress={onAll}>Показать все</Button>}
      >
        Ищут по дате, классу, повестке, месту и тому, кто провёл.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Собраний пока нет"
      action={
        <Button isDisabled={isLocked} onPress={onAdd}>
          Внести первое собрание
        </Button>
      }
    >
      Внесите собрание заранее. На нём нажмите «Начать приём»: каждая цифра на клавиатуре — вопрос
      по своей теме, пока родители стоят в очереди. В конце вопросы сами станут записями журнала, и
      будет готов протокол (п.&nbsp;2.2.3 и 4).
    </EmptyState>
  );
}
