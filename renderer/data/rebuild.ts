import type { LedgerStatus } from '#shared/ipc/contract';
import type { Committed, RecordState } from '#shared/ledger/commit';
import { TABLES } from '#shared/ledger/records';
import { isUndone } from './apply-commit';
import {
  consultationRow,
  emptyView,
  packOf,
  rowOf,
  type ConsultationRow,
  type ViewDatabase,
} from './database';

/** So many of the newest consultations become rows; the others are packed. */
const ROWS_KEPT = 200;

/** A view being built, block by block, newest first: which records have been placed so far. */
export class Rebuild {
  readonly #database: ViewDatabase;
  readonly #placed = new Set<string>();
  #consultations = 0;
  /** Order keys of the newest consultations so far, ascending. */
  #newest: readonly number[] = [];

  constructor(database: ViewDatabase) {
    this.#database = database;
  }

  /** Empties the view and notes which ledger it is going to show. */
  async begin({ ledger, seq, head }: LedgerStatus): Promise<void> {
    const database = this.#database;
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear();
      await database.meta.put(emptyView(ledger, seq, head));
    });
    // What was noted until now went with the old view; its end is caught up with in the end.
    this.#placed.clear();
    this.#consultations = 0;
  }

  /**
   * Puts the first line's school and topics in, until newer states of them come by: a record can be written
   * at once, while the building goes on.
   */
  async placeFirst(first: Committed): Promise<void> {
    for (const state of first.states) await this.#database.table(state.table).put(rowOf(state));
  }

  /** Notes a record that has come into the view or is about to. False when it was known. */
  note(state: RecordState): boolean {
    const key = `${state.table}:${state.id}`;
    const isKnown = this.#placed.has(key);
    this.#placed.add(key);
    if (state.table === 'consultation' && !isKnown) this.#consultations += 1;
    if (isUndone(state)) this.#consultations -= 1;
    return !isKnown;
  }

  /** Adds a block of lines: a record that is there already is newer and stays. */
  async place(block: Committed): Promise<void> {
    const states = [...block.states].reverse().filter((state) => this.note(state));
    const consultations = states.filter(({ table }) => table === 'consultation');
    const { kept, packed } = this.#split(consultations.map(consultationRow));
    const database = this.#database;
    const touched = TABLES.filter((name) => states.some(({ table }) => table === name));
    await database.transaction('rw', ['meta', 'pack', ...touched], async () => {
      const view = await database.meta.get('view');
      if (view === undefined) throw new Error('the view vanished while it was being rebuilt');
      const counts = { ...view.counts };
      for (const name of touched) {
        const others = states.filter(({ table }) => table === name).map(rowOf);
        const rows = name === 'consultation' ? kept : others;
        if (rows.length === 0) continue;
        await database.table(name).bulkPut(rows);
        counts[name] += rows.length;
      }
      let { packedFrom } = view;
      if (packed.length > 0) {
        await database.pack.put(packOf(block.seq, packed));
        counts.pack += 1;
        packedFrom = packed.reduce((least, { order }) => Math.min(least, order), packedFrom);
      }
      const complete = block.fromSeq === 1;
      const consultations = this.#consultations;
      await database.meta.put({ ...view, counts, consultations, packedFrom, complete });
    });
  }

  /** What is among the newest of all so far becomes rows, however late it was registered. */
  #split(rows: readonly ConsultationRow[]): {
    kept: readonly ConsultationRow[];
    packed: readonly ConsultationRow[];
  } {
    const orders = [...this.#newest, ...rows.map(({ order }) => order)].sort((a, b) => a - b);
    this.#newest = orders.slice(0, ROWS_KEPT);
    const last = this.#newest.at(-1) ?? Infinity;
    return {
      kept: rows.filter(({ order }) => order <= last),
      packed: rows.filter(({ order }) => order > last),
    };
  }
}
