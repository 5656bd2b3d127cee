import { ChainCheck, EMPTY_HEAD, type Head } from './chain-check';
import type { Reopened } from './ledger-parts';
import type { LedgerHandle, OpenHandle } from './ledger-file';
import { ledgerPath, scanInto } from './open-ledger';
import { RuleIndex } from './rule-index';

/** What reopening works with. */
export interface ReopenOptions {
  readonly folder: string;
  readonly openHandle: OpenHandle;
  readonly log: (message: string) => void;
}

/**
 * After a failed write: closes the file, opens it anew, verifies that everything up to the
 * acknowledged head is still there, and cuts off what was written after it. When that fails, the
 * file is opened for reading, so that what is safe can still be seen.
 * @throws the file system's error when the file can't even be read
 */
export async function reopenLedger(
  options: ReopenOptions,
  old: LedgerHandle,
  head: Head,
): Promise<Reopened> {
  const { folder, openHandle, log } = options;
  await closeQuietly(old, log);
  const handle = await openForWriting(options, head);
  if (handle !== undefined) return { handle, mayWrite: true };
  return { handle: await openHandle(ledgerPath(folder), 'r'), mayWrite: false };
}

async function openForWriting(
  { folder, openHandle, log }: ReopenOptions,
  head: Head,
): Promise<LedgerHandle | undefined> {
  let handle: LedgerHandle | undefined;
  try {
    handle = await openHandle(ledgerPath(folder), 'r+');
    const check = new ChainCheck(EMPTY_HEAD);
    await scanInto(handle, { check, index: new RuleIndex(), from: EMPTY_HEAD, to: head.offset });
    const isWhole = check.damage.length === 0 && check.head.hash === head.hash;
    if (isWhole) {
      await handle.truncate(head.offset);
      await handle.datasync();
      return handle;
    }
    log('after a failed write the ledger was not what it had been');
  } catch (error) {
    log(`the ledger could not be reopened: ${String(error)}`);
  }
  await closeQuietly(handle, log);
  return undefined;
}

async function closeQuietly(
  handle: LedgerHandle | undefined,
  log: (message: string) => void,
): Promise<void> {
  try {
    await handle?.close();
  } catch (error) {
    log(`closing after a failed write: ${String(error)}`);
  }
}
