import type { Consultation } from '#shared/domain/consultation';
import { foldText } from '#shared/lib/text';
import { FoldedTexts } from './folded-texts';
import type { JournalQuery } from './query';
import { queryStems } from './stem';

/** A row on its way into the columns. */
export interface ColumnRow {
  readonly id: string;
  readonly order: number;
  readonly value: Consultation;
}

const FIRST_CAPACITY = 1_024;
/** More rows at once than that are sorted anew; fewer find their places one by one. */
const FEW = 100;

/** Small numbers for words that come again and again. */
class Codes {
  readonly #codes = new Map<string, number>();

  /** The number of a word, given out at its first coming; from 1 on. */
  of(word: string): number {
    const code = this.#codes.get(word) ?? this.#codes.size + 1;
    this.#codes.set(word, code);
    return code;
  }

  /** For each number whether its word passes the test. */
  passing(test: (word: string) => boolean): Uint8Array {
    const passed = new Uint8Array(this.#codes.size + 1);
    for (const [word, code] of this.#codes) passed[code] = test(word) ? 1 : 0;
    return passed;
  }
}

/**
 * The journal in memory, newest first, for what an index can't do: any words anywhere, any filters
 * together. Lives in a worker; holds no more of a record than a scan reads, a column a thing.
 */
export class JournalColumns {
  readonly #texts = new FoldedTexts();
  readonly #codes = new Codes();
  #rowOf = new Map<string, number>();
  #orders = new Float64Array(FIRST_CAPACITY);
  #days = new Uint32Array(FIRST_CAPACITY);
  /** Key of the pack that holds the record, 0 when it is a row of its own. */
  #packs = new Uint32Array(FIRST_CAPACITY);
  /** Audience, outcome and topics as one word of `Codes`: there are few of them together. */
  #kinds = new Uint32Array(FIRST_CAPACITY);
  /** Rows, newest first; undefined when they have to be sorted. */
  #newestFirst: Uint32Array | undefined;

  /** Adds rows or replaces them. @param pack key of the pack that they lie in, 0 for none */
  put(rows: readonly ColumnRow[], pack = 0): void {
    if (rows.length > FEW) this.#newestFirst = undefined;
    for (const { id, order, value } of rows) {
      const known = this.#rowOf.get(id);
      const row = known ?? this.#rowOf.size;
      this.#rowOf.set(id, row);
      this.#makeRoom(row + 1);
      const before = known === undefined ? undefined : this.#orders[row];
      this.#orders[row] = order;
      this.#days[row] = dayNumber(value.date);
      this.#packs[row] = pack;
      this.#kinds[row] = this.#codes.of(kindWord(value));
      this.#texts.set(row, searchText(value));
      if (before !== order) this.#place(row, known !== undefined);
    }
  }

  clear(): void {
    this.#texts.clear();
    this.#rowOf = new Map();
    this.#newestFirst = undefined;
  }

  /** Order keys of the found rows, newest first. */
  find(query: JournalQuery): Float64Array<ArrayBuffer> {
    const stems = queryStems(query.text);
    const marks = stems.length === 0 ? undefined : this.#texts.rowsWith(stems, this.#rowOf.size);
    const kinds = this.#codes.passing((word) => fitsKind(word, query));
    const from = query.from === null ? 0 : dayNumber(query.from);
    const to = query.to === null ? Infinity : dayNumber(query.to);
    const rows = this.#inOrder();
    // Fields of the object are read once: this loop runs a hundred thousand times.
    const [orders, days, ofRow] = [this.#orders, this.#days, this.#kinds];
    const found = new Float64Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] ?? 0;
      if (kinds[ofRow[row] ?? 0] === 0 || marks?.[row] === 0) continue;
      const day = days[row] ?? 0;
      if (day < from || day > to) continue;
      found[count] = orders[row] ?? 0;
      count += 1;
    }
    return found.slice(0, count);
  }

  /** Key of the pack that holds the record of an order key, 0 for none; undefined when there is no such record. */
  packAt(order: number): number | undefined {
    const rows = this.#inOrder();
    const row = rows[this.#placeOf(order, rows)];
    return row === undefined || this.#orders[row] !== order ? undefined : this.#packs[row];
  }

  /** Order key of a record, undefined when there is no such one. */
  orderOf(id: string): number | undefined {
    const row = this.#rowOf.get(id);
    return row === undefined ? undefined : this.#orders[row];
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#orders.length) return;
    const capacity = this.#orders.length * 2;
    this.#orders = widened(this.#orders, new Float64Array(capacity));
    this.#days = widened(this.#days, new Uint32Array(capacity));
    this.#packs = widened(this.#packs, new Uint32Array(capacity));
    this.#kinds = widened(this.#kinds, new Uint32Array(capacity));
  }

  /** Puts a row at its place among the sorted ones, if they are sorted. */
  #place(row: number, isKnown: boolean): void {
    const sorted = this.#newestFirst;
    if (sorted === undefined) return;
    const others = isKnown ? sorted.filter((other) => other !== row) : sorted;
    const low = this.#placeOf(this.#orders[row] ?? 0, others);
    const placed = new Uint32Array(others.length + 1);
    placed.set(others.subarray(0, low));
    placed[low] = row;
    placed.set(others.subarray(low), low + 1);
    this.#newestFirst = placed;
  }

  /** Where an order key stands, or would stand, among rows that are newest first. */
  #placeOf(order: number, rows: Uint32Array): number {
    let low = 0;
    for (let high = rows.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.#orders[rows[middle] ?? 0] ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inOrder(): Uint32Array {
    this.#newestFirst ??= Uint32Array.from({ length: this.#rowOf.size }, (_, row) => row).sort(
      (a, b) => (this.#orders[a] ?? 0) - (this.#orders[b] ?? 0),
    );
    return this.#newestFirst;
  }
}

function widened<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** `2026-09-01` as 20260901: compares like the date. */
function dayNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}

function kindWord({ audience, outcome, topics }: Consultation): string {
  return [audience, outcome.kind, ...topics].join(' ');
}

function fitsKind(word: string, query: JournalQuery): boolean {
  const [audience, outcome, ...topics] = word.split(' ');
  return (
    (query.audience === null || audience === query.audience) &&
    (query.outcome === null || outcome === query.outcome) &&
    (query.topic === null || topics.includes(query.topic))
  );
}

/** Everything of a record that «Поиск» looks at, folded. */
function searchText({ visitors, question, answer, number, annulled }: Consultation): string {
  const people = visitors.map((v) => `${v.name} ${v.position} ${v.className}`);
  const parts = [
    ...people,
    question,
    answer,
    `№${String(number?.n ?? '')}`,
    annulled?.reason ?? '',
  ];
  return foldText(parts.join('\n'));
}
