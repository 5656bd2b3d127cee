import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { RequestFilesAnswer } from '#shared/ipc/support';
import { pictureOn } from '../../electron/support/picture-on-clipboard';
import { keepPicture, pickRequestFiles } from '../../electron/support/request-files';
import { newFolder, removeFolders } from '../helpers/journals';

const NONE = { count: 0, bytes: 0 };

let folder: string;
let kept: string;
beforeEach(async () => {
  folder = await newFolder();
  kept = path.join(folder, 'attachments');
});
afterAll(removeFolders);

async function file(name: string, content: string | Uint8Array = name): Promise<string> {
  const made = path.join(folder, name);
  await writeFile(made, content);
  return made;
}

/** A file of a size that takes no room on the disk. */
async function sparse(name: string, bytes: number): Promise<string> {
  const made = await file(name);
  await truncate(made, bytes);
  return made;
}

async function pick(
  files: readonly string[],
  before = NONE,
): Promise<{ names: string[]; refused: readonly string[] }> {
  const answer: RequestFilesAnswer = await pickRequestFiles(kept, before, () =>
    Promise.resolve(files),
  );
  if (answer.kind !== 'picked') throw new Error(answer.kind);
  return {
    names: answer.files.map(({ name }) => name),
    refused: answer.refused.map((each) => each.replaceAll('\u00A0', ' ')),
  };
}

describe('files of a request', () => {
  it('are kept several at once, of any kind, the same one once', async () => {
    const files = [
      await file('Снимок.png'),
      await file('без окончания'),
      await file('таблица.xlsx'),
    ];
    const again = await file('Снимок (копия).png', 'Снимок.png');
    expect(await pick([...files, again])).toEqual({
      names: ['Снимок.png', 'без окончания', 'таблица.xlsx'],
      refused: [],
    });
    expect(await readdir(kept)).toHaveLength(3);
  });

  it('of 200 megabytes are refused before anything is read, with the size and the limit', async () => {
    const { names, refused } = await pick([await sparse('запись экрана.mp4', 200_000_000)]);
    expect(names).toEqual([]);
    expect(refused).toEqual([
      '«запись экрана.mp4»: 200 МБ, а почта примет не больше 18 МБ. Пришлите снимок экрана вместо этого файла.',
    ]);
    expect(await readdir(folder)).not.toContain('attachments');
  });

  it('fit into eighteen megabytes together, with those that are there already', async () => {
    const half = await sparse('половина.bin.txt', 9_000_000);
    const other = await sparse('другая.txt', 9_000_001);
    const { names, refused } = await pick([half, other]);
    expect(names).toEqual(['половина.bin.txt']);
    expect(refused[0]).toMatch(/^«другая\.txt»: вместе с другими файлами выйдет больше 18 МБ/u);
    expect((await pick([half], { count: 1, bytes: 9_000_000 })).names).toHaveLength(1);
    expect((await pick([half], { count: 1, bytes: 9_000_001 })).names).toEqual([]);
  });

  it('are ten at most', async () => {
    const { names, refused } = await pick([await file('а.png'), await file('б.png')], {
      count: 9,
      bytes: 1,
    });
    expect(names).toEqual(['а.png']);
    expect(refused).toEqual(['«б.png»: в обращении уже 10 файлов, больше нельзя. Уберите лишние.']);
  });

  it.each([
    ['ремонт.exe', 'x'],
    ['снимок.png.EXE', 'x'],
    ['снимок.scr. ', 'x'],
    ['setup.msi', 'x'],
    ['скрипт.ps1', 'x'],
    ['снимок.png', 'MZ\u0090\u0000'],
    ['снимок.png', '\u007fELF'],
    ['снимок', '#!/bin/sh\n'],
  ])('are no programs: %s', async (name, content) => {
    const { names, refused } = await pick([await file(name, content)]);
    expect(names).toEqual([]);
    expect(refused[0]).toMatch(/программ.*Приложите снимок экрана или документ\.$/u);
  });

  it('that vanished, are empty or are folders are told by name; the others are kept', async () => {
    await mkdir(path.join(folder, 'Снимки'));
    const files = [
      path.join(folder, 'Снимки'),
      path.join(folder, 'флешка', 'нет.png'),
      await file('пустой.png', ''),
      await file('хороший.png'),
    ];
    const { names, refused } = await pick(files);
    expect(names).toEqual(['хороший.png']);
    expect(refused.map((each) => each.slice(0, each.indexOf('.', 14)))).toEqual([
      '«Снимки»: это папка',
      expect.stringMatching(/^«нет\.png»: файла нет: его переместили/u),
      '«пустой.png»: файл пустой',
    ]);
  });

  it('that nobody chose are none', async () => {
    expect(await pickRequestFiles(kept, NONE, () => Promise.resolve(undefined))).toEqual({
      kind: 'cancelled',
    });
  });
});

describe('a picture from the clipboard', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  const item = (type: string) => ({
    types: [type],
    getType: () => Promise.resolve(new Blob([png], { type })),
  });

  it('is read from old and new clipboards alike', async () => {
    expect(
      await pictureOn({ readImage: () => ({ isEmpty: () => false, toPNG: () => png }) }),
    ).toEqual(png);
    const items = [item('text/plain'), item('image/png')];
    expect(await pictureOn({ read: () => Promise.resolve(items) })).toEqual(png);
    expect(await pictureOn({ read: () => Promise.resolve([item('text/plain')]) })).toHaveLength(0);
    expect(
      await pictureOn({ readImage: () => ({ isEmpty: () => true, toPNG: () => png }) }),
    ).toHaveLength(0);
  });

  it('is kept under its name; none, or one too many, is told', async () => {
    const name = 'Снимок экрана 23.11.2026, 14-05.png';
    expect(await keepPicture(kept, NONE, png, name)).toMatchObject({
      kind: 'picked',
      files: [{ name, bytes: 4 }],
    });
    expect(await keepPicture(kept, NONE, new Uint8Array(), name)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('В буфере обмена нет картинки') as string,
    });
    expect(await keepPicture(kept, { count: 10, bytes: 0 }, png, name)).toMatchObject({
      kind: 'failed',
    });
  });
});
