import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { TABLE_COLUMNS } from '#shared/documents/table-columns';
import { cellLines, columnLetters, dateSerial } from '../../../../electron/journal-out/sheet-xml';
import { bookRecord, bookRecords } from '../../../helpers/books';
import { columnOf, excelBytes } from '../../../helpers/tables';

const rowsOf = async (bytes: Buffer, sheet = 1) => {
  const sheets = await readXlsxFile(bytes);
  return sheets[sheet - 1]?.data ?? [];
};
const partOf = (bytes: Buffer, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const SHEET = 'xl/worksheets/sheet1.xml';

describe('an Excel book, read by another program', () => {
  it('has typed cells: numbers, dates, times, texts', async () => {
    const [, row = []] = await rowsOf(await excelBytes([[bookRecord(4)]]));
    const cell = (title: string) => row[columnOf(title)];
    expect(cell('№')).toBe(5);
    expect(cell('Длительность, мин')).toBe(25);
    expect(cell('Дата')).toEqual(new Date('2026-09-01T00:00:00Z'));
    expect(cell('Вернуться')).toEqual(new Date('2026-12-01T00:00:00Z'));
    expect(cell('Внесена')).toEqual(new Date('2026-09-02T02:28:00Z'));
    expect(cell('Вопрос')).toBe('Не сохраняется поурочный план на 2-ю четверть.');
    expect(cell('Класс')).toBeNull();
  });

  it('names its columns in a row that stays, with a filter over the whole table', async () => {
    const bytes = await excelBytes([bookRecords(30)]);
    const [heading] = await rowsOf(bytes);
    expect(heading).toEqual(TABLE_COLUMNS.map(({ title }) => title));
    const sheet = partOf(bytes, SHEET);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet).toContain('<autoFilter ref="A1:Q31"/>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Журнал консультаций'!$A$1:$Q$31");
    expect(sheet.match(/<col /gu)).toHaveLength(TABLE_COLUMNS.length);
  });

  it('keeps Cyrillic, line breaks, quotes and the longest texts', async () => {
    const question = `«Ё» & <b> "кавычки" 'и' ]]> _x0041_ 😀\nвторая строка\n${'ж'.repeat(9_900)}`;
    const [, row = []] = await rowsOf(await excelBytes([[bookRecord(0, { question })]]));
    // The reader of the tests leaves Excel's own escape of «_x0041_» as it stands.
    expect(String(row[columnOf('Вопрос')]).replace('_x005F_', '_')).toBe(question);
  });

  it('cuts what no cell of Excel can hold, and marks it', async () => {
    const visitors = Array.from({ length: 200 }, () => ({
      person: null,
      name: '😀'.repeat(100),
      position: '',
      className: '',
    }));
    const [, row = []] = await rowsOf(await excelBytes([[bookRecord(0, { visitors })]]));
    const text = String(row[columnOf('ФИО')]);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith('😀…')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
  });

  it('keeps texts that look like formulas as texts, also once somebody edits them', async () => {
    const bytes = await excelBytes([[bookRecord(0, { question: '=1+1', answer: '@СУММ(A1)' })]]);
    const [, row = []] = await rowsOf(bytes);
    expect(row[columnOf('Вопрос')]).toBe('=1+1');
    const sheet = partOf(bytes, SHEET);
    expect(sheet).not.toContain('<f>');
    const style = Number(
      /s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=1/u.exec(sheet)?.[1],
    );
    const styles = partOf(bytes, 'xl/styles.xml')
      .split('<cellXfs')[1]
      ?.match(/<xf [^>]*?(?:\/>|[^/]>.*?<\/xf>)/gu);
    expect(styles?.[style]).toContain('quotePrefix="1"');
  });

  it('gives any text back', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map(
      (t) =>
        // eslint-disable-next-line no-control-regex -- records hold none, nor what XML has no place for
        `Я${t.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF_]/gu, '')}ж`,
    );
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        const [, row = []] = await rowsOf(await excelBytes([[bookRecord(0, { question })]]));
        expect(row[columnOf('Вопрос')]).toBe(question);
      }),
      { numRuns: 60 },
    );
  });

  it('strikes annulled records through but for the reason', async () => {
    const sheet = partOf(await excelBytes([bookRecords(4)]), SHEET);
    const row = /<row r="5".*?<\/row>/u.exec(sheet)?.[0] ?? '';
    const looks = [...row.matchAll(/<c r="([A-Z]+)5" s="(\d+)"/gu)].map(([, at, s]) => [at, s]);
    const plain = looks.filter(([at]) => at === 'P');
    const others = looks.filter(([at]) => at !== 'P').map(([, style]) => Number(style));
    expect(plain).toEqual([['P', '3']]);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(13);
  });

  it('says on its second sheet what it is', async () => {
    const bytes = await excelBytes([[bookRecord(0)]], [['Период', 'за всё время']]);
    expect(await rowsOf(bytes, 2)).toEqual([['Период', 'за всё время']]);
  });
});

describe('the cells’ arithmetic', () => {
  it('letters columns, counts days as Excel does, and estimates heights', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
    expect(dateSerial('2026-09-01')).toBe(46_266);
    expect(dateSerial('1900-03-01')).toBe(61);
    expect(dateSerial('1900-02-28')).toBeNull();
    expect([cellLines('', 10), cellLines('а\nб', 10), cellLines('ж'.repeat(95), 10)]).toEqual([
      1, 2, 11,
    ]);
    expect(cellLines('ж'.repeat(10_000), 10)).toBe(15);
  });
});
