// A lock between processes: a file that names its owner. The lock of a dead owner is void.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 200;
/** Nothing that is done under a lock takes longer; a wait beyond this has another reason. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Whether a process with this id exists.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Takes the lock if it is free or its owner is gone.
 * @param {string} file
 */
async function tryLock(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const owner = Number(await readFile(file, 'utf8').catch(() => '0'));
  // An empty file is an owner who is just writing the number: wait for the next look.
  if (owner > 0 && !isAlive(owner)) await rm(file, { force: true });
  return false;
}

/**
 * Runs the work while no other process runs work under the same file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await mkdir(path.dirname(file), { recursive: true });
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await tryLock(file))) {
    if (Date.now() > deadline) throw new Error(`${file} is held too long: remove it and try again`);
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
