import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExampleAnswer } from '#shared/ipc/contract';
import type { Handlers } from '../../../electron/ipc/answer';
import {
  showJournal,
  type OpenedJournal,
  type ShownJournal,
  type Surroundings,
} from '../../../electron/shown-journal';
import { newFolder, removeFolders } from '../../helpers/journals';

/** What was opened, closed and reloaded, in its order. */
let told: string[] = [];
let surroundings: Surroundings[] = [];
let answer: ExampleAnswer = { ok: true };
let profile = '';

beforeEach(async () => {
  told = [];
  surroundings = [];
  answer = { ok: true };
  profile = await newFolder();
});
afterEach(removeFolders);

const REAL = 'app://journal/#/journal';
const EXAMPLE = 'app://journal/?example#/journal';

function show(): ShownJournal {
  return showJournal({
    dataFolder: path.join(profile, 'data'),
    exampleFolder: path.join(profile, 'example'),
    open: (folder, around): OpenedJournal => {
      const name = path.basename(folder);
      told.push(`open ${name}`);
      surroundings.push(around);
      // Only who serves is looked at here, never what.
      const handlers = { name } as unknown as Handlers;
      return { handlers, close: () => Promise.resolve(told.push(`close ${name}`)) };
    },
    writeExample: async (folder) => {
      told.push('write');
      if (answer.ok) await mkdir(folder);
      return answer;
    },
    reload: (isExample) => {
      told.push(isExample ? 'reload example' : 'reload');
    },
    log: () => undefined,
  });
}

describe('the journal that is shown', () => {
  it('is the real one; the example takes its place and goes again with its folder', async () => {
    const shown = show();
    expect(await shown.example.open()).toEqual({ ok: true });
    expect(shown.handlersFor(EXAMPLE)).toEqual({ name: 'example' });
    expect(shown.handlersFor(REAL)).toBeUndefined();
    expect(surroundings.map(({ isShown }) => isShown())).toEqual([false, true]);
    await vi.waitFor(() => expect(told.at(-1)).toBe('reload example'));
    expect(await shown.example.close()).toEqual({ ok: true });
    expect(await readdir(profile)).not.toContain('example');
    await vi.waitFor(() => expect(told.at(-1)).toBe('reload'));
    const entered = ['open data', 'write', 'open example', 'close data', 'reload example'];
    expect(told).toEqual([...entered, 'open data', 'close example', 'reload']);
  });

  it('stays the real one, open, when the example can not be written', async () => {
    const shown = show();
    answer = { ok: false, message: 'Нет места' };
    expect(await shown.example.open()).toEqual(answer);
    expect(shown.handlersFor(REAL)).toEqual({ name: 'data' });
    expect(shown.handlersFor(EXAMPLE)).toBeUndefined();
    expect(told).toEqual(['open data', 'write']);
  });

  it('changes once, however often one asks', async () => {
    const shown = show();
    await Promise.all([shown.example.close(), shown.example.open(), shown.example.open()]);
    expect(told.filter((words) => words === 'write')).toHaveLength(1);
    await Promise.all([shown.example.close(), shown.example.close()]);
    expect(told.filter((words) => words === 'open data')).toHaveLength(2);
  });

  it('ends with the program: the example with its folder, after a change that is under way', async () => {
    const shown = show();
    const entering = shown.example.open();
    await shown.close();
    await entering;
    expect(told).toContain('close example');
    expect(await readdir(profile)).not.toContain('example');
  });

  it('begins without what a power cut left of an example', async () => {
    await mkdir(path.join(profile, 'example'));
    await writeFile(path.join(profile, 'example/ledger.jsonl'), '');
    const shown = show();
    await shown.close();
    expect(await readdir(profile)).toEqual([]);
  });
});
