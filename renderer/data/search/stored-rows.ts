import { unpacked, type ConsultationRow, type Pack, type ViewDatabase } from '../database';

/** Packs and rows that are read at once. */
const PACKS_READ = 8;
const ROWS_READ = 5_000;
/** Packs kept unpacked: the screens around the one in sight come from few of them. */
const PACKS_KEPT = 4;

/** Consultations as they lie in the view: in packs and as rows of their own. */
export class StoredRows {
  readonly #database: ViewDatabase;
  #unpacked = new Map<number, ReadonlyMap<number, ConsultationRow>>();

  constructor(database: ViewDatabase) {
    this.#database = database;
  }

  /** Forgets what was read: the view was written anew. */
  clear(): void {
    this.#unpacked = new Map();
  }

  /** All packs, the newest first. */
  async *packs(): AsyncGenerator<Pack> {
    for (let from = Infinity; ;) {
      const { pack } = this.#database;
      const packs = await pack.where('key').below(from).reverse().limit(PACKS_READ).toArray();
      yield* packs;
      from = packs.at(-1)?.key ?? 0;
      if (packs.length < PACKS_READ) return;
    }
  }

  /** All rows of their own, some thousands at a time. */
  async *rows(): AsyncGenerator<readonly ConsultationRow[]> {
    for (let after = ''; ;) {
      const { consultation } = this.#database;
      const rows = await consultation.where('id').above(after).limit(ROWS_READ).toArray();
      yield rows;
      after = rows.at(-1)?.id ?? '';
      if (rows.length < ROWS_READ) return;
    }
  }

  /** Rows by their order keys. @param places order key and key of its pack, 0 for a row of its own */
  async at(
    places: readonly (readonly [order: number, pack: number])[],
  ): Promise<ReadonlyMap<number, ConsultationRow>> {
    const found = new Map<number, ConsultationRow>();
    const alone = places.filter(([, pack]) => pack === 0).map(([order]) => order);
    if (alone.length > 0) {
      const rows = await this.#database.consultation.where('order').anyOf(alone).toArray();
      for (const row of rows) found.set(row.order, row);
    }
    for (const [order, pack] of places) {
      const row = pack === 0 ? undefined : (await this.#unpack(pack)).get(order);
      if (row !== undefined) found.set(order, row);
    }
    return found;
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
}
