import type { RecordState } from '#shared/ledger/commit';
import type { RecordOf } from '#shared/ledger/records';
import { consultationRow, unpacked, type ConsultationRow, type ViewDatabase } from '../database';
import { dayRecords } from './day-records';
import { FollowUps } from './follow-ups';
import { JournalIndex } from './journal-index';
import type { SearchAnswers, SearchKind, SearchRequest } from './messages';
import { isReferenceTable, REFERENCE_TABLES, type ReferenceTable } from './reference';
import { StoredRows } from './stored-rows';

/** All consultations of the view: what a scan needs in columns, the rest read where it lies. */
export class StoredJournal {
  readonly #database: ViewDatabase;
  readonly #stored: StoredRows;
  readonly #index = new JournalIndex();
  readonly #followUps = new FollowUps();
  /** States that were told of and are perhaps not written yet, by table and id. */
  #fresh = new Map<string, RecordState>();

  constructor(database: ViewDatabase) {
    this.#database = database;
    this.#stored = new StoredRows(database);
  }

  /** Reads the view anew: packs first, for a row has precedence over a packed one. */
  async load(): Promise<void> {
    const index = this.#index;
    index.clear();
    this.#followUps.clear();
    this.#stored.clear();
    await this.#forgetWritten();
    for (const table of REFERENCE_TABLES) {
      await this.#database
        .table<{ value: RecordOf[ReferenceTable] }>(table)
        .each(({ value }) => index.reference.take(table, value));
    }
    for await (const pack of this.#stored.packs()) this.#take(unpacked(pack), pack.key);
    for await (const rows of this.#stored.rows()) this.#take(rows);
    this.#put([...this.#fresh.values()]);
  }

  /** Takes in the states of a commit. */
  take(states: readonly RecordState[]): void {
    for (const state of states) this.#fresh.set(`${state.table}:${state.id}`, state);
    this.#put(states);
  }

  /** Answers a question. */
  async answer<K extends SearchKind>(request: SearchRequest<K>): Promise<SearchAnswers[K]> {
    if (this.#fresh.size > 0) await this.#forgetWritten();
    return this.#answers[request.kind](request);
  }

  /** How each kind of question is answered. */
  readonly #answers: {
    readonly [K in SearchKind]: (
      asked: SearchRequest<K>,
    ) => SearchAnswers[K] | Promise<SearchAnswers[K]>;
  } = {
    find: async ({ query, first, last }) => {
      const found = this.#index.find(query);
      return { ...found, rows: await this.#read(found.orders.subarray(first, last + 1)) };
    },
    read: ({ orders }) => this.#read(orders),
    'read-one': async ({ id }) => {
      const order = this.#index.columns.orderOf(id);
      const [row] = order === undefined ? [] : await this.#read(Float64Array.of(order));
      return row ?? null;
    },
    facets: ({ query }) => this.#index.facets(query),
    count: ({ queries }) => queries.map((query) => this.#index.count(query)),
    load: ({ query }) => this.#index.load(query),
    days: ({ from, to }) => ({ from, to, days: dayRecords(this.#index, { from, to }) }),
    report: ({ periods }) =>
      periods.map((days) => ({ ...days, figures: this.#index.report(days) })),
    open: () => this.#followUps.open(),
  };

  #put(states: readonly RecordState[]): void {
    const { reference } = this.#index;
    for (const { table, value } of states) {
      // A state's table says what its value is.
      if (isReferenceTable(table)) reference.take(table, value as RecordOf[ReferenceTable]);
    }
    this.#take(states.filter(({ table }) => table === 'consultation').map(consultationRow));
  }

  #take(rows: readonly ConsultationRow[], pack?: number): void {
    this.#index.columns.put(rows, pack);
    this.#followUps.put(rows);
  }

  async #forgetWritten(): Promise<void> {
    const view = await this.#database.meta.get('view');
    for (const [key, { seq }] of this.#fresh) {
      if (seq <= (view?.seq ?? 0)) this.#fresh.delete(key);
    }
  }

  /** Rows of order keys, in their order; those that there aren't are left out. */
  async #read(orders: Float64Array): Promise<readonly ConsultationRow[]> {
    const fresh = new Map<number, ConsultationRow>();
    for (const state of this.#fresh.values()) {
      if (state.table !== 'consultation') continue;
      const row = consultationRow(state);
      fresh.set(row.order, row);
    }
    const places = Array.from(
      orders,
      (order) => [order, this.#index.columns.packAt(order)] as const,
    );
    const known = places.filter((each): each is readonly [number, number] => each[1] !== undefined);
    const stored = await this.#stored.at(known.filter(([order]) => !fresh.has(order)));
    return known.flatMap(([order]) => fresh.get(order) ?? stored.get(order) ?? []);
  }
}
