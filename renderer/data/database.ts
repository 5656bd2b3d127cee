import Dexie, { type EntityTable } from 'dexie';
import type { RecordState } from '#shared/ledger/commit';
import { TABLES, type RecordOf, type TableName } from '#shared/ledger/records';
import { orderKey } from '#shared/domain/order-key';

/*
 * The view: what the ledger holds, in tables that lists and live queries can read. It is derived and
 * may be dropped at any moment, so it has no migrations: raise VIEW_VERSION when its shape or a record's changes
 * and it is built anew from the ledger.
 *
 * Consultations, of which there are many, lie in two places: the newest ones and all that have changed
 * since the view was built are rows of `consultation`; the others lie in packs of a thousand, which
 * are written thirty times faster than rows and are never changed. A row has precedence over a packed
 * one of the same id. The search worker reads packs; the window itself reads rows only.
 */

export const VIEW_VERSION = 11;
const DATABASE_NAME = 'journal-view';
/** The example has a view of its own, so that the real one needn't be built anew after it. */
export const EXAMPLE_DATABASE_NAME = 'journal-view-example';

/** A record as the view keeps it. */
export interface Row<T extends TableName> {
  readonly id: string;
  /** Line of the ledger that holds this state: the `base` of its next change. */
  readonly seq: number;
  readonly value: RecordOf[T];
}

/** A consultation's row; `order` sorts newest first and is unique. */
export interface ConsultationRow extends Row<'consultation'> {
  readonly order: number;
}

/** Consultations that were read from the ledger together, for as long as the view lives. */
export interface Pack {
  /** Last line of the block that they come from. */
  readonly key: number;
  /** The rows as JSON: IndexedDB copies one text several times faster than the objects in it. */
  readonly rows: string;
}

/** The rows of a pack. */
export function unpacked({ rows }: Pack): readonly ConsultationRow[] {
  return JSON.parse(rows) as readonly ConsultationRow[]; // written by `packOf`
}

/** A pack of rows. */
export function packOf(key: number, rows: readonly ConsultationRow[]): Pack {
  return { key, rows: JSON.stringify(rows) };
}

/** What the view shows: of which ledger, up to which line, how many rows it must hold. */
export interface ViewState {
  readonly key: 'view';
  readonly version: number;
  readonly ledger: string;
  readonly seq: number;
  readonly head: string;
  /** False while it is being rebuilt. */
  readonly complete: boolean;
  /** Rows of each table of the database. */
  readonly counts: Readonly<Record<TableName | 'pack', number>>;
  /** Consultations in all, packed or not. */
  readonly consultations: number;
  /** Order key of the newest packed consultation; Infinity when none is packed. */
  readonly packedFrom: number;
}

export type ViewDatabase = Dexie & {
  readonly meta: EntityTable<ViewState, 'key'>;
  readonly consultation: EntityTable<ConsultationRow, 'id'>;
  readonly pack: EntityTable<Pack, 'key'>;
} & { readonly [T in Exclude<TableName, 'consultation'>]: EntityTable<Row<T>, 'id'> };

/** Opens (lazily) the view's database. */
export function openDatabase(name = DATABASE_NAME): ViewDatabase {
  const database = new Dexie(name) as ViewDatabase; // tables are added by the schema just below
  const records = Object.fromEntries(TABLES.map((table) => [table, 'id']));
  database
    .version(VIEW_VERSION)
    .stores({ ...records, consultation: 'id, order', pack: 'key', meta: 'key' });
  return database;
}

/** The state of a view that holds nothing yet. */
export function emptyView(ledger: string, seq: number, head: string): ViewState {
  // TypeScript knows no keys of an object made from entries.
  const records = Object.fromEntries(TABLES.map((table) => [table, 0])) as Record<TableName, 0>;
  return {
    key: 'view',
    version: VIEW_VERSION,
    ledger,
    seq,
    head,
    complete: false,
    counts: { ...records, pack: 0 },
    consultations: 0,
    packedFrom: Infinity,
  };
}

/** The row of a consultation's state. */
export function consultationRow({ id, seq, value }: RecordState): ConsultationRow {
  const consultation = value as RecordOf['consultation']; // a state's table says what its value is
  return { id, seq, value: consultation, order: orderKey(consultation) };
}

/** The row of a state. */
export function rowOf(state: RecordState): Row<TableName> | ConsultationRow {
  const { id, seq, value } = state;
  return state.table === 'consultation' ? consultationRow(state) : { id, seq, value };
}

/** All tables of the database that `counts` counts, by name. */
export function countedTables(
  database: ViewDatabase,
): readonly (readonly [TableName | 'pack', Dexie.Table])[] {
  return ([...TABLES, 'pack'] as const).map((name) => [name, database.table(name)] as const);
}
