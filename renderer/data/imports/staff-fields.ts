import { foldText } from '#shared/lib/text';
import type { TableRow } from './table';

/** What a column of a list of the staff can hold; a name may be divided over three. */
export const STAFF_FIELDS = [
  'name',
  'surname',
  'given',
  'patronymic',
  'position',
  'subjects',
  'phone',
  'email',
  'room',
  'startedOn',
] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

export const STAFF_FIELD_WORDS: Readonly<Record<StaffField, string>> = {
  name: 'ФИО',
  surname: 'Фамилия',
  given: 'Имя',
  patronymic: 'Отчество',
  position: 'Должность',
  subjects: 'Предметы',
  phone: 'Телефон',
  email: 'Эл. почта',
  room: 'Кабинет',
  startedOn: 'Дата вступления в должность',
};

/** Which column is which; null for one that isn't loaded. */
export type StaffColumns = readonly (StaffField | null)[];

/** How a list is understood: the index of its heading (-1 for none) and its columns. */
export interface StaffGuess {
  readonly heading: number;
  readonly columns: StaffColumns;
}

/** Headings as they are written, the surest first. */
const HEADINGS: readonly (readonly [StaffField, RegExp])[] = [
  ['startedOn', /вступ|дата (?:приема|назначения)|принят|работает с/u],
  ['surname', /^фамилия$/u],
  ['given', /^имя$/u],
  ['patronymic', /^отчество$/u],
  ['name', /^ф\.? ?и\.? ?о|фамилия.*имя|^сотрудник|^работник|^педагог|^учитель|^преподаватель/u],
  ['position', /должност|^кем работает/u],
  ['subjects', /предмет|дисциплин|что вед[её]т/u],
  ['phone', /телефон|^тел(?:\P{L}|$)|^моб|контактн/u],
  ['email', /почт|e-?mail|емейл/u],
  ['room', /кабинет|^каб/u],
];
const TOP_ROWS = 15;
const SAMPLE_ROWS = 40;

/** Guesses heading and columns: by the headings, and what has none by its look. */
export function guessStaff(rows: readonly TableRow[]): StaffGuess {
  let best = { row: -1, found: 0 };
  for (const [row, { cells }] of rows.slice(0, TOP_ROWS).entries()) {
    const fields = new Set(cells.map(fieldOf).filter((field) => field !== null));
    // One heading alone may be a word of a title above the table, unless nothing else stands in its row.
    const isHeading = fields.size > 1 || (fields.size === 1 && filled(cells) === 1 && row === 0);
    if (isHeading && fields.size > best.found) best = { row, found: fields.size };
  }
  return { heading: best.row, columns: guessStaffUnder(rows, best.row) };
}

/** Guesses the columns when the heading is known. */
export function guessStaffUnder(rows: readonly TableRow[], heading: number): StaffColumns {
  const sample = rows.slice(heading + 1, heading + 1 + SAMPLE_ROWS);
  const titles = rows[heading]?.cells ?? [];
  const width = Math.max(titles.length, ...sample.map(({ cells }) => cells.length), 1);
  const taken = new Set<StaffField>();
  const take = (field: StaffField | null): StaffField | null => {
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const named = Array.from({ length: width }, (_, i) => take(fieldOf(titles[i] ?? '')));
  return named.map((field, i) => {
    if (field !== null || (titles[i] ?? '').trim() !== '') return field;
    const values = sample.map(({ cells }) => cells[i]?.trim() ?? '').filter(Boolean);
    return take(byLook(values, taken));
  });
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function fieldOf(title: string): StaffField | null {
  if (title.length > 60) return null;
  const folded = foldText(title).replace(/\s+/gu, ' ').trim();
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** What is told by its look alone. */
function byLook(values: readonly string[], taken: ReadonlySet<StaffField>): StaffField | null {
  if (values.length === 0) return null;
  const most = (fits: RegExp): boolean =>
    values.filter((value) => fits.test(value)).length >= values.length * 0.8;
  const hasName = taken.has('name') || taken.has('surname');
  if (!hasName && most(/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3}$/u)) return 'name';
  if (most(/^\S+@\S+$/u)) return 'email';
  if (most(/^[+\d][\d\s()-]{5,}$/u)) return 'phone';
  return most(/учител|педагог|воспитател|директор|завуч|психолог|логопед/iu) ? 'position' : null;
}

/** The same columns with one of them chosen anew: a field has one column, so the one before it gives it up. */
export function withStaffColumn(
  columns: StaffColumns,
  column: number,
  field: StaffField | null,
): StaffColumns {
  return columns.map((known, i) => {
    if (i === column) return field;
    return field !== null && known === field ? null : known;
  });
}
