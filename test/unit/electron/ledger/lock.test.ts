import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock, type LedgerLock } from '../../../../electron/ledger/lock';
import { FILES, newFolder, removeFolders } from '../../../helpers/journals';

const MINUTE_MS = 60_000;

let folder: string;
const taken: LedgerLock[] = [];

beforeEach(async () => {
  folder = await newFolder();
});
afterEach(async () => {
  for (const lock of taken.splice(0)) await lock.release();
  await removeFolders();
});

async function take(token: string): Promise<LedgerLock> {
  const lock = await takeLock(folder, token);
  if (!lock.ok) throw new Error(JSON.stringify(lock.error));
  taken.push(lock.value);
  return lock.value;
}

/** Leaves a lock as another program would, last beaten some minutes ago. */
async function leave(owner: object | string, minutesAgo = 0): Promise<void> {
  const file = path.join(folder, FILES.lock);
  const at = new Date(Date.now() - minutesAgo * MINUTE_MS);
  const known = { token: 'left', machine: hostname(), user: 'Цой', pid: 1, at: at.toISOString() };
  await writeFile(file, typeof owner === 'string' ? owner : JSON.stringify({ ...known, ...owner }));
  await utimes(file, at, at);
}

/** Number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return Number(child.pid);
}

describe('the lock on a ledger', () => {
  it('has one owner, who is told to the other', async () => {
    const lock = await take('one');
    const second = await takeLock(folder, 'two');
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'held', owner: { token: 'one', pid: process.pid, machine: hostname() } },
    });
    expect(await lock.isOurs()).toBe(true);
  });

  it('has one owner when many ask at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_v, i) => takeLock(folder, `taker-${String(i)}`)),
    );
    const locks = asked.flatMap((one) => (one.ok ? [one.value] : []));
    taken.push(...locks);
    expect(locks).toHaveLength(1);
  });

  it('can be taken after its release, and leaves nothing behind', async () => {
    await (await take('one')).release();
    expect(await readdir(folder)).toEqual([]);
    await take('two');
  });

  it('is taken over from a process that is dead', async () => {
    await leave({ pid: await deadPid() });
    await take('next');
    expect(await readFile(path.join(folder, FILES.lock), 'utf8')).toContain('"next"');
  });

  it('is taken over from an earlier process of the same number', async () => {
    await leave({ pid: process.pid });
    await take('next');
  });

  it('stays with a living process of this computer', async () => {
    await leave({ pid: process.ppid });
    expect((await takeLock(folder, 'next')).ok).toBe(false);
  });

  it('is taken over from a living process that has not beaten for long: its number was given again', async () => {
    await leave({ pid: process.ppid }, 2);
    await take('next');
  });

  it.each([
    [0, false],
    [1, false],
    [2, true],
    [600, true],
  ])('of another computer, silent for %d minutes, can be taken: %s', async (minutes, can) => {
    await leave({ machine: 'кабинет-204', pid: 1 }, minutes);
    const lock = await takeLock(folder, 'next');
    if (lock.ok) taken.push(lock.value);
    expect(lock.ok).toBe(can);
  });

  it.each(['', '{"token":"le', 'null'])(
    'half written (%j) is waited for, then taken',
    async (text) => {
      await leave(text);
      expect((await takeLock(folder, 'early')).ok).toBe(false);
      await leave(text, 1);
      await take('late');
    },
  );

  it('is not released by somebody who has lost it', async () => {
    const lost = await take('lost');
    await leave({ token: 'other', pid: process.ppid });
    await lost.release();
    expect(await readFile(path.join(folder, FILES.lock), 'utf8')).toContain('"other"');
  });
});
