import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Replaces a file as a whole: the new bytes are synced under another name, then renamed over the old
 * ones, then the folder is synced. After a crash there is the old file or the new one, never a mix.
 * @throws the file system's error; the old file is then untouched
 */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const next = `${path}.${process.pid}.new`;
  try {
    await writeSynced(next, data);
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/**
 * Puts a finished file in another one's place, on whatever disk: a copy is synced under another name there, then
 * renamed. The finished file stays where it was.
 * @throws the file system's error; what was at the target is then untouched
 */
export async function placeAtomically(finished: string, target: string): Promise<void> {
  const next = `${target}.${process.pid}.new`;
  try {
    await copyFile(finished, next);
    const handle = await open(next, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(next, target);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/**
 * Removes what writing left unfinished when the program was killed. Call it where nobody else
 * writes: under the ledger's lock, before the first write.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/\.\d+\.new$/.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** Writes a new file and brings it to the disk before it returns. */
export async function writeSynced(path: string, data: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a created, renamed or removed name in a folder last. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The code of a file system's error («ENOSPC»), or an empty text for anything else. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** True when there was no room: disk or quota full, or the largest file size reached. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error));
}
