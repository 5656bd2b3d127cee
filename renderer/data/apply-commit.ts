import type { Table } from 'dexie';
import type { Committed, RecordState } from '#shared/ledger/commit';
import { TABLES, type RecordOf, type TableName } from '#shared/ledger/records';
import { rowOf, type ViewDatabase } from './database';

/** Whether a commit could be put on top of what the view shows. */
export type Applied = 'applied' | 'known' | 'does-not-fit';

/** Puts a commit's records into the view in one transaction, if it follows what the view shows. */
export async function applyCommit(database: ViewDatabase, committed: Committed): Promise<Applied> {
  const { states } = committed;
  const tables = TABLES.filter((name) => states.some(({ table }) => table === name));
  return database.transaction('rw', ['meta', ...tables], async () => {
    const view = await database.meta.get('view');
    if (view === undefined) return 'does-not-fit';
    if (committed.seq <= view.seq) return 'known';
    if (committed.fromSeq !== view.seq + 1 || committed.prev !== view.head) return 'does-not-fit';
    const counts = { ...view.counts };
    for (const name of tables) counts[name] += await putStates(database.table(name), states, name);
    const consultations = view.consultations + countChange(states);
    const { seq, head } = committed;
    await database.meta.put({ ...view, seq, head, counts, consultations });
    return 'applied';
  });
}

/** How many consultations more there are with these states: new ones, less those that were taken back. */
export function countChange(states: readonly RecordState[]): number {
  let change = 0;
  for (const state of states) {
    if (state.table !== 'consultation') continue;
    if (state.base === 0) change += 1;
    // Nothing follows upon it: a record is taken back once.
    if (isUndone(state)) change -= 1;
  }
  return change;
}

/** True for a consultation that came from a file whose loading was taken back: no list and no count has it. */
export function isUndone({ table, value }: RecordState): boolean {
  // A state's table says what its value is.
  return (
    table === 'consultation' && (value as RecordOf['consultation']).annulled?.kind === 'undone'
  );
}

/** Writes the states of one table as rows; the answer is how many rows the table has gained. */
async function putStates(
  table: Table,
  states: readonly RecordState[],
  name: TableName,
): Promise<number> {
  // The newest state of a record wins when a batch holds several.
  const rows = new Map(
    states.filter((state) => state.table === name).map((state) => [state.id, rowOf(state)]),
  );
  const known = (await table.bulkGet([...rows.keys()])) as readonly unknown[];
  await table.bulkPut([...rows.values()]);
  return known.filter((row) => row === undefined).length;
}
