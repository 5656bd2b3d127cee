import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileName, saveFile, type SaveOptions } from '../../../../electron/documents/save-dialog';

const BYTES = new TextEncoder().encode('%PDF-1.7 новый');
const TITLE = 'График консультаций, редакция 1, ПРОЕКТ, A4';

let folder: string;
let remembered: string | undefined;
let asked: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-save-'));
  remembered = undefined;
  asked = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function options(chosen: string | undefined, change: Partial<SaveOptions> = {}): SaveOptions {
  return {
    ask: (suggested) => {
      asked.push(suggested);
      return Promise.resolve(chosen);
    },
    memory: {
      get: () => remembered,
      set: (value) => {
        remembered = value;
      },
    },
    firstFolder: folder,
    log: () => undefined,
    ...change,
  };
}

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('saving a document', () => {
  it('suggests a telling name in the documents folder, writes the bytes, remembers the folder', async () => {
    const file = path.join(folder, 'a.pdf');
    const answer = await saveFile(TITLE, '.pdf', BYTES, options(file));
    expect(answer).toEqual({ kind: 'done', path: file });
    expect(asked).toEqual([path.join(folder, `${TITLE}.pdf`)]);
    expect(await readFile(file)).toEqual(Buffer.from(BYTES));
    expect(remembered).toBe(folder);
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  it('adds the ending that was left out', async () => {
    const answer = await saveFile(TITLE, '.pdf', BYTES, options(path.join(folder, 'График. A4')));
    expect(answer).toEqual({ kind: 'done', path: path.join(folder, 'График. A4.pdf') });
  });

  it('replaces an older file as a whole', async () => {
    const file = path.join(folder, 'a.pdf');
    await writeFile(file, 'старый файл подлиннее нового, чтобы остался хвост');
    await saveFile(TITLE, '.pdf', BYTES, options(file));
    expect(await readFile(file)).toEqual(Buffer.from(BYTES));
  });

  it('does nothing when called off', async () => {
    expect(await saveFile(TITLE, '.pdf', BYTES, options(undefined))).toEqual({ kind: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
    expect(remembered).toBeUndefined();
  });

  it('suggests the last folder while it exists, the first one when it is gone', async () => {
    const last = path.join(folder, 'Стенд');
    await mkdir(last);
    remembered = last;
    await saveFile(TITLE, '.pdf', BYTES, options(undefined));
    await rm(last, { recursive: true });
    await saveFile(TITLE, '.pdf', BYTES, options(undefined));
    expect(asked.map((suggested) => path.dirname(suggested))).toEqual([last, folder]);
  });

  it('says that the folder has vanished', async () => {
    const file = path.join(folder, 'флешка', 'a.pdf');
    const answer = await saveFile(TITLE, '.pdf', BYTES, options(file));
    expect(answer).toMatchObject({ kind: 'failed' });
    expect(answer).toHaveProperty('message', expect.stringMatching(/больше нет.*в сохранности/u));
    expect(remembered).toBeUndefined();
  });

  it('says that the name belongs to a folder, and leaves nothing behind', async () => {
    await mkdir(path.join(folder, 'a.pdf'));
    const answer = await saveFile(TITLE, '.pdf', BYTES, options(path.join(folder, 'a.pdf')));
    expect(answer).toHaveProperty('message', expect.stringMatching(/это папка/u));
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  it.each([
    ['ENOSPC', /нет места/u],
    ['EACCES', /Нет права/u],
    ['EBUSY', /занят другой программой/u],
    ['EROFS', /только для чтения/u],
    ['EIO', /ошибкой EIO/u],
  ])('says what %s means, what is safe and what to do', async (code, words) => {
    const file = path.join(folder, 'a.pdf');
    const answer = await saveFile(TITLE, '.pdf', BYTES, options(file, { write: failing(code) }));
    expect(answer).toHaveProperty('message', expect.stringMatching(words));
    expect(answer).toHaveProperty(
      'message',
      expect.stringMatching(/записи журнала в сохранности/u),
    );
  });
});

describe('fileName', () => {
  it.each([
    ['Отчёт: май/июнь «5А»?', 'Отчёт май июнь «5А».pdf'],
    ['   ', 'Документ.pdf'],
    ['Точка в конце.', 'Точка в конце.pdf'],
  ])('%s', (title, name) => {
    expect(fileName(title, '.pdf')).toBe(name);
  });
});
