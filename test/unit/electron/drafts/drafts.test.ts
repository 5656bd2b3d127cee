import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrafts, type Drafts } from '../../../../electron/drafts/drafts';
import { newFolder, removeFolders } from '../../../helpers/journals';

const KEY = 'consultation-new';
const CONTENT = { question: 'Не открывается «8 Б» \u202e…\ud83d', topics: ['1'], minutes: null };

let folder: string;
let drafts: Drafts;
let taken: Set<string>;
let said: string[];

beforeEach(async () => {
  folder = path.join(await newFolder(), 'drafts');
  taken = new Set();
  said = [];
  drafts = createDrafts(
    folder,
    (commit) => taken.has(commit),
    (message) => void said.push(message),
  );
});
afterEach(removeFolders);

describe('drafts', () => {
  it('come back as they were typed, half characters too', async () => {
    const commit = randomUUID();
    expect(await drafts.save(KEY, commit, CONTENT)).toEqual({ ok: true });
    expect(await drafts.read(KEY)).toMatchObject({ key: KEY, commit, content: CONTENT });
    expect(await drafts.read('another')).toBeNull();
    expect(said).toEqual([]);
  });

  it('keep the last content when many are sent at once', async () => {
    const sent = Array.from({ length: 30 }, (_v, i) => drafts.save(KEY, randomUUID(), { i }));
    expect(await drafts.read(KEY)).toMatchObject({ content: { i: 29 } });
    await Promise.all(sent);
    expect(await readdir(folder)).toEqual([`${KEY}.json`]);
  });

  it('are gone, from the disk too, when their commit is on the ledger', async () => {
    const commit = randomUUID();
    await drafts.save(KEY, commit, CONTENT);
    taken.add(commit);
    expect(await drafts.read(KEY)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be removed, also when there is none', async () => {
    await drafts.save(KEY, randomUUID(), CONTENT);
    expect(await drafts.remove(KEY)).toEqual({ ok: true });
    expect(await drafts.remove(KEY)).toEqual({ ok: true });
    expect(await drafts.read(KEY)).toBeNull();
  });

  it.each(['', '{"key":', '{"key":"x"}', '[]', '{"key":"x","commit":1,"at":"","content":{}}'])(
    'that are damaged (%j) are none, are logged without their text, and can be written anew',
    async (text) => {
      await drafts.save(KEY, randomUUID(), CONTENT);
      await writeFile(path.join(folder, `${KEY}.json`), text);
      expect(await drafts.read(KEY)).toBeNull();
      expect(said).toHaveLength(1);
      await drafts.save(KEY, randomUUID(), CONTENT);
      expect(await drafts.read(KEY)).toMatchObject({ content: CONTENT });
    },
  );

  it('that are too large are refused with a sentence; the one before stays', async () => {
    await drafts.save(KEY, randomUUID(), CONTENT);
    const before = await readFile(path.join(folder, `${KEY}.json`));
    const answer = await drafts.save(KEY, randomUUID(), { question: 'я'.repeat(2_000_001) });
    expect(answer).toEqual({
      ok: false,
      message: expect.stringMatching(/^Черновик не удаётся сохранить/u) as string,
    });
    expect(await readFile(path.join(folder, `${KEY}.json`))).toEqual(before);
  });

  it('that the disk does not take are refused with a sentence', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const answer = await drafts.save(KEY, randomUUID(), CONTENT);
    expect(answer).toMatchObject({ ok: false });
    expect(said).toHaveLength(1);
  });
});
