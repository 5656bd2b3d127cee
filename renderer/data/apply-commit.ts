import type { Table } from 'dexie';
import type { Committed, RecordState } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import { recordTables, rowOf, type ViewDatabase, type ViewState } from './database';

/** Whether a commit could be put on top of what the view shows. */
export type Applied = 'applied' | 'known' | 'does-not-fit';

/** Puts a commit's records into the view in one transaction, if it follows what the view shows. */
export async function applyCommit(database: ViewDatabase, committed: Committed): Promise<Applied> {
  return database.transaction('rw', database.tables, async () => {
    const view = await database.meta.get('view');
    if (view === undefined) return 'does-not-fit';
    if (committed.seq <= view.seq) return 'known';
    if (committed.fromSeq !== view.seq + 1 || committed.prev !== view.head) return 'does-not-fit';
    const counts = await putStates(database, committed.states, view.counts);
    await database.meta.put({ ...view, seq: committed.seq, head: committed.head, counts });
    return 'applied';
  });
}

/**
 * Writes states as rows and tells how many rows each table holds then. Runs in the caller's transaction.
 * @param areNew true when the caller knows that none of the records has a row yet
 */
export async function putStates(
  database: ViewDatabase,
  states: readonly RecordState[],
  counts: ViewState['counts'],
  areNew = false,
): Promise<ViewState['counts']> {
  const after: Record<TableName, number> = { ...counts };
  for (const [name, table] of recordTables(database)) {
    // The newest state of a record wins when a batch holds several.
    const rows = new Map(
      states.filter((state) => state.table === name).map((state) => [state.id, rowOf(state)]),
    );
    if (rows.size === 0) continue;
    after[name] += areNew ? rows.size : await countNew(table, [...rows.keys()]);
    await table.bulkPut([...rows.values()]);
  }
  return after;
}

async function countNew(table: Table, ids: readonly string[]): Promise<number> {
  const known = (await table.bulkGet([...ids])) as readonly unknown[];
  return known.filter((row) => row === undefined).length;
}
