import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { LedgerStatus } from '#shared/ipc/contract';
import { ChainCheck, EMPTY_HEAD, type Head } from './chain-check';
import { checkpointText, writeCheckpoint, writeHead, type RecordedHead } from './checkpoint';
import { Ledger } from './ledger';
import { openOnDisk, type LedgerHandle, type OpenHandle } from './ledger-file';
import { takeLock, type LedgerLock } from './lock';
import { ledgerPath, openLedger, scanInto, type Opened } from './open-ledger';
import { RuleIndex } from './rule-index';
import { CUT_SHORT, damageText, heldByAnother, NEWER } from './words';

const HEAD_DELAY_MS = 300;
const COMMITS_PER_CHECKPOINT = 2_000;

export interface JournalOptions {
  readonly folder: string;
  readonly timeZone: string;
  readonly log: (message: string) => void;
  /** Told when writing stops or the background check finds damage. */
  readonly onStatus: (status: LedgerStatus) => void;
  readonly openHandle?: OpenHandle;
}

/** The open journal: the ledger with its lock, its recorded head and its background check. */
export interface Journal {
  readonly ledger: Ledger;
  /** Verifies the whole chain; resolves when done. Runs once, in the background, at low pace. */
  verifyAll(): Promise<void>;
  close(): Promise<void>;
}

/** The journal can't even be read: the sentence for the screen. */
export interface NoJournal {
  readonly kind: 'ledger-missing';
}

/** Opens a data folder's journal: lock, ledger, checkpoint. @throws the file system's error */
export async function openJournal(options: JournalOptions): Promise<Journal | NoJournal> {
  const { folder, timeZone, log } = options;
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(folder, randomUUID());
  if (!lock.ok) log(`ledger is held by ${JSON.stringify(lock.error)}`);
  const openHandle = options.openHandle ?? openOnDisk;
  const at = new Date().toISOString();
  const opened = await openLedger(folder, { openHandle, mayWrite: lock.ok, timeZone, at });
  if ('kind' in opened) return opened;
  if (opened.healedBytes > 0) log(`cut ${String(opened.healedBytes)} bytes of an unfinished write`);
  const readOnly = lock.ok ? troubleOf(opened) : heldByAnother(lock.error);
  return run(options, opened, readOnly, lock.ok ? lock.value : undefined, openHandle);
}

/** Why an opened ledger may only be read, or null. */
function troubleOf({ newer, cutShort, damage, head }: Opened): string | null {
  if (newer) return NEWER;
  if (cutShort) return CUT_SHORT;
  return damage.length > 0 ? damageText(damage, head.seq) : null;
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
    reopen: (head) => reopen(options.folder, openHandle, opened.handle, head, options.log),
    onCommitted: recorder.onCommitted,
    isLockOurs: () => lock?.isOurs() ?? Promise.resolve(false),
    now: () => new Date().toISOString(),
  });
  if (readOnly === null) recorder.onCommitted();
  return {
    ledger,
    verifyAll: () => verifyAll(options, ledger, openHandle),
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
): { onCommitted: () => void; finish: () => Promise<void> } {
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
  const finish = async (): Promise<void> => {
    clearTimeout(timer);
    if (mayWrite && ledgerOf().status.readOnly === null) record(true);
    await writing;
  };
  return { onCommitted, finish };
}

/**
 * After a failed write: closes the file, opens it anew, verifies that everything up to the
 * acknowledged head is still there, and cuts off what was written after it.
 */
async function reopen(
  folder: string,
  openHandle: OpenHandle,
  old: LedgerHandle,
  head: Head,
  log: (message: string) => void,
): Promise<LedgerHandle | undefined> {
  try {
    await old.close().catch((error: unknown) => {
      log(`closing after a failed write: ${String(error)}`);
    });
    const handle = await openHandle(ledgerPath(folder), 'r+');
    const check = new ChainCheck(EMPTY_HEAD);
    await scanInto(handle, { check, index: new RuleIndex(), from: EMPTY_HEAD, to: head.offset });
    if (check.damage.length > 0 || check.head.hash !== head.hash) return undefined;
    await handle.truncate(head.offset);
    await handle.datasync();
    return handle;
  } catch (error) {
    log(`the ledger could not be reopened: ${String(error)}`);
    return undefined;
  }
}

/** Verifies the chain from its first line and rebuilds the rule index beside the one in use. */
async function verifyAll(
  { folder, log, onStatus }: JournalOptions,
  ledger: Ledger,
  openHandle: OpenHandle,
): Promise<void> {
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
      if (check.damage.length > 0) {
        const text = damageText(check.damage, ledger.head.seq);
        ledger.stopWriting(text, text);
        onStatus(ledger.status);
      } else if (!index.equals(ledger.index)) {
        log('the saved rule index did not fit the ledger and was replaced');
        ledger.adoptIndex(index);
      }
    });
    log(`chain verified: ${String(check.head.seq)} lines, ${String(check.damage.length)} damaged`);
  } finally {
    await handle.close();
  }
}
