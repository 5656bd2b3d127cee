import {
  consultationRow,
  unpacked,
  type ConsultationRow,
  type Pack,
  type ViewDatabase,
} from '../database';
import { JournalColumns } from './columns';
import type { RecordState } from '#shared/ledger/commit';
import type { SearchAnswers, SearchKind, SearchRequest } from './messages';

/** Packs and rows that are read at once. */
const PACKS_READ = 8;
const ROWS_READ = 5_000;
/** Packs kept unpacked: the screens around the one in sight come from few of them. */
const PACKS_KEPT = 4;

/** All consultations of the view: what a scan needs in columns, the rest read where it lies. */
export class StoredJournal {
  readonly #database: ViewDatabase;
  readonly #columns = new JournalColumns();
  /** Rows that came in after the reading, by order key: perhaps not written yet. */
  #fresh = new Map<number, ConsultationRow>();
  #unpacked = new Map<number, ReadonlyMap<number, ConsultationRow>>();

  constructor(database: ViewDatabase) {
    this.#database = database;
  }

  /** Reads the view anew: packs first, for a row has precedence over a packed one. */
  async load(): Promise<void> {
    this.#columns.clear();
    this.#unpacked = new Map();
    const view = await this.#database.meta.get('view');
    const unwritten = [...this.#fresh.values()].filter(({ seq }) => seq > (view?.seq ?? 0));
    this.#fresh = new Map();
    for (let from = Infinity; ;) {
      const packs = await this.#packsBelow(from);
      for (const pack of packs) this.#columns.put(unpacked(pack), pack.key);
      from = packs.at(-1)?.key ?? 0;
      if (packs.length < PACKS_READ) break;
    }
    const { consultation } = this.#database;
    for (let after = -Infinity; ;) {
      const rows = await consultation.where('order').above(after).limit(ROWS_READ).toArray();
      this.#columns.put(rows);
      after = rows.at(-1)?.order ?? Infinity;
      if (rows.length < ROWS_READ) break;
    }
    this.put(unwritten);
  }

  /** Takes in rows of a commit. */
  put(rows: readonly ConsultationRow[]): void {
    this.#columns.put(rows);
    for (const row of rows) this.#fresh.set(row.order, row);
  }

  /** Takes in the states of a commit. */
  take(states: readonly RecordState[]): void {
    this.put(states.filter(({ table }) => table === 'consultation').map(consultationRow));
  }

  /** How each kind of question is answered. */
  readonly #answers: {
    readonly [K in SearchKind]: (asked: SearchRequest<K>) => Promise<SearchAnswers[K]>;
  } = {
    find: async ({ query, first, last }) => {
      const orders = this.#columns.find(query);
      const rows = await this.#read(orders.slice(first, last + 1));
      const marked = { anywhere: [], who: [], className: [], topic: [] };
      return { orders, rows, understood: { problems: [], typos: [], marked } };
    },
    read: ({ orders }) => this.#read(orders),
    'read-one': async ({ id }) => {
      const order = this.#columns.orderOf(id);
      const rows = order === undefined ? [] : await this.#read(Float64Array.of(order));
      return rows[0] ?? null;
    },
    facets: () => Promise.reject(new Error('facets are not counted yet')),
    count: ({ queries }) =>
      Promise.resolve(queries.map((query) => this.#columns.find(query).length)),
    load: () => Promise.reject(new Error('load is not counted yet')),
  };

  /** Answers a question. */
  answer<K extends SearchKind>(request: SearchRequest<K>): Promise<SearchAnswers[K]> {
    return this.#answers[request.kind](request);
  }

  async #read(orders: Float64Array): Promise<readonly ConsultationRow[]> {
    const rows: (ConsultationRow | undefined)[] = [];
    const alone: number[] = [];
    for (const order of orders) {
      const pack = this.#columns.packAt(order);
      if (pack === undefined) continue;
      const fresh = this.#fresh.get(order);
      if (fresh !== undefined) rows.push(fresh);
      else if (pack === 0) alone.push(order);
      else rows.push((await this.#unpack(pack)).get(order));
    }
    if (alone.length > 0) {
      rows.push(...(await this.#database.consultation.where('order').anyOf(alone).toArray()));
    }
    return rows.filter((row) => row !== undefined);
  }

  async #unpack(key: number): Promise<ReadonlyMap<number, ConsultationRow>> {
    const rows = this.#unpacked.get(key) ?? (await this.#readPack(key));
    // The one that was needed last stands last.
    this.#unpacked.delete(key);
    this.#unpacked.set(key, rows);
    const [oldest] = this.#unpacked.keys();
    if (this.#unpacked.size > PACKS_KEPT && oldest !== undefined) this.#unpacked.delete(oldest);
    return rows;
  }

  async #readPack(key: number): Promise<ReadonlyMap<number, ConsultationRow>> {
    const pack = await this.#database.pack.get(key);
    return new Map(pack && unpacked(pack).map((row) => [row.order, row] as const));
  }

  #packsBelow(key: number): Promise<readonly Pack[]> {
    return this.#database.pack.where('key').below(key).reverse().limit(PACKS_READ).toArray();
  }
}
