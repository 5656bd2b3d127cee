import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  errorCode,
  isDiskFull,
  removeLeftovers,
  writeAtomically,
} from '../../../../electron/files/atomic-write';
import { newFolder, removeFolders } from '../../../helpers/journals';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});
afterEach(removeFolders);

describe('replacing a file as a whole', () => {
  it('writes text and bytes, readable by the owner alone', async () => {
    const file = path.join(folder, 'файл.json');
    await writeAtomically(file, 'привет');
    expect(await readFile(file, 'utf8')).toBe('привет');
    await writeAtomically(file, Uint8Array.of(1, 2, 3));
    expect([...(await readFile(file))]).toEqual([1, 2, 3]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['файл.json']);
  });

  it('leaves the old file and no other when it fails', async () => {
    const target = path.join(folder, 'target');
    await mkdir(path.join(target, 'not empty'), { recursive: true });
    await expect(writeAtomically(target, 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['target']);
    await expect(writeAtomically(path.join(folder, 'no/such'), 'new')).rejects.toThrow('ENOENT');
  });

  it('shows readers the old or the new content, never a mix', async () => {
    const file = path.join(folder, 'file');
    const contents = ['а', 'б'].map((letter) => letter.repeat(100_000));
    await writeAtomically(file, contents[0] ?? '');
    const writeAndRead = async (i: number): Promise<void> => {
      const writing = writeAtomically(file, contents[i % 2] ?? '');
      for (let reads = 0; reads < 5; reads += 1) {
        expect(contents).toContain(await readFile(file, 'utf8'));
      }
      await writing;
    };
    for (let i = 0; i < 30; i += 1) await writeAndRead(i);
  });

  it('clears away what a kill has left, and nothing else', async () => {
    for (const name of ['head.json', 'head.json.123.new', 'ledger.jsonl.new', 'x.new']) {
      await writeFile(path.join(folder, name), '');
    }
    await removeLeftovers(folder);
    expect(await readdir(folder)).toEqual(['head.json', 'ledger.jsonl.new', 'x.new']);
  });
});

describe('errors of the file system', () => {
  it('are told by their code', () => {
    expect(errorCode(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe('ENOSPC');
    expect([null, 'ENOSPC', {}, { code: 5 }].map(errorCode)).toEqual(['', '', '', '']);
    expect(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].map((code) => isDiskFull({ code }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
