import type { JournalColumns } from './columns';
import { FILTER, OUT, type Criteria, type WordCriteria } from './criteria';

/** What a scan reads. */
export interface Scanned {
  readonly columns: JournalColumns;
  /** By row, index in `BY_SCHEDULE`: only when the criteria ask for it. */
  readonly stances: Uint8Array | null;
}

/**
 * For each row the filters that it misses: 0 when it is found, `OUT` when it is no matter of filters. One
 * short loop a column, as the columns lie in memory, and only over those that are asked about.
 */
export function missedByRow({ columns, stances }: Scanned, criteria: Criteria): Uint8Array {
  const { length, kindOf, partyOf, minutes, dead } = columns;
  const { kinds, parties, stance, period, days, words } = criteria;
  const missed = new Uint8Array(length);
  const [from, to] = period;
  // Read once: an imported name is looked up at every use.
  const [out, beyond] = [OUT, FILTER.period];
  for (let row = 0; row < length; row += 1) {
    const minute = minutes[row] ?? 0;
    // Without a branch: one of the differences is below 0 when the row lies outside.
    const outside = ((minute - from) | (to - minute)) >> 31;
    missed[row] = (kinds[kindOf[row] ?? 0] ?? out) | (outside & beyond);
  }
  for (const row of dead) missed[row] = OUT;
  if (days !== null) {
    for (let row = 0; row < length; row += 1) {
      const minute = minutes[row] ?? 0;
      if (minute < days[0] || minute > days[1]) missed[row] = OUT;
    }
  }
  if (stance !== null && stances !== null) {
    for (let row = 0; row < length; row += 1) {
      if (stances[row] !== stance) missed[row] = (missed[row] ?? OUT) | FILTER.bySchedule;
    }
  }
  if (parties !== null) {
    for (let row = 0; row < length; row += 1) {
      if (parties[partyOf[row] ?? 0] === 0) missed[row] = OUT;
    }
  }
  if (words !== null) keepWithWords(columns, words, missed);
  return missed;
}

/**
 * Order keys of what criteria without words find, newest first: only the rows of the period are looked at, and
 * nothing is noted of those that miss something.
 * @param rows all of them, newest first
 */
export function walked(
  { columns, stances }: Scanned,
  { kinds, parties, stance, period }: Criteria,
  rows: Uint32Array,
): Float64Array<ArrayBuffer> {
  const { orders, kindOf, partyOf } = columns;
  const [first, end] = placesOf(columns, period, rows);
  const found = new Float64Array(Math.max(0, end - first));
  let count = 0;
  for (let place = first; place < end; place += 1) {
    const row = rows[place] ?? 0;
    if (kinds[kindOf[row] ?? 0] !== 0) continue;
    if (stance !== null && stances !== null && stances[row] !== stance) continue;
    if (parties !== null && parties[partyOf[row] ?? 0] === 0) continue;
    found[count] = orders[row] ?? 0;
    count += 1;
  }
  return count === found.length ? found : found.slice(0, count);
}

/** Places of a period among rows that are newest first: the first one, and the one after the last. */
export function placesOf(
  { minutes }: JournalColumns,
  [from, to]: Criteria['period'],
  rows: Uint32Array,
): readonly [first: number, end: number] {
  const minuteAt = (place: number): number => minutes[rows[place] ?? 0] ?? 0;
  return [
    firstPlace(rows.length, (place) => minuteAt(place) <= to),
    firstPlace(rows.length, (place) => minuteAt(place) < from),
  ];
}

/** The first of so many places that a test holds for; it holds for all behind that one as well. */
function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Takes out the rows that lack a word. */
function keepWithWords(columns: JournalColumns, criteria: WordCriteria, missed: Uint8Array): void {
  const { kindOf, partyOf } = columns;
  const { all, parties, kinds, numbers } = criteria;
  const bits = columns.words.bitsByRow(criteria.words);
  if (numbers.length > 0) {
    for (let row = 0; row < missed.length; row += 1) {
      bits[row] = (bits[row] ?? 0) | numberBits(columns, criteria, row);
    }
  }
  for (let row = 0; row < missed.length; row += 1) {
    const beside = (parties[partyOf[row] ?? 0] ?? 0) | (kinds[kindOf[row] ?? 0] ?? 0);
    if (((bits[row] ?? 0) | beside) !== all) missed[row] = OUT;
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
  // Counting first costs less than room for all rows.
  const found = new Float64Array(countOf(missed));
  let count = 0;
  for (let i = 0; count < found.length; i += 1) {
    const row = rows[i] ?? 0;
    if (missed[row] !== 0) continue;
    found[count] = orders[row] ?? 0;
    count += 1;
  }
  return found;
}

/** How many rows miss nothing. */
export function countOf(missed: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < missed.length; row += 1) if (missed[row] === 0) count += 1;
  return count;
}
