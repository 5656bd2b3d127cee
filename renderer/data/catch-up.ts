import type { LedgerStatus } from '#shared/ipc/contract';
import type { Committed } from '#shared/ledger/commit';
import { call } from '../platform/bridge';
import { applyCommit } from './apply-commit';
import { countedTables, VIEW_VERSION, type ViewDatabase, type ViewState } from './database';

/** Lines asked for at once: a page that is ready in some ten milliseconds. */
const BLOCK = 1_000;
/** Blocks that are being read at a time. */

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
  for (const [name, table] of countedTables(database)) {
    if ((await table.count()) !== view.counts[name]) return false;
  }
  return true;
}

/** Adds the lines that the view doesn't show yet. False when they don't fit: rebuild. */
export async function catchUp(database: ViewDatabase, status: LedgerStatus): Promise<boolean> {
  let view = await database.meta.get('view');
  while (view !== undefined && view.seq < status.seq) {
    const to = Math.min(view.seq + BLOCK, status.seq);
    const committed = await readLines(view.seq + 1, to, 'first');
    if ((await applyCommit(database, committed)) === 'does-not-fit') return false;
    view = await database.meta.get('view');
  }
  return view !== undefined;
}

/** All lines up to `seq` in blocks, the newest first. The main process reads on while a block is at work. */
export async function* blocksBack(seq: number): AsyncGenerator<Committed> {
  let reading = seq > 0 ? blockUpTo(seq) : undefined;
  while (reading !== undefined) {
    const block = await reading;
    const left = block.fromSeq - 1;
    reading = left > 0 ? blockUpTo(left) : undefined;
    reading?.catch(() => undefined); // not lost: it is awaited after the block before it
    yield block;
  }
}

/** The ledger's first line: the school and the topics as they were in the beginning. */
export function readFirstLine(): Promise<Committed> {
  return readLines(1, 1, 'first');
}

function blockUpTo(seq: number): Promise<Committed> {
  return readLines(Math.max(1, seq - BLOCK + 1), seq, 'last');
}

/** Lines of the ledger; of very long ones only a part, beside that end. */
async function readLines(from: number, to: number, end: 'first' | 'last'): Promise<Committed> {
  // Written by the main process from what the ledger's own validators have passed.
  return JSON.parse(await call('ledger:read', { from, to, end })) as Committed;
}
