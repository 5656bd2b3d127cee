import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderMadeOnce } from '../../../build/cache.mjs';
import { isAlive, withLock } from '../../../build/lock.mjs';

/** More than any system's highest process id. */
const NOBODY = 2 ** 30;

describe('work under a lock', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is done by one at a time', async () => {
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
    };
    const file = path.join(folder, 'lock');
    await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
    expect(seen).toHaveLength(4);
    expect(seen[1]).toBe(seen[0]?.replace('begins', 'ends'));
  });

  it('goes on after an owner that is gone', async () => {
    const file = path.join(folder, 'lock');
    await writeFile(file, String(NOBODY));
    expect(isAlive(NOBODY)).toBe(false);
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('leaves no half-made folder behind', async () => {
    const made = folderMadeOnce(path.join(folder, 'runtime'), async (unfinished) => {
      await writeFile(path.join(unfinished, 'part'), '');
      throw new Error('the network went away');
    });
    await expect(made).rejects.toThrow('the network went away');
    expect(await readdir(folder)).toEqual([]);
  });
});
