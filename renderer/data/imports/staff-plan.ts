import { fieldIssues, NAME_LIMIT } from '#shared/domain/fields';
import { foldedName } from '#shared/domain/known-people';
import {
  newPerson,
  personSchema,
  resolvePerson,
  withTexts,
  type Person,
} from '#shared/domain/person';
import { likelySpellings } from '#shared/domain/same-person';
import { startIssue } from '#shared/domain/training-rules';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import { readDate } from './cell-values';
import { oneLine, shortened } from './row-text';
import type { StaffColumns, StaffField } from './staff-fields';
import type { TableRow } from './table';

/** What becomes of a row. `filled`: somebody known gets what was missing; `known`: there is nothing to add. */
export const STAFF_FATES = ['new', 'filled', 'known', 'refused'] as const;
export type StaffFate = (typeof STAFF_FATES)[number];

/** Rows of one list: no school has more people. */
export const STAFF_ROWS = 2_000;
/** What may stand above the rows: the name of the school, a title, the heading. */
const ROWS_ABOVE = 20;
/** Rows of a file that are read at all. */
export const STAFF_FILE_ROWS = STAFF_ROWS + ROWS_ABOVE;

const NO_NAME = 'Укажите, в каком столбце ФИО или фамилия.';
const TOO_LONG = `Строк больше ${STAFF_ROWS.toLocaleString('ru')}: столько сразу не загрузить. Разделите файл на части.`;

/** Why a list can't be looked through, as a sentence, or null. @param rows those under the heading */
export function staffListIssue(rows: readonly TableRow[], columns: StaffColumns): string | null {
  if (!columns.includes('name') && !columns.includes('surname')) return NO_NAME;
  return rows.length > STAFF_ROWS ? TOO_LONG : null;
}

/** One row of the list and what comes of it. */
export interface StaffRow {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly fate: StaffFate;
  /** Remarks, or why it is refused. */
  readonly said: readonly string[];
  /** The person as they would be; null for a refused row. */
  readonly person: Person | null;
  /** «Дата вступления в должность»; null when the file tells none that can be. */
  readonly startedOn: IsoDate | null;
}

type Texts = Readonly<
  Record<Exclude<StaffField, 'surname' | 'given' | 'patronymic' | 'startedOn'>, string>
>;

/** What a list is compared to. */
export interface StaffGround {
  /** Everybody whom the journal knows. */
  readonly people: readonly Person[];
  /** Makes the id of somebody new. */
  readonly newId: () => Id;
  /** The school's date. */
  readonly today: IsoDate;
}

/**
 * What each row becomes. Somebody of the same name is the same person: what is missing there is filled in, and
 * what differs stays as the journal has it and is told.
 */
export function planStaff(
  rows: readonly TableRow[],
  columns: StaffColumns,
  { people, newId, today }: StaffGround,
): readonly StaffRow[] {
  const staff = people.filter(({ kind, redacted }) => kind === 'staff' && !redacted);
  const known = byName(staff, people);
  const lines = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const texts = textsOf(cells, columns);
    const refuse = (...said: readonly string[]): StaffRow => {
      return { line, fate: 'refused', said, person: null, startedOn: null };
    };
    const fault = faultOf(texts);
    if (fault !== null) return refuse(fault);
    const key = foldedName(texts.name);
    const earlier = lines.get(key);
    if (earlier !== undefined) return refuse(`этот человек уже есть в строке ${String(earlier)}`);
    lines.set(key, line);
    const same = [...(known.get(key) ?? [])];
    if (same.length > 1) return refuse('в журнале двое с таким именем: внесите вручную');
    const [one] = same;
    const start = startOf(cells, columns, today);
    if (one !== undefined) return started({ line, ...filledIn(one, texts) }, start);
    const person = { ...newPerson(newId(), 'staff', texts.name), ...texts };
    const checked = personSchema.safeParse(person);
    if (!checked.success) return refuse(fieldIssues(checked.error)[0]?.message ?? 'не подходит');
    const said = remarksOn(person, staff);
    return started({ line, fate: 'new', said, person: checked.data }, start);
  });
}

/** How many rows of each fate there are. */
export function countFates(rows: readonly StaffRow[]): Readonly<Record<StaffFate, number>> {
  const counts = { new: 0, filled: 0, known: 0, refused: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

/** Whoever is written so, or is meant by a second spelling that is. */
function byName(
  staff: readonly Person[],
  people: readonly Person[],
): ReadonlyMap<string, ReadonlySet<Person>> {
  const known = new Map<string, Set<Person>>();
  for (const { id, name } of staff) {
    const person = resolvePerson(people, id);
    if (person === undefined || person.redacted) continue;
    const key = foldedName(name);
    known.set(key, (known.get(key) ?? new Set()).add(person));
  }
  return known;
}

function textsOf(cells: readonly string[], columns: StaffColumns): Texts {
  const text = (field: StaffField): string => {
    const column = columns.indexOf(field);
    return column === -1 ? '' : oneLine(cells[column] ?? '');
  };
  const parts = [text('surname'), text('given'), text('patronymic')].filter(Boolean);
  return {
    name: text('name') || parts.join(' '),
    position: text('position'),
    subjects: text('subjects'),
    phone: text('phone'),
    email: text('email'),
    room: text('room'),
  };
}

/** When somebody took office, and what is to be said of it. */
interface Start {
  readonly on: IsoDate | null;
  readonly said: readonly string[];
}

function startOf(cells: readonly string[], columns: StaffColumns, today: IsoDate): Start {
  const column = columns.indexOf('startedOn');
  const cell = column === -1 ? '' : oneLine(cells[column] ?? '');
  if (cell === '') return { on: null, said: [] };
  const read = readDate(cell);
  const issue = typeof read === 'string' ? 'не прочитана' : startIssue(read.date, today);
  if (typeof read !== 'string' && issue === null) return { on: read.date, said: [] };
  return { on: null, said: [`дата вступления «${shortened(cell)}» не взята`] };
}

function started(row: Omit<StaffRow, 'startedOn'>, { on, said }: Start): StaffRow {
  return { ...row, said: [...row.said, ...said], startedOn: on };
}

function faultOf(texts: Texts): string | null {
  if (texts.name === '') return 'нет ФИО';
  if (!/\p{L}{2}/u.test(texts.name)) return `«${shortened(texts.name)}» — не имя`;
  const long = Object.values(texts).find((text) => text.length > NAME_LIMIT);
  return long === undefined ? null : `«${shortened(long)}» длиннее ${String(NAME_LIMIT)} знаков`;
}

const FILLED = ['position', 'subjects', 'phone', 'email', 'room'] as const;
const FILLED_WORDS: Readonly<Record<(typeof FILLED)[number], string>> = {
  position: 'должность',
  subjects: 'предметы',
  phone: 'телефон',
  email: 'почта',
  room: 'кабинет',
};

function filledIn(person: Person, texts: Texts): Omit<StaffRow, 'line' | 'startedOn'> {
  const missing = FILLED.filter((field) => person[field] === '' && texts[field] !== '');
  const other = FILLED.filter(
    (field) =>
      person[field] !== '' &&
      texts[field] !== '' &&
      foldText(person[field]) !== foldText(texts[field]),
  );
  const said = [
    ...(person.archived ? ['вернётся из архива'] : []),
    ...(missing.length > 0
      ? [`дополнится: ${missing.map((field) => FILLED_WORDS[field]).join(', ')}`]
      : []),
    ...other.map(
      (field) =>
        `${FILLED_WORDS[field]} в журнале — «${shortened(person[field])}», так и останется`,
    ),
  ];
  if (missing.length === 0 && !person.archived) return { fate: 'known', said, person };
  const filled = Object.fromEntries(missing.map((field) => [field, texts[field]]));
  return { fate: 'filled', said, person: withTexts(person, { ...filled, archived: false }) };
}

function remarksOn(person: Person, staff: readonly Person[]): readonly string[] {
  const said: string[] = [];
  if (!person.name.includes(' ')) said.push('только одно слово имени');
  const [like] = likelySpellings(person, staff);
  if (like !== undefined)
    said.push(`похоже на «${like.people[1].name}»: потом их можно объединить`);
  return said;
}
