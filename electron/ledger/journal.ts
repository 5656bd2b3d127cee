import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerStatus } from '#shared/ipc/contract';
import type { Moment } from '#shared/lib/iso-date';
import type { Result } from '#shared/lib/result';
import { removeLeftovers } from '../files/atomic-write';
import { ChainCheck, EMPTY_HEAD } from './chain-check';
import { checkpointText, writeCheckpoint, writeHead, type RecordedHead } from './checkpoint';
import { prepareErased } from './erase-in-file';
import { exchangeFile } from './exchange-file';
import { Ledger } from './ledger';
import { openOnDisk, type OpenHandle } from './ledger-file';
import { takeLock, type LedgerLock, type LockRefusal } from './lock';
import { ledgerPath, openLedger, scanInto, type Opened, type OpenFailure } from './open-ledger';
import { finishErasures, pendingRedactions } from './pending-erasures';
import { reopenLedger } from './reopen';
import { RuleIndex } from './rule-index';
import type { ChainInUse } from './sound-chain';
import { linesBySeq } from './stored-lines';
import { CUT_SHORT, damageText, LEDGER_MISSING, lockText, NEWER, REPLACED } from './words';

const HEAD_DELAY_MS = 300;
const COMMITS_PER_CHECKPOINT = 2_000;

function clock(): Moment {
  return new Date().toISOString();
}

export interface JournalOptions {
  readonly folder: string;
  readonly timeZone: string;
  readonly log: (message: string) => void;
  /** Told when writing stops or the background check finds damage. */
  readonly onStatus: (status: LedgerStatus) => void;
  readonly openHandle?: OpenHandle;
  /** Verifies the whole file in another process; false says nothing. It is done in this one when absent. */
  readonly isSound?: (chain: ChainInUse) => Promise<boolean>;
  /** Clock of what is written; the computer's when absent. */
  readonly now?: () => Moment;
}

/** The open journal: the ledger with its lock, its recorded head and its background check. */
export interface Journal {
  readonly ledger: Ledger;
  /** Verifies the whole chain; resolves when done. Runs once, in the background, at low pace. */
  verifyAll(): Promise<void>;
  close(): Promise<void>;
}

/** There is no journal to show: the sentence for the screen. */
export interface NoJournal extends OpenFailure {
  readonly message: string;
}

/** Opens a data folder's journal: lock, ledger, checkpoint. @throws the file system's error */
export async function openJournal(options: JournalOptions): Promise<Journal | NoJournal> {
  const { folder, log } = options;
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(folder, randomUUID());
  if (!lock.ok) log(`no right to write: ${JSON.stringify(lock.error)}`);
  const held = lock.ok ? lock.value : undefined;
  try {
    const opened = await openUnderLock(options, lock);
    if ('kind' in opened) await held?.release();
    return opened;
  } catch (error) {
    await held?.release();
    throw error;
  }
}

async function openUnderLock(
  options: JournalOptions,
  lock: Result<LedgerLock, LockRefusal>,
): Promise<Journal | NoJournal> {
  const { folder, timeZone, log } = options;
  const openHandle = options.openHandle ?? openOnDisk;
  const at = (options.now ?? clock)();
  const opening = { openHandle, mayWrite: lock.ok, timeZone, at };
  const opened = await openErased(folder, opening, log);
  if ('kind' in opened) {
    const isNew = opened.kind === 'not-begun' && !lock.ok;
    return { ...opened, message: isNew ? lockText(lock.error) : LEDGER_MISSING };
  }
  if (opened.healedBytes > 0) log(`cut ${String(opened.healedBytes)} bytes of an unfinished write`);
  const readOnly = lock.ok ? troubleOf(opened) : lockText(lock.error);
  return run(options, opened, readOnly, lock.ok ? lock.value : undefined, openHandle);
}

/** Opens the ledger; what the last run began to erase and didn't finish is erased before anybody reads it. */
async function openErased(
  folder: string,
  opening: Parameters<typeof openLedger>[1],
  log: (message: string) => void,
): Promise<Opened | OpenFailure> {
  const opened = await openLedger(folder, opening);
  if ('kind' in opened || !opening.mayWrite) return opened;
  // Before an erasure: what a killed one left is as large as the ledger and may take the room of the next.
  await removeLeftovers(folder);
  if (troubleOf(opened) !== null) return opened;
  const pending = await pendingRedactions({
    redactions: opened.index.redactions,
    line: async (seq) => (await linesBySeq(opened, seq, seq))[0],
  });
  if (pending.length === 0) return opened;
  await opened.handle.close();
  await finishErasures(
    { ledger: ledgerPath(folder), drafts: join(folder, 'drafts') },
    pending,
    log,
  );
  return openLedger(folder, opening);
}

/** Why an opened ledger may only be read, or null. */
function troubleOf({ newer, cutShort, replaced, damage, head }: Opened): string | null {
  if (newer) return NEWER;
  if (damage.length > 0) return damageText(damage, head.seq);
  if (cutShort) return CUT_SHORT;
  return replaced ? REPLACED : null;
}

function run(
  options: JournalOptions,
  opened: Opened,
  readOnly: string | null,
  lock: LedgerLock | undefined,
  openHandle: OpenHandle,
): Journal {
  const recorder = headRecorder(options, () => ledger, lock !== undefined);
  const damage = troubleOf(opened);
  const ledger: Ledger = new Ledger({
    ...opened,
    readOnly,
    damage,
    reopen: (head) => reopenLedger({ ...options, openHandle }, ledger.handle, head),
    prepare: (onProgress) => prepareErased(ledgerPath(options.folder), { onProgress }),
    exchange: (old, prepared) =>
      exchangeFile(ledgerPath(options.folder), old, prepared, { openHandle, log: options.log }),
    onExchanged: recorder.onExchanged,
    onCommitted: recorder.onCommitted,
    onStopped: options.onStatus,
    isLockOurs: () => lock?.isOurs() ?? Promise.resolve(false),
    now: options.now ?? clock,
  });
  if (readOnly === null) recorder.onCommitted();
  return {
    ledger,
    verifyAll: () => ledger.inTurn(() => verifyAll(options, ledger, openHandle)),
    close: async () => {
      await recorder.finish();
      await ledger.close();
      await lock?.release();
    },
  };
}

/** Records the head soon after commits, the rule index now and then; never before they are synced. */
function headRecorder(
  { folder, log }: JournalOptions,
  ledgerOf: () => Ledger,
  mayWrite: boolean,
): { onCommitted: () => void; onExchanged: () => Promise<void>; finish: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let sinceCheckpoint = 0;
  const record = (withIndex: boolean): void => {
    const ledger = ledgerOf();
    const head: RecordedHead = { ...ledger.head, ledger: ledger.status.ledger };
    const checkpoint = withIndex ? checkpointText({ head, index: ledger.index }) : undefined;
    writing = writing
      .then(() => writeHead(folder, head))
      .then(() => (checkpoint === undefined ? undefined : writeCheckpoint(folder, checkpoint)))
      .catch((error: unknown) => {
        log(`head not recorded, it lags: ${String(error)}`); // lagging is allowed
      });
  };
  const onCommitted = (): void => {
    sinceCheckpoint += 1;
    timer ??= setTimeout(() => {
      timer = undefined;
      const due = sinceCheckpoint >= COMMITS_PER_CHECKPOINT;
      if (due) sinceCheckpoint = 0;
      record(due);
    }, HEAD_DELAY_MS);
  };
  const onExchanged = async (): Promise<void> => {
    record(true);
    await writing;
  };
  const finish = async (): Promise<void> => {
    clearTimeout(timer);
    if (mayWrite && ledgerOf().status.readOnly === null) record(true);
    await writing;
  };
  return { onCommitted, onExchanged, finish };
}

/** Verifies the chain from its first line and compares the rule index in use to one made anew. */
async function verifyAll(
  options: JournalOptions,
  ledger: Ledger,
  openHandle: OpenHandle,
): Promise<void> {
  const { head, index } = ledger;
  const chain = { path: ledgerPath(options.folder), head, index: index.fingerprint() };
  // Commits that come in meanwhile were verified while they were written.
  if (await options.isSound?.(chain)) logVerified(options, head.seq, 0);
  else await verifyHere(options, ledger, openHandle);
}

function logVerified({ log }: JournalOptions, lines: number, damaged: number): void {
  log(`chain verified: ${String(lines)} lines, ${String(damaged)} damaged`);
}

/** Verifies the chain in this process: finds what is wrong with it, and puts a good rule index in place of a bad one. */
async function verifyHere(
  options: JournalOptions,
  ledger: Ledger,
  openHandle: OpenHandle,
): Promise<void> {
  const { folder, log } = options;
  const check = new ChainCheck(EMPTY_HEAD);
  const index = new RuleIndex();
  const handle = await openHandle(ledgerPath(folder), 'r');
  try {
    const whole = await scanInto(handle, {
      check,
      index,
      from: EMPTY_HEAD,
      to: ledger.head.offset,
    });
    await ledger.exclusive(async () => {
      await scanInto(handle, { check, index, from: whole, to: ledger.head.offset });
      if (check.damage.length > 0 || index.unreadable > 0) {
        const isNewer = check.newer || check.damage.length === 0;
        const text = isNewer ? NEWER : damageText(check.damage, ledger.head.seq);
        ledger.stopWriting(text, text);
      } else if (!index.equals(ledger.index)) {
        log('the saved rule index did not fit the ledger and was replaced');
        ledger.adoptIndex(index);
      }
    });
    logVerified(options, check.head.seq, check.damage.length);
  } finally {
    await handle.close();
  }
}
