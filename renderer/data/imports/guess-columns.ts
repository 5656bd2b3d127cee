import { foldText } from '#shared/lib/text';
import { readDate, readMinutes, readTime } from './cell-values';
import { FIELDS, type Columns, type Field } from './fields';
import type { TableRow } from './table';
import { guessAudience, guessChannel, guessOutcome } from './words';

/** How a table is understood: where its heading is, which column is which. */
export interface Guess {
  /** Index of the row that names the columns, -1 when there is none. */
  readonly heading: number;
  readonly columns: Columns;
}

/** Headings as they are written, the surest first; a field's own word counts most. */
const HEADINGS: readonly (readonly [Field, RegExp, number])[] = [
  ['annulled', /аннулир/u, 10],
  ['returnOn', /вернуться|контрольн|напомнить/u, 10],
  ['date', /^дата(?! рожд)|^число$|^день$/u, 9],
  ['time', /^время|^час(?:ы)?$|^начало/u, 9],
  ['minutes', /длительн|продолж|^мин(?:уты?)?$|затрачен|сколько минут/u, 9],
  ['number', /^№|^n$|^no$|^номер|^п\/?п$|^ном$/u, 9],
  ['name', /^фио|^ф и о|фамилия|^имя|^заявител|обративш/u, 9],
  ['position', /должност|^кем работает|специальн/u, 9],
  ['className', /^класс/u, 9],
  ['audience', /кто обратил|^категори|^статус обрат|^тип обрат|^кто$|^кому/u, 6],
  ['name', /кто обратил|сотрудник|педагог|учитель|^кто$|^кому|консультируем/u, 5],
  ['channel', /способ|канал|^форма|^вид обращ|^вид связи|^как обратил|средств/u, 9],
  ['topic', /^тем[аы]|направлен|^раздел|рубрик/u, 9],
  ['question', /вопрос|^суть|проблем/u, 8],
  ['question', /содержан|обращени|описани|причин/u, 6],
  ['answer', /ответ|^решени|что сделан|принят|разъяснен|оказан|рекоменд|^консультация/u, 8],
  ['outcome', /^итог|результат|^исход|^статус$|отметка о|выполнен/u, 8],
  ['answer', /результат|меры/u, 5],
];
const TOP_ROWS = 15;
const SAMPLE_ROWS = 60;
/** Less sure than that stays open. */
const SURE = 3;

/** Guesses heading and columns of a table by its headings and its contents. */
export function guessColumns(rows: readonly TableRow[]): Guess {
  const heading = guessHeading(rows);
  return { heading, columns: guessUnder(rows, heading) };
}

/** Guesses the columns when the heading is known. */
export function guessUnder(rows: readonly TableRow[], heading: number): Columns {
  const sample = rows.slice(heading + 1, heading + 1 + SAMPLE_ROWS);
  const titles = rows[heading]?.cells ?? [];
  const width = Math.max(titles.length, ...sample.map(({ cells }) => cells.length), 1);
  const scored = Array.from({ length: width }, (_, column) => {
    const values = sample.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean);
    return FIELDS.map((field) => {
      return { column, field, score: scoreOf(field, titles[column] ?? '', values) };
    });
  }).flat();
  const columns: (Field | null)[] = Array.from({ length: width }, () => null);
  const taken = new Set<Field>();
  for (const { column, field, score } of scored.sort((a, b) => b.score - a.score)) {
    if (score < SURE || taken.has(field) || columns[column] !== null) continue;
    columns[column] = field;
    taken.add(field);
  }
  return columns;
}

/** The row among the first ones in which most cells are headings. */
function guessHeading(rows: readonly TableRow[]): number {
  let best = { row: -1, found: 1 };
  for (const [row, { cells }] of rows.slice(0, TOP_ROWS).entries()) {
    const fields = new Set(cells.map(headingField).filter((field) => field !== null));
    // One heading alone may be a word of a title above the table.
    if (fields.size > best.found) best = { row, found: fields.size };
  }
  return best.row;
}

/** A heading as it is compared: «№ п/п» → «№ п/п», «Ф.И.О.» → «фио». */
function foldHeading(title: string): string {
  return foldText(title)
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}№/ ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function headingField(title: string): Field | null {
  if (title.length > 60) return null;
  const folded = foldHeading(title);
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function scoreOf(field: Field, title: string, values: readonly string[]): number {
  const folded = foldHeading(title);
  const named = Math.max(
    0,
    ...HEADINGS.map(([known, pattern, weight]) =>
      known === field && title.length <= 60 && pattern.test(folded) ? weight : 0,
    ),
  );
  const content = values.length === 0 ? 0.5 : contentScore(field, values);
  // A heading that its column belies counts little: «Дата» over names is no date.
  if (named > 0) return named * (0.4 + 0.6 * content);
  // Without a heading everything may be meant; under a strange one only what can't be anything else.
  const isPlain = folded === '' || (UNMISTAKABLE.includes(field) && content >= 0.9);
  return isPlain ? content * 4 : 0;
}

/** What is told by its look alone. */
const UNMISTAKABLE: readonly Field[] = ['date', 'time', 'name', 'audience', 'channel'];

/** How well values fit a field, from 0 to 1; by their look alone few fields can be told. */
function contentScore(field: Field, values: readonly string[]): number {
  const share = (fits: (value: string) => boolean): number =>
    values.filter(fits).length / values.length;
  switch (field) {
    case 'date':
      return share((value) => typeof readDate(value) === 'object');
    case 'time':
      return share((value) => readTime(value) !== undefined && /[:.,чh-]/u.test(value));
    case 'minutes':
      return share((value) => (readMinutes(value) ?? 0) > 0) * (isCounting(values) ? 0.5 : 0.9);
    case 'number':
      return isCounting(values) ? 0.95 : share((value) => value.length <= 12) * 0.6;
    case 'audience':
      return known(values, guessAudience) * (distinct(values) <= 8 ? 1 : 0.2);
    case 'channel':
      return known(values, guessChannel) * (distinct(values) <= 12 ? 1 : 0.2);
    case 'outcome':
      return known(values, guessOutcome) * (distinct(values) <= 12 ? 0.9 : 0.3);
    case 'name':
      return share((value) => /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3}/u.test(value));
    case 'className':
      return share((value) => /^\d{1,2}\s?[-«"]?\s?\p{L}?[»"]?(?:\s?кл.*)?$/iu.test(value));
    case 'annulled':
    case 'returnOn':
      return 0.5;
    case 'question':
    case 'answer':
      return share((value) => value.length > 12) * 0.7;
    case 'position':
    case 'topic':
      return share((value) => value.length > 2) * 0.7;
  }
}

function known(values: readonly string[], guess: (word: string) => unknown): number {
  return (
    values.filter((value) => value.length <= 40 && guess(value) !== null).length / values.length
  );
}

function distinct(values: readonly string[]): number {
  return new Set(values.map(foldText)).size;
}

/** 1, 2, 3… with few gaps. */
function isCounting(values: readonly string[]): boolean {
  const numbers = values.map(Number);
  if (numbers.length < 3 || !numbers.every(Number.isInteger)) return false;
  const steps = numbers.slice(1).map((n, i) => n - (numbers[i] ?? 0));
  return steps.filter((step) => step === 1).length >= steps.length * 0.8;
}
