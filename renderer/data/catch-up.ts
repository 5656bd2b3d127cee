import type { LedgerStatus } from '#shared/ipc/contract';
import type { Committed, RecordState } from '#shared/ledger/commit';
import { call } from '../platform/bridge';
import { applyCommit, putStates } from './apply-commit';
import { NO_ROWS, recordTables, VIEW_VERSION, type ViewDatabase, type ViewState } from './database';

/** Lines asked for at once: a page that is ready in some ten milliseconds. */
const BLOCK = 1_000;

/** Why the view can't go on from where it is, or null when it can. */
export type Mismatch = 'empty' | 'version' | 'unfinished' | 'other-ledger' | 'rows-missing';

/** Compares the view to the ledger: same journal, same chain up to where the view is, all rows there. */
export async function findMismatch(
  database: ViewDatabase,
  status: LedgerStatus,
): Promise<Mismatch | null> {
  const view = await database.meta.get('view');
  if (view === undefined) return 'empty';
  if (view.version !== VIEW_VERSION) return 'version';
  if (!view.complete) return 'unfinished';
  if (view.ledger !== status.ledger || view.seq > status.seq) return 'other-ledger';
  if ((await call('ledger:hash-at', { seq: view.seq })) !== view.head) return 'other-ledger';
  return (await hasAllRows(database, view)) ? null : 'rows-missing';
}

// IndexedDB has been seen to lose rows silently; a count per table finds that out.
async function hasAllRows(database: ViewDatabase, view: ViewState): Promise<boolean> {
  for (const [name, table] of recordTables(database)) {
    if ((await table.count()) !== view.counts[name]) return false;
  }
  return true;
}

/** Adds the lines that the view doesn't show yet. False when they don't fit: rebuild. */
export async function catchUp(database: ViewDatabase, status: LedgerStatus): Promise<boolean> {
  let view = await database.meta.get('view');
  while (view !== undefined && view.seq < status.seq) {
    const to = Math.min(view.seq + BLOCK, status.seq);
    const committed = await call('ledger:read', { from: view.seq + 1, to });
    if ((await applyCommit(database, committed)) === 'does-not-fit') return false;
    view = await database.meta.get('view');
  }
  return view !== undefined;
}

/** Empties the view and notes which ledger it is going to show. */
export async function beginRebuild(database: ViewDatabase, status: LedgerStatus): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.meta.put({
      key: 'view',
      version: VIEW_VERSION,
      ledger: status.ledger,
      seq: status.seq,
      head: status.head,
      complete: false,
      counts: NO_ROWS,
    });
  });
}

/** Reads the block of lines that ends at `to`. */
export function readBlock(to: number): Promise<Committed> {
  return call('ledger:read', { from: Math.max(1, to - BLOCK + 1), to });
}

/** Adds a block of lines, the newest states first: a record that is there already is newer and stays. */
export async function rebuildBlock(
  database: ViewDatabase,
  { fromSeq, states }: Committed,
  seen: Set<string>,
): Promise<void> {
  const newest = newestFirst(states, seen);
  await database.transaction('rw', database.tables, async () => {
    const view = await database.meta.get('view');
    if (view === undefined) throw new Error('the view vanished while it was being rebuilt');
    const counts = await putStates(database, newest, view.counts, true);
    await database.meta.put({ ...view, counts, complete: fromSeq === 1 });
  });
}

function newestFirst(states: readonly RecordState[], seen: Set<string>): readonly RecordState[] {
  const newest: RecordState[] = [];
  for (const state of [...states].reverse()) {
    const key = seenKey(state);
    if (seen.has(key)) continue;
    seen.add(key);
    newest.push(state);
  }
  return newest;
}

/** Name of a record among those that a rebuild has already placed. */
export function seenKey(state: Pick<RecordState, 'table' | 'id'>): string {
  return `${state.table}:${state.id}`;
}
