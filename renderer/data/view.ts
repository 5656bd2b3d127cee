import Dexie from 'dexie';
import type { LedgerStatus } from '#shared/ipc/contract';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer, Committed, PutRequest } from '#shared/ledger/commit';
import { call, listen } from '../platform/bridge';
import { isExample } from '../platform/place';
import { applyCommit } from './apply-commit';
import { blocksBack, catchUp, findMismatch, readFirstLine } from './catch-up';
import { EXAMPLE_DATABASE_NAME, openDatabase } from './database';
import { Rebuild } from './rebuild';

/** What the shell shows about the journal as a whole. */
export interface ViewStatus {
  /** Null until the ledger has answered. */
  readonly ledger: LedgerStatus | null;
  /** Lines placed and lines in all while the view is being rebuilt, else null. */
  readonly rebuilding: { readonly done: number; readonly of: number } | null;
}

export const database = openDatabase(isExample ? EXAMPLE_DATABASE_NAME : undefined);

let status: ViewStatus = { ledger: null, rebuilding: null };
/** The line up to which this window shows the ledger; undefined until that is known. */
let shown: Pick<LedgerStatus, 'seq' | 'head'> | undefined;
let building: Rebuild | undefined;
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

/** Resolves when all that has been told of so far is written. */
export async function viewIsWritten(): Promise<void> {
  await queue;
}

/** Brings the view up to the ledger at the start and keeps it there. Resolves when it is whole. */
export async function startView(): Promise<void> {
  listen('ledger:committed', (committed) => {
    take(committed).catch(reportViewFault);
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
  if (fits) await showWhole();
  else await rebuild(ledger);
}

/** So many records are put into the view one by one before building it anew is quicker. */
const FEW_RECORDS = 5_000;
/** A record that is put in alone takes as long as so many that are packed. */
const PACKED_TO_ALONE = 8;

/**
 * After a commit whose records were not told, because there are too many: brings the view up to the ledger's
 * end. A view that is being built anew comes there by itself.
 * @param records how many the commit has changed
 */
export async function catchUpWithLedger(records: number): Promise<void> {
  if (building !== undefined) return;
  const ledger = await call('ledger:status', null);
  const { consultations = 0 } = (await database.meta.get('view')) ?? {};
  const isMuch = records > FEW_RECORDS && records * PACKED_TO_ALONE > consultations;
  await (isMuch ? rebuild(ledger) : bringUp(ledger));
}

/** The view is at the ledger's end: from here on a commit that follows is shown before it is written. */
async function showWhole(): Promise<void> {
  shown = await database.meta.get('view');
  tellChange(null);
}

/** Each drawing of the progress takes time from the building. */
const PROGRESS_MS = 200;

/**
 * Builds the view anew, newest records first; commits go on between the blocks. One that came in
 * before the building began is caught up with at its end.
 */
async function rebuild(ledger: LedgerStatus): Promise<void> {
  const build = new Rebuild(database);
  shown = undefined;
  building = build;
  try {
    const first = await readFirstLine();
    await inTurn(async () => {
      await build.begin(ledger);
      await build.placeFirst(first);
    });
    setStatus({ rebuilding: { done: 0, of: ledger.seq } });
    let told = 0;
    for await (const block of blocksBack(ledger.seq)) {
      await inTurn(() => build.place(block));
      if (performance.now() - told > PROGRESS_MS) {
        told = performance.now();
        setStatus({ rebuilding: { done: ledger.seq - block.fromSeq + 1, of: ledger.seq } });
      }
      if (block.seq === ledger.seq) tellChange(null);
    }
  } finally {
    // A building that broke is found unfinished by the next commit or start.
    building = undefined;
    setStatus({ rebuilding: null });
  }
  await inTurn(async () => {
    await catchUp(database, await call('ledger:status', null));
    await showWhole();
  });
}

/** A commit that follows what is shown is on the ledger and is shown at once; then it is written. */
async function take(committed: Committed): Promise<void> {
  const isNext = committed.prev === shown?.head && committed.fromSeq === shown.seq + 1;
  if (isNext) {
    shown = committed;
    tellChange(committed);
  }
  const applied = await inTurn(async () => {
    // The list is drawn first.
    if (isNext) await new Promise((resolve) => setTimeout(resolve));
    const answer = await applyCommit(database, committed);
    if (answer === 'applied') for (const state of committed.states) building?.note(state);
    return answer;
  });
  if (applied === 'applied' && !isNext) tellChange(committed);
  if (applied !== 'does-not-fit' || building !== undefined) return;
  // Not awaited: whoever saved the record need not wait for the view.
  bringUp(await call('ledger:status', null)).catch(reportViewFault);
}

/**
 * Sends what one user action changed to the ledger; when it is acknowledged, the view shows it. The
 * caller makes the commit's id and keeps it until the answer: sent again it is not written twice.
 * @param undoOf the commit that this one takes back
 * @throws BridgeError on a bug
 */
export async function commit(
  id: string,
  action: Action,
  puts: readonly PutRequest[],
  undoOf?: string,
): Promise<CommitAnswer> {
  const undo = undoOf === undefined ? {} : { undoOf };
  const answer = await call('ledger:commit', { commit: id, action, ...undo, puts });
  if (answer.kind === 'ok') await take(answer.committed).catch(reportViewFault);
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
