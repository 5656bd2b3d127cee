import Dexie, { type EntityTable } from 'dexie';
import type { RecordState } from '#shared/ledger/commit';
import { TABLES, type RecordOf, type TableName } from '#shared/ledger/records';
import { orderKey } from './order-key';

/*
 * The view: what the ledger holds, in tables that lists and live queries can read. It is derived and
 * may be dropped at any moment, so it has no migrations: raise VIEW_VERSION when its shape changes
 * and it is built anew from the ledger.
 */

export const VIEW_VERSION = 2;
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

/** What the view shows: of which ledger, up to which line, how many rows it must hold. */
export interface ViewState {
  readonly key: 'view';
  readonly version: number;
  readonly ledger: string;
  readonly seq: number;
  readonly head: string;
  /** False while it is being rebuilt. */
  readonly complete: boolean;
  readonly counts: Readonly<Record<TableName, number>>;
}

export type ViewDatabase = Dexie & {
  readonly meta: EntityTable<ViewState, 'key'>;
  readonly consultation: EntityTable<ConsultationRow, 'id'>;
} & { readonly [T in Exclude<TableName, 'consultation'>]: EntityTable<Row<T>, 'id'> };

/** Opens (lazily) the view's database. */
export function openDatabase(name = DATABASE_NAME): ViewDatabase {
  const database = new Dexie(name) as ViewDatabase; // tables are added by the schema just below
  database.version(VIEW_VERSION).stores({
    meta: 'key',
    school: 'id',
    person: 'id',
    topic: 'id',
    consultation: 'id, order',
    schedule: 'id',
    directorKey: 'id',
  });
  return database;
}

export const NO_ROWS: ViewState['counts'] = {
  school: 0,
  person: 0,
  topic: 0,
  consultation: 0,
  schedule: 0,
  directorKey: 0,
};

/** The row of a state. */
export function rowOf(state: RecordState): Row<TableName> | ConsultationRow {
  const { id, seq, value } = state;
  if (state.table !== 'consultation') return { id, seq, value };
  const consultation = value as RecordOf['consultation']; // the table says so
  return { id, seq, value: consultation, order: orderKey(consultation) };
}

/** All tables of records, by name. */
export function recordTables(
  database: ViewDatabase,
): readonly (readonly [TableName, Dexie.Table])[] {
  return TABLES.map((name) => [name, database.table(name)] as const);
}
