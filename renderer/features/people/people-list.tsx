import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Person, PersonKind } from '#shared/domain/person';
import { schoolYear } from '#shared/domain/period';
import { dateAt } from '#shared/lib/iso-date';
import { usePeopleUse } from '../../data/people';
import { peopleOf, usePeople, useSchool, zoneOf } from '../../data/records';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import type { GridSort } from '../../ui/grid-columns';
import { Delayed } from '../../ui/progress';
import { SearchField } from '../../ui/search-field';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
import { DoublesButton } from './doubles-dialog';
import { columnsFor } from './people-columns';
import { shownPeople, sortedPeople, type PersonLine } from './people-lines';
import { StaffImportButton } from './staff-import/staff-import-button';
import './people.css';

type PeopleListProps = {
  /** Name of the list. */
  label: string;
  kinds: readonly PersonKind[];
  /** What would be here. */
  teaching: ReactNode;
  open: (path: string) => void;
};

/** People of some kinds: found by any part of the name, with their last consultation; Enter opens the page. */
export function PeopleList({ label, kinds, teaching, open }: PeopleListProps) {
  const rows = usePeople();
  const [text, setText] = useState('');
  const [withArchived, setWithArchived] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  const people = useMemo(
    () => peopleOf(rows).filter(({ kind }) => kinds.includes(kind)),
    [rows, kinds],
  );
  const { sort, sortBy } = useSort();
  const typed = useDeferredValue(text);
  const { lines, loadUses } = useLines(people, { typed, withArchived, sort });
  const isStaff = kinds.includes('staff');
  const isNarrow = useMedia('(width < 900px)');
  const isWide = useMedia('(width >= 1500px)');
  const room = isNarrow ? 'narrow' : isWide ? 'wide' : 'usual';
  const columns = useMemo(() => columnsFor(kinds, room), [kinds, room]);
  if (rows === undefined) return null;
  const hasArchived = people.some(({ archived, mergedInto }) => archived && mergedInto === null);
  return (
    <div className="people-lines">
      <div className="ui-page-filters people-tools" role="search">
        <SearchField
          label="Поиск"
          keyHint="Ctrl+F"
          placeholder={isStaff ? 'Имя, должность, предмет' : 'Любая часть имени'}
          inputRef={search}
          value={text}
          onChange={setText}
        />
        {hasArchived ? (
          <Checkbox label="С архивом" isSelected={withArchived} onChange={setWithArchived} />
        ) : null}
        <DoublesButton people={people} rows={rows} />
        {isStaff ? <StaffImportButton /> : null}
      </div>
      <Grid<PersonLine>
        label={label}
        columns={columns}
        count={lines.length}
        rowAt={(index) => lines[index]}
        rowKey={(index) => lines[index]?.person.id ?? String(index)}
        selectedIndex={lines.findIndex(({ person }) => person.id === selected)}
        onSelect={(index) => {
          setSelected(lines[index]?.person.id ?? null);
        }}
        onOpen={(index) => {
          const id = lines[index]?.person.id;
          if (id !== undefined) open(`/person/${id}`);
        }}
        onVisibleRange={loadUses}
        sort={sort}
        onSort={sortBy}
        emptyState={
          <Empty
            text={text}
            teaching={teaching}
            onClear={() => {
              setText('');
            }}
          />
        }
      />
    </div>
  );
}

/** The order by a column: the first press ascends, the second descends, the third gives the own order back. */
function useSort(): { sort: GridSort | undefined; sortBy: (column: string) => void } {
  const [sort, setSort] = useState<GridSort>();
  const sortBy = useCallback((column: string): void => {
    setSort((now) => {
      if (now?.column !== column) return { column, direction: 'ascending' };
      return now.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
    });
  }, []);
  return { sort, sortBy };
}

interface ListWish {
  readonly typed: string;
  readonly withArchived: boolean;
  readonly sort: GridSort | undefined;
}

/** Who is shown: found by what is typed, else all in the order of the alphabet. */
function useLines(
  people: readonly Person[],
  { typed, withArchived, sort }: ListWish,
): {
  readonly lines: readonly PersonLine[];
  readonly loadUses: (first: number, last: number) => void;
} {
  const zone = zoneOf(useSchool()?.value);
  const since = schoolYear(dateAt(now(), zone)).from;
  const { uses, load } = usePeopleUse(since);
  const shown = useMemo(
    () => sortedPeople(shownPeople(people, typed, withArchived), sort),
    [people, typed, withArchived, sort],
  );
  const lines = useMemo(
    () => shown.map((person) => ({ person, use: uses.get(person.id) })),
    [shown, uses],
  );
  const loadUses = useCallback(
    (first: number, last: number): void => {
      load(shown.slice(first, last + 1).map(({ id }) => id));
    },
    [shown, load],
  );
  return { lines, loadUses };
}

type EmptyProps = { text: string; teaching: ReactNode; onClear: () => void };

function Empty({ text, teaching, onClear }: EmptyProps) {
  if (text.trim() === '') return <Delayed>{teaching}</Delayed>;
  return (
    <EmptyState
      title={`По запросу «${text.trim()}» никого не нашлось`}
      action={<Button onPress={onClear}>Показать всех</Button>}
    >
      Попробуйте другую часть имени или другое слово. Кто объединён с другим именем, стоит под ним.
    </EmptyState>
  );
}
