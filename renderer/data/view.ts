import Dexie from 'dexie';
import type { LedgerStatus } from '#shared/ipc/contract';
import type { Action, CommitAnswer, Committed, PutRequest } from '#shared/ledger/commit';
import { call, listen } from '../platform/bridge';
import { isExample } from '../platform/place';
import { applyCommit } from './apply-commit';
import { beginRebuild, catchUp, findMismatch, readBlock, rebuildBlock, seenKey } from './catch-up';
import { EXAMPLE_DATABASE_NAME, openDatabase } from './database';

/** What the shell shows about the journal as a whole. */
export interface ViewStatus {
  /** Null until the ledger has answered. */
  readonly ledger: LedgerStatus | null;
  /** Lines placed and lines in all while the view is being rebuilt, else null. */
  readonly rebuilding: { readonly done: number; readonly of: number } | null;
}

export const database = openDatabase(isExample ? EXAMPLE_DATABASE_NAME : undefined);

let status: ViewStatus = { ledger: null, rebuilding: null };
let seen: Set<string> | undefined;
let queue: Promise<unknown> = Promise.resolve();
const statusListeners = new Set<() => void>();
const changeListeners = new Set<(committed: Committed | null) => void>();

/** The status now; the same object until it changes. */
export function viewStatus(): ViewStatus {
  return status;
}

/** Listens to changes of the status; the answer ends it. */
export function onViewStatus(listener: () => void): () => void {
  statusListeners.add(listener);
  return () => statusListeners.delete(listener);
}

/** Listens to records coming into the view: a commit, or null when much has changed at once. */
export function onViewChange(listener: (committed: Committed | null) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

function setStatus(change: Partial<ViewStatus>): void {
  status = { ...status, ...change };
  for (const listener of statusListeners) listener();
}

function tellChange(committed: Committed | null): void {
  for (const listener of changeListeners) listener(committed);
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => undefined); // the caller gets the error
  return result;
}

/** Brings the view up to the ledger at the start and keeps it there. Resolves when it is whole. */
export async function startView(): Promise<void> {
  listen('ledger:committed', (committed) => {
    void inTurn(() => take(committed));
  });
  listen('ledger:status-changed', (ledger) => {
    setStatus({ ledger });
  });
  const ledger = await call('ledger:status', null);
  setStatus({ ledger });
  if (ledger.seq > 0) await bringUp(ledger);
  // The example ended, be it by its button, with the program or by a power cut: its view goes too.
  if (!isExample) await Dexie.delete(EXAMPLE_DATABASE_NAME);
}

async function bringUp(ledger: LedgerStatus): Promise<void> {
  const fits = await inTurn(async () => {
    const mismatch = await findMismatch(database, ledger);
    return mismatch === null && (await catchUp(database, ledger));
  });
  if (fits) tellChange(null);
  else await rebuild(ledger);
}

/**
 * Builds the view anew, newest records first; commits go on between the blocks. One that came in
 * before the building began is caught up with at its end.
 */
async function rebuild(ledger: LedgerStatus): Promise<void> {
  const placed = new Set<string>();
  seen = placed;
  try {
    await inTurn(() => beginRebuild(database, ledger));
    setStatus({ rebuilding: { done: 0, of: ledger.seq } });
    let reading = readAhead(ledger.seq);
    while (reading !== undefined) {
      const block = await reading;
      const left = block.fromSeq - 1;
      // The main process reads the next block while this one is being written.
      reading = readAhead(left);
      await inTurn(() => rebuildBlock(database, block, placed));
      setStatus({ rebuilding: { done: ledger.seq - left, of: ledger.seq } });
      if (block.seq === ledger.seq) tellChange(null);
    }
  } finally {
    // A building that broke is found unfinished by the next commit or start.
    seen = undefined;
    setStatus({ rebuilding: null });
  }
  await inTurn(async () => catchUp(database, await call('ledger:status', null)));
  tellChange(null);
}

/** The block that ends at a line, undefined at the ledger's beginning. A failure is heard by whoever awaits it. */
function readAhead(to: number): Promise<Committed> | undefined {
  if (to === 0) return undefined;
  const reading = readBlock(to);
  reading.catch(() => undefined); // not lost: the loop awaits it after the block before
  return reading;
}

async function take(committed: Committed): Promise<void> {
  for (const state of committed.states) seen?.add(seenKey(state));
  const applied = await applyCommit(database, committed);
  if (applied === 'applied') tellChange(committed);
  if (applied !== 'does-not-fit' || seen !== undefined) return;
  const ledger = await call('ledger:status', null);
  // Not awaited: this runs in the queue that bringing up waits for.
  bringUp(ledger).catch(reportViewFault);
}

/**
 * Sends what one user action changed to the ledger; when it is acknowledged, the view shows it. The
 * caller makes the commit's id and keeps it until the answer: sent again it is not written twice.
 * @throws BridgeError on a bug
 */
export async function commit(
  id: string,
  action: Action,
  puts: readonly PutRequest[],
): Promise<CommitAnswer> {
  const answer = await call('ledger:commit', { commit: id, action, puts });
  if (answer.kind === 'ok') await inTurn(() => take(answer.committed)).catch(reportViewFault);
  return answer;
}

// The commit is on the ledger: what failed is only the view, and the next one finds the gap.
function reportViewFault(error: unknown): void {
  reportError('the view did not take a commit', error);
}

/** Puts a fault into the program's log. */
export function reportError(what: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : String(error);
  const report = { message: what.slice(0, 2_000), stack: stack.slice(0, 20_000) };
  call('log:window-error', report).catch(() => undefined); // no log to report to: nothing is left to do
}
