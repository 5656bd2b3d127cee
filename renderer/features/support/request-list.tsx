import { useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react';
import { groupedNumber, NBSP } from '#shared/lib/text';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import { SearchField } from '../../ui/search-field';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
import { requestColumns } from './request-columns';
import {
  isOpen,
  isOverdue,
  SHOWN,
  SHOWN_WORDS,
  shownLines,
  type RequestLine,
  type Shown,
} from './request-lines';
import type { Reading } from './use-reading';

type ListProps = {
  lines: readonly RequestLine[];
  zone: string;
  isLocked: boolean;
  grid: RefObject<HTMLDivElement | null>;
  reading: Reading;
  onNew: () => void;
};

/** «Обращения в поддержку»: what is overdue and what waits for the school first; Enter opens one. */
export function RequestList(props: ListProps) {
  const { lines, zone, grid, reading } = props;
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('open');
  const sought = useDeferredValue(typed);
  const found = useMemo(() => shownLines(lines, shown, sought), [lines, shown, sought]);
  const isNarrow = useMedia('(width < 900px)');
  const isWide = useMedia('(width >= 1600px)');
  const { opened, selected, select, open } = reading;
  // Beside the pane there is less room.
  const room = isNarrow ? 'least' : opened === undefined || isWide ? 'all' : 'less';
  const columns = useMemo(() => requestColumns(zone, room), [zone, room]);
  return (
    <div className="support-list">
      <Tools {...{ lines, typed, shown }} onTyped={setTyped} onShown={setShown} />
      <Grid<RequestLine>
        label="Обращения в поддержку"
        gridRef={grid}
        columns={columns}
        count={found.length}
        rowAt={(at) => found[at]}
        rowKey={(at) => found[at]?.row.id ?? String(at)}
        rowState={rowState}
        selectedIndex={found.findIndex(({ row }) => row.id === selected)}
        onSelect={(at) => {
          const id = found[at]?.row.id;
          if (id === undefined) return;
          if (opened === undefined) select(id);
          else open(id);
        }}
        onOpen={(at) => {
          const id = found[at]?.row.id;
          if (id !== undefined) open(id);
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
    </div>
  );
}

function rowState(line: RequestLine) {
  if (line.row.value.annulled !== null) return 'struck' as const;
  if (isOverdue(line)) return 'late' as const;
  return isOpen(line) ? undefined : ('past' as const);
}

type ToolsProps = {
  lines: readonly RequestLine[];
  typed: string;
  shown: Shown;
  onTyped: (typed: string) => void;
  onShown: (shown: Shown) => void;
};

function Tools({ lines, typed, shown, onTyped, onShown }: ToolsProps) {
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  const counts: Readonly<Record<Shown, number>> = {
    open: lines.filter(isOpen).length,
    all: lines.length,
  };
  return (
    <div className="ui-page-filters support-tools" role="search">
      <SearchField
        label="Поиск"
        keyHint="Ctrl+F"
        placeholder="Тема, место или номер"
        inputRef={search}
        value={typed}
        onChange={onTyped}
      />
      <SelectField
        label="Показать"
        labelPlacement="inline"
        width={200}
        value={shown}
        onChange={onShown}
        options={SHOWN.map((value) => ({
          value,
          label: `${SHOWN_WORDS[value]}${NBSP}· ${groupedNumber(counts[value])}`,
        }))}
      />
    </div>
  );
}

type EmptyProps = Pick<ListProps, 'lines' | 'isLocked' | 'onNew'> & {
  typed: string;
  shown: Shown;
  onAll: () => void;
};

function Empty({ lines, typed, isLocked, onNew, onAll }: EmptyProps) {
  if (lines.length === 0) {
    return (
      <EmptyState
        title="Обращений пока нет"
        action={
          <Button isDisabled={isLocked} onPress={onNew}>
            Составить первое обращение
          </Button>
        }
      >
        Сюда попадает то, чего не решить в школе. Программа поможет составить обращение так, чтобы
        его не отклонили (п.&nbsp;3, 6), сделает из него письмо или сценарий звонка и будет помнить,
        сколько ждать ответа. Из журнала обращение составляют по записи с итогом «Передано в
        поддержку».
      </EmptyState>
    );
  }
  const isSought = typed.trim() !== '';
  return (
    <EmptyState
      title={isSought ? `По запросу «${typed.trim()}» ничего не нашлось` : 'Открытых обращений нет'}
      action={<Button onPress={onAll}>Показать все</Button>}
    >
      {isSought
        ? 'Ищут по теме, описанию, месту, классу и номерам среди тех, что показывает список.'
        : 'Закрытые обращения остаются здесь же: выберите «Все».'}
    </EmptyState>
  );
}
