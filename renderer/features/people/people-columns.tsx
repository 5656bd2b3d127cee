import type { PersonKind } from '#shared/domain/person';
import { shortDate } from '#shared/lib/iso-date';
import type { GridColumn } from '../../ui/grid-columns';
import type { PersonLine } from './people-lines';

type Column = GridColumn<PersonLine>;

const NAME: Column = {
  id: 'name',
  title: 'ФИО',
  width: '3fr',
  isRowHeader: true,
  isSortable: true,
  render: ({ person }) => (person.archived ? `${person.name} (в архиве)` : person.name),
};
const CLASS: Column = {
  id: 'class',
  title: 'Класс',
  width: 96,
  isSortable: true,
  render: ({ person }) => person.className,
};
const POSITION: Column = {
  id: 'position',
  title: 'Должность',
  width: '3fr',
  isSortable: true,
  render: ({ person }) => person.position,
};
const SUBJECTS: Column = {
  id: 'subjects',
  title: 'Предметы',
  width: '2fr',
  isSortable: true,
  render: ({ person }) => person.subjects,
};
const PHONE: Column = {
  id: 'phone',
  title: 'Телефон',
  width: 144,
  tabular: true,
  render: ({ person }) => person.phone,
};
const EMAIL: Column = {
  id: 'email',
  title: 'Эл. почта',
  width: 200,
  render: ({ person }) => person.email,
};
const LAST: Column = {
  id: 'last',
  title: 'Последняя консультация',
  width: 176,
  tabular: true,
  render: ({ use }) => (use?.last ? shortDate(use.last) : ''),
};
const YEAR: Column = {
  id: 'year',
  title: 'За учебный год',
  width: 120,
  align: 'end',
  tabular: true,
  render: ({ use }) => use?.since,
};

/** What a small window can do without is on the person's page. */
const LEADING: readonly string[] = ['name', 'position', 'class', 'last'];
/** Without these the names stay readable in a window of usual width. */
const WIDE: readonly string[] = ['email'];

/** The list's columns. */
export function columnsFor(
  kinds: readonly PersonKind[],
  room: 'narrow' | 'usual' | 'wide',
): readonly GridColumn<PersonLine>[] {
  const columns = allColumns(kinds);
  if (room === 'narrow') return columns.filter(({ id }) => LEADING.includes(id));
  return room === 'wide' ? columns : columns.filter(({ id }) => !WIDE.includes(id));
}

function allColumns(kinds: readonly PersonKind[]): readonly GridColumn<PersonLine>[] {
  return [
    NAME,
    ...(kinds.includes('parent') ? [CLASS] : [POSITION]),
    ...(kinds.includes('staff') ? [SUBJECTS] : []),
    PHONE,
    EMAIL,
    LAST,
    YEAR,
  ];
}
