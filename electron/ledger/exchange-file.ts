import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, syncFolder } from '../files/atomic-write';
import type { PreparedFile } from './erase-in-file';
import type { LedgerHandle, OpenHandle } from './ledger-file';

/** The file that is in place after an exchange, and why it is the old one, if it is. */
export interface Exchanged {
  readonly handle: LedgerHandle;
  readonly error: Error | undefined;
}

export interface ExchangeOptions {
  readonly openHandle: OpenHandle;
  readonly log: (message: string) => void;
}

/**
 * Closes the open file, puts a prepared one in its place and opens what is there then. Windows replaces
 * no open file, therefore the closing comes first.
 * @throws the file system's error when not even the old file can be opened again
 */
export async function exchangeFile(
  path: string,
  old: LedgerHandle,
  prepared: PreparedFile,
  { openHandle, log }: ExchangeOptions,
): Promise<Exchanged> {
  let error: Error | undefined;
  try {
    await old.close();
    await replaceFile(prepared.path, path, log);
  } catch (fault) {
    error = fault instanceof Error ? fault : new Error(String(fault));
    await rm(prepared.path, { force: true });
  }
  return { handle: await patiently(() => openHandle(path, 'r+'), mayBeOpened), error };
}

/** Renames a synced file over another one. @throws the file system's error; the old file is then in place */
export async function replaceFile(
  next: string,
  path: string,
  log: (message: string) => void,
): Promise<void> {
  await renamePatiently(next, path);
  try {
    await syncFolder(dirname(path));
  } catch (error) {
    // The new file is in place; after a power cut it may be the old one, and the next start goes on from there.
    log(`the folder was not synced after an erasure: ${errorCode(error)}`);
  }
}

const TRIES = 30;
const PAUSE_MS = 100;
/** Codes of Windows for a file that somebody (a virus scanner, an indexer) is just looking at. */
const HELD: readonly string[] = ['EPERM', 'EACCES', 'EBUSY'];
/** Codes of a system that has no room for one more open file just now. */
const TOO_MANY: readonly string[] = ['EMFILE', 'ENFILE'];

function renamePatiently(from: string, to: string): Promise<void> {
  return patiently(
    () => rename(from, to),
    (code) => process.platform === 'win32' && HELD.includes(code),
  );
}

function mayBeOpened(code: string): boolean {
  return HELD.includes(code) || TOO_MANY.includes(code);
}

/** Tries again for a few seconds what failed for a reason that passes. @throws the file system's error */
async function patiently<T>(
  work: () => Promise<T>,
  mayPass: (code: string) => boolean,
): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(errorCode(error)) || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
