import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrafts, type Drafts } from '../../../../electron/drafts/drafts';
import { fixedId } from '#shared/lib/ids';

const COMMIT = fixedId(9, 1);

describe('drafts', () => {
  let folder: string;
  let taken: Set<string>;
  let logged: string[];
  let drafts: Drafts;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-drafts-'));
    taken = new Set();
    logged = [];
    drafts = createDrafts(
      path.join(folder, 'drafts'),
      (commit) => taken.has(commit),
      (line) => logged.push(line),
    );
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are there for another run of the program', async () => {
    expect(await drafts.save('form', COMMIT, { question: 'Ёлка' })).toEqual({ ok: true });
    const again = createDrafts(path.join(folder, 'drafts'), () => false, String);
    expect(await again.read('form')).toMatchObject({
      key: 'form',
      commit: COMMIT,
      content: { question: 'Ёлка' },
    });
  });

  it('keep the order of the calls: the last one holds', async () => {
    const saves = Array.from({ length: 20 }, (_, i) => drafts.save('form', COMMIT, { i }));
    await Promise.all(saves);
    expect(await drafts.read('form')).toMatchObject({ content: { i: 19 } });
    expect(await readdir(path.join(folder, 'drafts'))).toEqual(['form.json']);
  });

  it('are gone when their commit is on the ledger, or when they are removed', async () => {
    await drafts.save('form', COMMIT, 1);
    taken.add(COMMIT);
    expect(await drafts.read('form')).toBeNull();
    taken.clear();
    expect(await drafts.remove('form')).toEqual({ ok: true });
    expect(await drafts.remove('form')).toEqual({ ok: true });
    expect(await drafts.read('form')).toBeNull();
  });

  it('that are damaged are no drafts, and the log does not quote them', async () => {
    await mkdir(path.join(folder, 'drafts'));
    await writeFile(path.join(folder, 'drafts/cut.json'), '{"content":"Секретный вопрос');
    await writeFile(path.join(folder, 'drafts/other.json'), '{"content":"Секретный вопрос"}');
    await writeFile(path.join(folder, 'drafts/word.json'), 'Секретный');
    for (const key of ['cut', 'other', 'word']) expect(await drafts.read(key)).toBeNull();
    expect(logged).toHaveLength(3);
    expect(logged.join('\n')).not.toMatch(/екретн|вопрос/);
  });

  it('that cannot be written say so in Russian', async () => {
    await writeFile(path.join(folder, 'drafts'), 'a file where the folder should be');
    const answer = await drafts.save('form', COMMIT, 1);
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringContaining('Черновик не удаётся сохранить') as unknown,
    });
  });
});
