import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { findPeople, isOffered, type Person, type PersonKind } from '#shared/domain/person';
import { schoolYear } from '#shared/domain/period';
import { dateAt, shortDate } from '#shared/lib/iso-date';
import { compareText } from '#shared/lib/text';
import { usePeopleUse, type PersonUse } from '../../data/people';
import { peopleOf, usePeople, useSchool, zoneOf } from '../../data/records';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { Grid, type GridColumn } from '../../ui/grid';
import { Delayed } from '../../ui/progress';
import { SearchField } from '../../ui/search-field';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
import { DoublesButton } from './doubles-dialog';
import './people.css';

/** A person with what the journal knows of them. */
interface PersonLine {
  readonly person: Person;
  readonly use: PersonUse | undefined;
}

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
  const { lines, loadUses } = useLines(people, useDeferredValue(text), withArchived);
  const isNarrow = useMedia('(width < 900px)');
  const columns = useMemo(() => columnsFor(kinds, isNarrow), [kinds, isNarrow]);
  if (rows === undefined) return null;
  const hasArchived = people.some(({ archived, mergedInto }) => archived && mergedInto === null);
  return (
    <div className="people-lines">
      <div className="ui-page-filters people-tools" role="search">
        <SearchField
          label="Поиск"
          keyHint="Ctrl+F"
          placeholder="Любая часть имени"
          inputRef={search}
          value={text}
          onChange={setText}
        />
        {hasArchived ? (
          <Checkbox label="С архивом" isSelected={withArchived} onChange={setWithArchived} />
        ) : null}
        <DoublesButton people={people} rows={rows} />
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

/** Who is shown: found by what is typed, else all in the order of the alphabet. */
function useLines(
  people: readonly Person[],
  typed: string,
  withArchived: boolean,
): {
  readonly lines: readonly PersonLine[];
  readonly loadUses: (first: number, last: number) => void;
} {
  const zone = zoneOf(useSchool()?.value);
  const since = schoolYear(dateAt(now(), zone)).from;
  const { uses, load } = usePeopleUse(since);
  const shown = useMemo(() => {
    const there = people
      .filter(({ mergedInto }) => mergedInto === null)
      .filter((person) => isOffered(person) || withArchived);
    if (typed.trim() !== '') return findPeople(there, typed, there.length, withArchived);
    return there.sort((a, b) => compareText(a.name, b.name));
  }, [people, typed, withArchived]);
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

/** What a small window can do without is on the person's page. */
const LEADING: readonly string[] = ['name', 'position', 'class', 'last'];

function columnsFor(
  kinds: readonly PersonKind[],
  isNarrow: boolean,
): readonly GridColumn<PersonLine>[] {
  const columns = allColumns(kinds.includes('parent'));
  return isNarrow ? columns.filter(({ id }) => LEADING.includes(id)) : columns;
}

function allColumns(isParents: boolean): readonly GridColumn<PersonLine>[] {
  return [
    {
      id: 'name',
      title: 'ФИО',
      width: '3fr',
      isRowHeader: true,
      render: ({ person }) => (person.archived ? `${person.name} (в архиве)` : person.name),
    },
    isParents
      ? { id: 'class', title: 'Класс', width: 96, render: ({ person }) => person.className }
      : {
          id: 'position',
          title: 'Должность',
          width: '2fr',
          render: ({ person }) => person.position,
        },
    {
      id: 'phone',
      title: 'Телефон',
      width: 160,
      tabular: true,
      render: ({ person }) => person.phone,
    },
    {
      id: 'last',
      title: 'Последняя консультация',
      width: 184,
      tabular: true,
      render: ({ use }) => (use?.last ? shortDate(use.last) : ''),
    },
    {
      id: 'year',
      title: 'За учебный год',
      width: 128,
      align: 'end',
      tabular: true,
      render: ({ use }) => use?.since,
    },
  ];
}

type EmptyProps = { text: string; teaching: ReactNode; onClear: () => void };

function Empty({ text, teaching, onClear }: EmptyProps) {
  if (text.trim() === '') return <Delayed>{teaching}</Delayed>;
  return (
    <EmptyState
      title={`По запросу «${text.trim()}» никого не нашлось`}
      action={<Button onPress={onClear}>Показать всех</Button>}
    >
      Попробуйте другую часть имени. Кто объединён с другим именем, стоит под ним.
    </EmptyState>
  );
}
