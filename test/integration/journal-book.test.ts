import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { numberLabel, type Consultation } from '#shared/domain/consultation';
import { SHEET } from '#shared/documents/book-sheet';
import { journalBook } from '#shared/documents/journal-book';
import type { BookInput } from '#shared/documents/book-facts';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { bookInput, bookRecord, bookRecords } from '../helpers/books';
import { packageFonts } from '../helpers/posters';
import { expectNoOverlap, plain } from '../helpers/printed';
import { poppler, readPdf, type ReadPage } from '../helpers/read-pdf';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

async function printed(records: readonly Consultation[], change: Partial<BookInput> = {}) {
  const { document, sheets } = journalBook(bookInput(records, change));
  const bytes = await engine(document);
  return { pages: await readPdf(bytes), sheets, bytes };
}

const textOf = (pages: readonly ReadPage[]): string => plain(pages.map((p) => p.text).join(' '));

/** Texts of the first column below the heading, in the order of the sheets. */
function numbersOn(pages: readonly ReadPage[]): readonly string[] {
  const right = SHEET.left + 36;
  return pages.flatMap((page) => {
    const heading = page.items.find((item) => item.text === '№ п/п');
    const below = (heading?.y ?? 0) - 14;
    return page.items
      .filter((i) => heading !== undefined && i.x > SHEET.left && i.x < right && i.y < below)
      .filter((i) => i.size > 8 && i.size < 9)
      .map((i) => i.text);
  });
}

function expectInside(pages: readonly ReadPage[]): void {
  for (const { items } of pages) {
    for (const item of items) {
      expect(item.x).toBeGreaterThanOrEqual(SHEET.left - 0.5);
      expect(item.x + item.width).toBeLessThanOrEqual(SHEET.width - SHEET.right + 0.5);
      expect(item.y).toBeGreaterThanOrEqual(SHEET.bottom);
    }
  }
}

describe('the book of a year', () => {
  it('holds every record once and in order, whole, under a heading on every sheet', async () => {
    const records = bookRecords(300);
    const { pages, sheets, bytes } = await printed(records);
    expect(pages).toHaveLength(sheets);
    expect(numbersOn(pages)).toEqual(records.map(({ number }) => number && numberLabel(number)));
    pages.forEach(expectNoOverlap);
    expectInside(pages);
    const tables = pages.slice(1);
    for (const [i, page] of tables.entries()) {
      expect(page.text).toContain('Содержание вопроса');
      expect(page.text).toContain(String(i + 2));
    }
    const all = textOf(pages);
    for (const { question, answer, visitors } of records) {
      const isBroken = question.length > 1_000; // read in full by a test of its own
      expect(all).toContain(plain(isBroken ? question.slice(0, 100) : question));
      expect(all).toContain(plain(answer.slice(0, 100)));
      for (const { name } of visitors) expect(all).toContain(plain(name));
    }
    expect(await poppler('pdfinfo', Buffer.from(bytes))).toMatch(
      new RegExp(`Pages:\\s+${String(sheets)}`, 'u'),
    );
  });

  it('says on its title whose it is, of what time, how many records and sheets, and certifies them', async () => {
    const { pages, sheets } = await printed(bookRecords(300));
    const [title] = pages;
    const first = plain(title?.text ?? '');
    expect(first).toContain(plain('«Школа-интернат № 11»'));
    expect(first).toContain(plain('ЖУРНАЛ КОНСУЛЬТАЦИЙ'));
    expect(first).toContain(plain('за период с 1 сентября 2026 г. по 31 мая 2027 г.'));
    expect(first).toContain(plain('Начат 1 сентября 2026 г. Окончен 20 октября 2026 г.'));
    expect(first).toContain(plain(`Листов ${String(sheets)}`));
    expect(first).toContain(plain('А.С. Ковалёва, учитель информатики'));
    const last = plain(pages.at(-1)?.text ?? '');
    expect(last).toContain(plain('Всего записей: 300, из них аннулировано 1.'));
    expect(last).toContain(plain('В журнале пронумеровано и прошито 43 (сорок три) листа.'));
    expect(last).toContain(plain('П.И. Сидоров'));
    expect(last).toContain('М.П.');
    expect(last).toContain('0123456789abcdef'.repeat(4));
  });

  it('strikes an annulled record through with its reason, and marks a late one and a group', async () => {
    const { pages } = await printed(bookRecords(30));
    const all = textOf(pages);
    expect(all).toContain(plain('Аннулирована: Внесена дважды, см. запись № 3'));
    expect(all).toContain(plain('Внесена 20.09.2026'));
    expect(all).toContain('И-15/а');
    const struck = journalBook(bookInput(bookRecords(30))).document;
    const lines = JSON.stringify(struck).match(/"decoration":"lineThrough"[^}]*"text":"4"/gu);
    expect(lines).toHaveLength(1);
  });

  it('is the same file when it is made again', async () => {
    const input = bookInput(bookRecords(10));
    const make = async () => Buffer.from(await engine(journalBook(input).document));
    expect((await make()).equals(await make())).toBe(true);
  });
});

describe('a long record', () => {
  it('goes on over sheets, and nothing of it is cut or said twice', async () => {
    const words = Array.from({ length: 1_100 }, (_, i) => `слово${String(i)}`);
    const record = bookRecord(4, {
      question: words.join(' '),
      answer: words.join('\n').slice(0, 9_000),
    });
    const { pages } = await printed([bookRecord(0), record, bookRecord(9)]);
    expect(numbersOn(pages)).toEqual(['1', '5', '10']);
    const sheets = textOf(pages).split(plain('Продолжение записи № 5')).length;
    expect(sheets).toBeGreaterThan(3);
    expect(textOf(pages).split(plain('Продолжение записи')).length).toBe(sheets);
    const found = pages.flatMap(({ items }) =>
      items.flatMap(({ text }) => text.match(/слово\d+/gu) ?? []),
    );
    for (const word of words.slice(0, 900)) expect(found.filter((w) => w === word)).toHaveLength(2);
    pages.forEach(expectNoOverlap);
    expectInside(pages);
  });

  it('of words that no line holds stays within its columns', async () => {
    const long = { question: 'ж'.repeat(3_000), answer: 'https://a.example/'.repeat(100) };
    const { pages } = await printed([bookRecord(0, long)]);
    expect(textOf(pages).split('ж').length - 1).toBeGreaterThanOrEqual(3_000);
    expectInside(pages);
    pages.forEach(expectNoOverlap);
  });

  it('with 200 visitors lists them all', async () => {
    const visitors = Array.from({ length: 200 }, (_, i) => ({
      ...{ person: null, position: 'учитель', className: '' },
      name: `Фамилия${String(i)} Имя`,
    }));
    const { pages } = await printed([bookRecord(0, { audience: 'staff', visitors })]);
    const all = textOf(pages);
    for (const { name } of visitors) expect(all).toContain(plain(`${name}, учитель`));
  });
});

describe('an extract', () => {
  it('says the filters in words and is certified by the consultant', async () => {
    const filters = [
      { term: 'Тема', value: 'учёт расписания' },
      { term: 'Поиск', value: '«оценка»' },
    ];
    const scope = { kind: 'extract', from: null, to: null, filters } as const;
    const { pages } = await printed(bookRecords(3), { scope, consultant: undefined });
    const all = textOf(pages);
    expect(all).toContain(plain('ВЫПИСКА ИЗ ЖУРНАЛА КОНСУЛЬТАЦИЙ'));
    expect(all).toContain(plain('Отобраны записи: тема — учёт расписания; поиск — «оценка»'));
    expect(all).toContain(plain('Выписка верна.'));
    expect(all).not.toContain(plain('П.И. Сидоров'));
  });

  it('of one record stands on one sheet', async () => {
    const { pages, sheets } = await printed([bookRecord(4)], { scope: { kind: 'record' } });
    expect(sheets).toBe(1);
    const all = textOf(pages);
    expect(all).toContain(plain('запись № 5 от 1 сентября 2026 г.'));
    expect(all).not.toContain('прошито');
  });
});

describe('any records', () => {
  it('fill sheets that hold each number once and count themselves right', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 1_500 }).map((t) => `Я${t}`);
    const lots = fc.array(fc.record({ question: text, answer: text }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(lots, async (contents) => {
        const records = contents.map((content, i) => bookRecord(i, content));
        const { document, sheets } = journalBook(bookInput(records));
        expect(document.content).toHaveLength(sheets);
        const pages = await readPdf(await engine(document));
        expect(pages).toHaveLength(sheets);
        expect(numbersOn(pages)).toEqual(records.map((_, i) => String(i + 1)));
      }),
      { numRuns: 15 },
    );
  });
});
