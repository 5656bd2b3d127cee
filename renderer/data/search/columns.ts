import type { Consultation, ConsultationNumber } from '#shared/domain/consultation';
import { minuteOf } from '#shared/domain/order-key';
import { Dictionary } from './dictionary';
import { importedName, kindKey, kindOf, partyKey, partyOf, type Kind, type Party } from './facts';
import { widened } from './widened';
import { WordIndex } from './word-index';

/** A row on its way into the columns. */
export interface ColumnRow {
  readonly id: string;
  readonly order: number;
  readonly value: Consultation;
}

const FIRST_CAPACITY = 1_024;
/** More rows at once than that are sorted anew; fewer find their places one by one. */
const FEW = 100;
/** Where the numbers of a series begin in their column. */
export const SERIES_AT = {
  'calendar-year': 0,
  'school-year': 3_000_000,
  imported: 6_000_000,
} as const;

/**
 * The journal in memory, for what an index can't do: any words anywhere, any filters together. Lives in a
 * worker; holds no more of a record than a scan reads, a column a thing. A record that is amended gets
 * a new row; its old one is dead.
 */
export class JournalColumns {
  words = new WordIndex();
  kinds = new Dictionary<Kind>();
  parties = new Dictionary<Party>();
  /** Order keys. */
  orders = new Float64Array(FIRST_CAPACITY);
  /** When it began, in minutes from 2000 on. */
  minutes = new Int32Array(FIRST_CAPACITY);
  /** How long it took, in minutes. */
  durations = new Uint16Array(FIRST_CAPACITY);
  kindOf = new Uint32Array(FIRST_CAPACITY);
  partyOf = new Uint32Array(FIRST_CAPACITY);
  /** № with its series (`SERIES_AT`). */
  numbers = new Uint32Array(FIRST_CAPACITY);
  /** The year that the number belongs to. */
  years = new Uint16Array(FIRST_CAPACITY);
  /** Rows of states that were amended since. */
  readonly dead: number[] = [];
  /** Rows, dead ones among them. */
  length = 0;
  /** Grows when all rows are forgotten. */
  generation = 0;
  /** Grows with every change: what was worked out before it may hold no more. */
  revision = 0;
  /** Key of the pack that holds the record, 0 when it is a row of its own. */
  #packs = new Uint32Array(FIRST_CAPACITY);
  #rowOf = new Map<string, number>();
  /** Rows alive, newest first; undefined when they have to be sorted. */
  #newestFirst: Uint32Array | undefined;

  /** Adds records or replaces them. @param pack key of the pack that they lie in, 0 for none */
  put(rows: readonly ColumnRow[], pack = 0): void {
    this.revision += 1;
    if (rows.length > FEW) this.#newestFirst = undefined;
    for (const each of rows) {
      const old = this.#rowOf.get(each.id);
      if (old !== undefined) this.#remove(old);
      if (each.value.annulled?.kind === 'undone') this.#rowOf.delete(each.id);
      else this.#add(each, pack);
    }
  }

  clear(): void {
    this.revision += 1;
    this.generation += 1;
    this.words = new WordIndex();
    this.kinds = new Dictionary();
    this.parties = new Dictionary();
    this.dead.length = 0;
    this.length = 0;
    this.#rowOf = new Map();
    this.#newestFirst = undefined;
  }

  /** Rows of all records, newest first. */
  newestFirst(): Uint32Array {
    this.#newestFirst ??= Uint32Array.from(
      [...this.#rowOf.values()].sort((a, b) => (this.orders[a] ?? 0) - (this.orders[b] ?? 0)),
    );
    return this.#newestFirst;
  }

  /** Key of the pack that holds the record of an order key, 0 for none; undefined when there is no such record. */
  packAt(order: number): number | undefined {
    const rows = this.newestFirst();
    const row = rows[this.#placeOf(order, rows)];
    return row === undefined || this.orders[row] !== order ? undefined : this.#packs[row];
  }

  /** Order key of a record, undefined when there is no such one. */
  orderOf(id: string): number | undefined {
    const row = this.#rowOf.get(id);
    return row === undefined ? undefined : this.orders[row];
  }

  #add({ id, order, value }: ColumnRow, pack: number): void {
    const row = this.length;
    this.length += 1;
    this.#makeRoom();
    this.#rowOf.set(id, row);
    this.orders[row] = order;
    this.minutes[row] = minuteOf(order);
    this.durations[row] = value.minutes;
    this.kindOf[row] = this.kinds.codeOf(kindKey(value), () => kindOf(value));
    this.partyOf[row] = this.parties.codeOf(partyKey(value), () => partyOf(value));
    this.numbers[row] = numberAt(value.number);
    this.years[row] = value.number?.year ?? 0;
    this.#packs[row] = pack;
    const texts = [value.question, value.answer, value.annulled?.reason ?? ''];
    this.words.add(texts, importedName(value.number));
    this.#place(row);
  }

  #remove(row: number): void {
    this.dead.push(row);
    const sorted = this.#newestFirst;
    if (sorted === undefined) return;
    const place = this.#placeOf(this.orders[row] ?? 0, sorted);
    if (sorted[place] !== row) {
      this.#newestFirst = undefined;
      return;
    }
    const left = new Uint32Array(sorted.length - 1);
    left.set(sorted.subarray(0, place));
    left.set(sorted.subarray(place + 1), place);
    this.#newestFirst = left;
  }

  #makeRoom(): void {
    const rows = this.length;
    if (rows <= this.orders.length) return;
    this.orders = widened(this.orders, rows, Float64Array);
    this.minutes = widened(this.minutes, rows, Int32Array);
    this.durations = widened(this.durations, rows, Uint16Array);
    this.kindOf = widened(this.kindOf, rows, Uint32Array);
    this.partyOf = widened(this.partyOf, rows, Uint32Array);
    this.numbers = widened(this.numbers, rows, Uint32Array);
    this.years = widened(this.years, rows, Uint16Array);
    this.#packs = widened(this.#packs, rows, Uint32Array);
  }

  /** Puts a row at its place among the sorted ones, if they are sorted. */
  #place(row: number): void {
    const sorted = this.#newestFirst;
    if (sorted === undefined) return;
    const place = this.#placeOf(this.orders[row] ?? 0, sorted);
    const placed = new Uint32Array(sorted.length + 1);
    placed.set(sorted.subarray(0, place));
    placed[place] = row;
    placed.set(sorted.subarray(place), place + 1);
    this.#newestFirst = placed;
  }

  /** Where an order key stands, or would stand, among rows that are newest first. */
  #placeOf(order: number, rows: Uint32Array): number {
    let low = 0;
    for (let high = rows.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.orders[rows[middle] ?? 0] ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function numberAt(number: ConsultationNumber | null): number {
  return number === null ? 0 : SERIES_AT[number.series] + number.n;
}
