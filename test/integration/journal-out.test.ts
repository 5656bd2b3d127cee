import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { bookRecord, bookRecords } from '../helpers/books';
import { accepted, AUTHOR, ledgerOf, newFolder, removeFolders } from '../helpers/journals';
import { endless, EVERYTHING, found, journalWith, waysOut } from '../helpers/outgoing';
import { put, request } from '../helpers/records';
import { readBack } from '../helpers/tables';

let school: Awaited<ReturnType<typeof journalWith>>;
let records: readonly Consultation[];
beforeAll(async () => {
  school = await journalWith(bookRecords(40).filter(({ annulled }) => annulled === null));
  ({ records } = school);
});
afterAll(async () => {
  await school.journal.close();
  await removeFolders();
});

const ordered = (format: 'xlsx' | 'csv', wanted = found(records)) => ({
  job: randomUUID(),
  format,
  records: wanted,
});
const to = (file: string | undefined) => () => Promise.resolve(file);
const questions = (bytes: Buffer) => readBack(bytes).map((row) => row['Вопрос']);

describe('a table', () => {
  it('holds the found set in the order of the list, and is told where exports are told', async () => {
    const { out, went, told, left } = await waysOut(school);
    const file = path.join(await newFolder(), 'Журнал.csv');
    const some = [records[5], records[2], records[17]].filter((r) => r !== undefined);
    const answer = await out.exportTable(ordered('csv', found(some)), to(file));
    expect(answer).toEqual({ kind: 'done', path: file, records: 3, missing: 0 });
    expect(questions(await readFile(file))).toEqual(some.map(({ question }) => question));
    expect(went.map(({ what, records: count }) => [what, count])).toEqual([['csv', 3]]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1_000);
    expect(await left()).toEqual([]);
    expect(await readdir(path.dirname(file))).toEqual(['Журнал.csv']);
  });

  it('opens as an Excel book with the filters on its second sheet', async () => {
    const { out } = await waysOut(school);
    const file = path.join(await newFolder(), 'Журнал.xlsx');
    const filters = {
      ...EVERYTHING,
      text: 'оценка',
      from: '2026-09-01',
      audience: 'staff',
    } as const;
    await out.exportTable(ordered('xlsx', found(records, filters)), to(file));
    const [sheet, about] = await readXlsxFile(await readFile(file));
    expect(sheet?.data).toHaveLength(records.length + 1);
    const words = new Map(about?.data.map(([term, value]) => [term, value]));
    expect(words.get('Отбор')).toBe('Поиск: «оценка»\nКто обратился: Сотрудник');
    expect(words.get('Период')).toBe('с 1 сентября 2026 г.');
    expect(words.get('Записей')).toBe(String(records.length));
  });

  it('leaves nothing out silently: a record that changed meanwhile is counted', async () => {
    const { out } = await waysOut(school);
    const file = path.join(await newFolder(), 'a.csv');
    const gone = bookRecord(0, { date: '2020-01-01' });
    const answer = await out.exportTable(ordered('csv', found([...records, gone])), to(file));
    expect(answer).toMatchObject({ kind: 'done', records: records.length, missing: 1 });
  });

  it('shows the newest state of a record, once', async () => {
    const own = await journalWith([bookRecord(0)]);
    const [first] = own.records;
    if (first === undefined) throw new Error('nothing was written');
    const amended = { ...first, question: 'Исправленный вопрос' };
    const change = put('consultation', amended, own.journal.ledger.head.seq);
    accepted(await own.journal.ledger.commit(request('consultation.amend', change), AUTHOR));
    const { out } = await waysOut(own);
    const file = path.join(await newFolder(), 'a.csv');
    await out.exportTable(ordered('csv', found([amended])), to(file));
    expect(questions(await readFile(file))).toEqual(['Исправленный вопрос']);
    await own.journal.close();
  });

  it('takes nothing from a ledger that was changed by another hand', async () => {
    const own = await journalWith([bookRecord(0), bookRecord(1)]);
    const file = ledgerOf(own.folder);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('Не выставляется оценка', 'Не выставляется отметк'));
    const { out } = await waysOut(own);
    const target = path.join(await newFolder(), 'a.csv');
    const answer = await out.exportTable(ordered('csv', found(own.records)), to(target));
    expect(answer).toMatchObject({ records: 1, missing: 1 });
    expect(questions(await readFile(target))).toEqual([bookRecord(1).question]);
    await own.journal.close();
  });
});

describe('a table that can’t be put in its place', () => {
  it('says so in words and is saved elsewhere without being made anew', async () => {
    const { out, went, left } = await waysOut(school);
    const folder = await newFolder();
    await rm(folder, { recursive: true });
    const wanted = ordered('csv');
    const answer = await out.exportTable(wanted, to(path.join(folder, 'a.csv')));
    expect(answer).toMatchObject({ kind: 'failed', isKept: true });
    expect(answer).toHaveProperty('message', expect.stringContaining('больше нет'));
    await mkdir(folder);
    const elsewhere = path.join(folder, 'b.csv');
    expect(await out.exportAgain(wanted.job, to(undefined))).toEqual({ kind: 'cancelled' });
    expect(await out.exportAgain(wanted.job, to(elsewhere))).toMatchObject({ kind: 'done' });
    expect(readBack(await readFile(elsewhere))).toHaveLength(records.length);
    expect(went).toHaveLength(1);
    expect(await left()).toEqual([]);
    expect(await out.exportAgain(wanted.job, to(elsewhere))).toMatchObject({ kind: 'failed' });
  });

  it.each([
    ['EBUSY', 'занят другой программой'],
    ['EACCES', 'Нет права записывать'],
    ['EPERM', 'открыт в другой программе'],
    ['ENOSPC', 'нет места'],
  ])('on %s leaves what was there', async (code, words) => {
    const place = () => Promise.reject(Object.assign(new Error(code), { code }));
    const { out, left } = await waysOut(school, { place });
    const file = path.join(await newFolder(), 'a.csv');
    await writeFile(file, 'прежнее');
    const wanted = ordered('csv');
    const answer = await out.exportTable(wanted, to(file));
    expect(answer).toHaveProperty('message', expect.stringContaining(words));
    expect(await readFile(file, 'utf8')).toBe('прежнее');
    await out.cancel(wanted.job);
    expect(await left()).toEqual([]);
  });

  it('leaves no half file where a folder has the name', async () => {
    const { out } = await waysOut(school);
    const folder = await newFolder();
    await mkdir(path.join(folder, 'a.csv'));
    const answer = await out.exportTable(ordered('csv'), to(path.join(folder, 'a.csv')));
    expect(answer).toMatchObject({ kind: 'failed', isKept: true });
    expect(await readdir(folder)).toEqual(['a.csv']);
  });
});

describe('a work that is called off', () => {
  it('before it begins asks nothing of the ledger', async () => {
    const { out, went } = await waysOut(school, {
      ledger: () => Promise.reject(new Error('asked')),
    });
    expect(await out.exportTable(ordered('xlsx'), to(undefined))).toEqual({ kind: 'cancelled' });
    expect(went).toEqual([]);
  });

  it('ends its process and leaves no file', async () => {
    const process = endless();
    const { out, left } = await waysOut(school, { spawn: process.spawn });
    const file = path.join(await newFolder(), 'a.xlsx');
    const wanted = ordered('xlsx');
    const answer = out.exportTable(wanted, to(file));
    await process.hasBegun;
    await out.cancel(wanted.job);
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(process.wasKilled()).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual([]);
    expect(await left()).toEqual([]);
  });

  it('by a crash is said in words, and leaves no file', async () => {
    const process = endless();
    const { out, left } = await waysOut(school, { spawn: process.spawn });
    const file = path.join(await newFolder(), 'a.xlsx');
    const answer = out.exportTable(ordered('xlsx'), to(file));
    await process.hasBegun;
    process.crash();
    expect(await answer).toMatchObject({ kind: 'failed', isKept: false });
    expect(await readdir(path.dirname(file))).toEqual([]);
    expect(await left()).toEqual([]);
  });
});

describe('a book', () => {
  const book = (wanted: ReturnType<typeof found>) =>
    ({ kind: 'journal-book', job: randomUUID(), records: wanted }) as const;

  it('of a period is the whole of it, chosen by the main process', async () => {
    const { out } = await waysOut(school);
    const made = await out.makeBook(book({ kind: 'period', from: '2026-09-02', to: '2026-09-03' }));
    const expected = records.filter(({ date }) => date >= '2026-09-02' && date <= '2026-09-03');
    expect(made).toMatchObject({ kind: 'book', records: expected.length });
    expect(made).toHaveProperty('title', expect.stringMatching(/^Журнал консультаций со\s2/u));
  });

  it('of a found set is an extract, of one record as well', async () => {
    const { out } = await waysOut(school);
    const [first] = records;
    if (first === undefined) throw new Error('no records');
    const some = await out.makeBook(book(found([first])));
    expect(some).toHaveProperty('title', expect.stringMatching(/^Выписка из журнала/u));
    const one = await out.makeBook(book({ kind: 'record', id: first.id }));
    expect(one).toMatchObject({ kind: 'book', records: 1 });
    expect(one).toHaveProperty('title', expect.stringMatching(/запись №.1$/u));
    expect(
      await out.makeBook(book({ kind: 'period', from: '1999-01-01', to: '1999-01-02' })),
    ).toHaveProperty('message', expect.stringContaining('Ни одной записи'));
    const none = await out.makeBook(book({ kind: 'record', id: randomUUID() }));
    expect(none).toHaveProperty('message', expect.stringContaining('Ни одной записи'));
  });

  it('that nobody could bind is refused in words before it is made', async () => {
    const text = 'Слово '.repeat(1_600);
    const long = { question: text, answer: text };
    const own = await journalWith(Array.from({ length: 135 }, (_, i) => bookRecord(i, long)));
    const { out } = await waysOut(own);
    const made = await out.makeBook(book({ kind: 'period', from: null, to: null }));
    expect(made).toHaveProperty('message', expect.stringContaining('печатайте по частям'));
    await own.journal.close();
  });
});
