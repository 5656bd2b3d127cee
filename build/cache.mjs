// The user's cache folder: what is expensive to fetch and the same for every checkout.
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';

/** The cache folder of the project for this user. */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return path.join(base, 'zhurnal-konsultanta');
}

/**
 * Whether something is there.
 * @param {string} file
 */
export async function exists(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * A folder of the cache that is either whole or not there: it is made under another name and
 * renamed when done. Of several processes one makes it and the others wait.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 */
export async function folderMadeOnce(folder, fill) {
  if (await exists(folder)) return folder;
  return withLock(`${folder}.lock`, async () => {
    if (await exists(folder)) return folder;
    const unfinished = `${folder}.${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    try {
      await fill(unfinished);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    return folder;
  });
}
