import type { JournalColumns } from './columns';
import { FILTER, OUT, type Criteria, type WordCriteria } from './criteria';

/** What a scan reads. */
export interface Scanned {
  readonly columns: JournalColumns;
  /** By row, index in `BY_SCHEDULE`: only when the criteria ask for it. */
  readonly stances: Uint8Array | null;
}

/**
 * For each row the filters that it misses: 0 when it is found, `OUT` when it is no matter of filters. Rows
 * are gone through as they lie in memory, each column once.
 */
export function missedByRow({ columns, stances }: Scanned, criteria: Criteria): Uint8Array {
  const { length, alive, kindOf, partyOf, minutes } = columns;
  const { kinds, parties, stance } = criteria;
  const [from, to] = criteria.period;
  const [first, last] = criteria.days;
  const missed = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    let misses = alive[row] === 0 ? OUT : (kinds[kindOf[row] ?? 0] ?? OUT);
    if (parties !== null && parties[partyOf[row] ?? 0] === 0) misses = OUT;
    const minute = minutes[row] ?? 0;
    if (minute < first || minute > last) misses = OUT;
    if (minute < from || minute > to) misses |= FILTER.period;
    if (stance !== null && stances !== null && stances[row] !== stance) misses |= FILTER.bySchedule;
    missed[row] = misses;
  }
  if (criteria.words !== null) keepWithWords(columns, criteria.words, missed);
  return missed;
}

/** Takes out the rows that lack a word. */
function keepWithWords(columns: JournalColumns, criteria: WordCriteria, missed: Uint8Array): void {
  const { kindOf, partyOf } = columns;
  const { codes, ends } = columns.words.lists;
  const { all, words, parties, kinds, numbers } = criteria;
  for (let row = 0; row < missed.length; row += 1) {
    if (missed[row] === OUT) continue;
    let bits = (parties[partyOf[row] ?? 0] ?? 0) | (kinds[kindOf[row] ?? 0] ?? 0);
    if (numbers.length > 0) bits |= numberBits(columns, criteria, row);
    const end = ends[row] ?? 0;
    for (let i = row === 0 ? 0 : (ends[row - 1] ?? 0); i < end && bits !== all; i += 1) {
      bits |= words[codes[i] ?? 0] ?? 0;
    }
    if (bits !== all) missed[row] = OUT;
  }
}

function numberBits(columns: JournalColumns, { numbers }: WordCriteria, row: number): number {
  const number = columns.numbers[row] ?? 0;
  let bits = 0;
  for (const { from, to, year, bits: brings } of numbers) {
    if (number < from || number > to) continue;
    if (year === null || year === columns.years[row]) bits |= brings;
  }
  return bits;
}

/** Order keys of the rows that miss nothing, in an order of rows. */
export function ordersOf(
  { orders }: JournalColumns,
  missed: Uint8Array,
  rows: Uint32Array,
): Float64Array<ArrayBuffer> {
  const found = new Float64Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    if (missed[row] !== 0) continue;
    found[count] = orders[row] ?? 0;
    count += 1;
  }
  return found.slice(0, count);
}

/** How many rows miss nothing. */
export function countOf(missed: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < missed.length; row += 1) if (missed[row] === 0) count += 1;
  return count;
}
