import { link, open, readFile, rename, rm, stat, utimes, type FileHandle } from 'node:fs/promises';
import { hostname, uptime, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '#shared/lib/result';
import { errorCode, isDiskFull } from '../files/atomic-write';

const BEAT_MS = 15_000;
/** A lock whose owner can't be asked (another computer) is given up after this long without a beat. */
const STALE_MS = 90_000;
/** A lock without a readable owner is being written right now, or was left so by a crash. */
const HALF_WRITTEN_MS = 2_000;

const ownerSchema = z.object({
  token: z.string(),
  machine: z.string(),
  user: z.string(),
  pid: z.number().int(),
  at: z.string(),
});
/** Who holds the ledger: the journal has one writer at a time. */
export type LockOwner = Readonly<z.infer<typeof ownerSchema>>;

/** Why there is no right to write: somebody has it, or the disk can't keep the lock. */
export type LockRefusal =
  | { readonly kind: 'held'; readonly owner: LockOwner }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'not-writable' };

/** Locks of this process. One with our own process number that isn't here was left by a dead namesake. */
const ownTokens = new Set<string>();

/** The right to write, kept alive by a beat until it is released. */
export interface LedgerLock {
  /** False when another program has taken the lock meanwhile (a computer that slept): don't write. */
  isOurs(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the lock on a data folder. A lock left by a program that is gone is taken over: its process
 * is dead, or the computer was started since, or it hasn't beaten for a minute and a half.
 * @throws the file system's error when it is neither a lack of room nor of rights
 */
export async function takeLock(
  folder: string,
  token: string,
): Promise<Result<LedgerLock, LockRefusal>> {
  try {
    return await tryToTake(folder, token);
  } catch (error) {
    if (isDiskFull(error)) return failed({ kind: 'no-room' });
    if (NO_RIGHTS.includes(errorCode(error))) return failed({ kind: 'not-writable' });
    throw error;
  }
}

const NO_RIGHTS: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];

async function tryToTake(folder: string, token: string): Promise<Result<LedgerLock, LockRefusal>> {
  const path = join(folder, 'ledger.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path, token)) return ok(hold(path, token));
    const owner = await readOwner(path);
    if (!(await isGone(path, owner))) return failed(heldBy(owner));
    await takeAway(path, owner, `${path}.${token}`);
  }
  return failed(heldBy(await readOwner(path)));
}

function heldBy(owner: LockOwner | undefined): LockRefusal {
  const unknown: LockOwner = { token: '', machine: hostname(), user: '', pid: 0, at: '' };
  return { kind: 'held', owner: owner ?? unknown };
}

/** Removes a left lock; if another program has just put its own there, that one is put back. */
async function takeAway(path: string, left: LockOwner | undefined, aside: string): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved !== undefined && moved.token !== left?.token) await link(aside, path);
  await rm(aside, { force: true });
}

async function create(path: string, token: string): Promise<boolean> {
  const owner: LockOwner = {
    token,
    machine: hostname(),
    user: userInfo().username,
    pid: process.pid,
    at: new Date().toISOString(),
  };
  try {
    const handle = await open(path, 'wx', 0o600);
    await writeOwner(handle, path, owner);
    ownTokens.add(token);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A lock that can't be written is taken away again: nobody could tell whose it is. */
async function writeOwner(handle: FileHandle, path: string, owner: LockOwner): Promise<void> {
  try {
    await handle.writeFile(JSON.stringify(owner));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function readOwner(path: string): Promise<LockOwner | undefined> {
  try {
    return ownerSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined; // absent, being written, or half-written by a program that died
  }
}

async function isGone(path: string, owner: LockOwner | undefined): Promise<boolean> {
  const beat = await lastBeat(path);
  if (owner === undefined) return Date.now() - beat > HALF_WRITTEN_MS;
  const silent = Date.now() - beat > STALE_MS;
  if (owner.machine !== hostname()) return silent;
  const startedAt = Date.now() - uptime() * 1000;
  if (beat < startedAt - 1000 || !isAlive(owner.pid)) return true;
  // Our own lock stays ours however long this process was busy.
  return owner.pid === process.pid ? !ownTokens.has(owner.token) : silent;
}

async function lastBeat(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0; // gone meanwhile: the next attempt creates it
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function hold(path: string, token: string): LedgerLock {
  let checkedAt = Date.now();
  const isOurs = async (): Promise<boolean> => {
    if (Date.now() - checkedAt < BEAT_MS * 2) return true;
    const owner = await readOwner(path);
    checkedAt = Date.now();
    return owner?.token === token;
  };
  const beat = async (): Promise<void> => {
    const owner = await readOwner(path);
    if (owner?.token !== token) return;
    checkedAt = Date.now();
    await utimes(path, new Date(), new Date());
  };
  const timer = setInterval(() => {
    beat().catch(() => undefined); // a missed beat is made good by the next one or found by isOurs
  }, BEAT_MS);
  timer.unref();
  const release = async (): Promise<void> => {
    clearInterval(timer);
    ownTokens.delete(token);
    const owner = await readOwner(path);
    if (owner?.token === token) await rm(path, { force: true });
  };
  return { isOurs, release };
}
