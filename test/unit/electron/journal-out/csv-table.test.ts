import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { bookRecord, bookRecords } from '../../../helpers/books';
import { csvBytes, readBack } from '../../../helpers/tables';

/** Takes the apostrophe away by which a text is kept from being taken for a formula. */
const undefused = (cell: string) => (/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell);

const NASTY = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  "'",
  '"',
  ';',
  ',',
  '\n',
  ' ',
  'Ё',
  'ж',
  '1',
  '№',
  '😀',
  '\u00A0',
];
const text = fc.string({ unit: fc.constantFrom(...NASTY), minLength: 1, maxLength: 30 });
const name = text.map((t) => t.replaceAll(/[\n\t]/gu, 'я'));

const record: fc.Arbitrary<Consultation> = fc
  .record({ question: text, answer: text, names: fc.array(name, { minLength: 1, maxLength: 3 }) })
  .map(({ question, answer, names }) =>
    bookRecord(0, {
      question,
      answer,
      visitors: names.map((each) => ({ person: null, name: each, position: '', className: '' })),
    }),
  );

describe('a CSV file', () => {
  it('begins with the mark of UTF-8, parts cells by «;» and rows by CRLF', () => {
    const bytes = csvBytes([[bookRecord(0)]]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF№;Дата;Время;"?Длительность, мин"?;Кто обратился;ФИО;/u);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
  });

  it('has dates, times and numbers as Excel reads them in Russia', () => {
    const [row] = readBack(csvBytes([[bookRecord(4)]]));
    expect(row).toMatchObject({
      ...{ '№': '5', Дата: '01.09.2026', Время: '16:28', 'Длительность, мин': '25' },
      ...{ Итог: 'Вернуться к вопросу', Вернуться: '01.12.2026', Внесена: '02.09.2026 02:28' },
      ...{ 'Кто обратился': 'Сотрудник', Способ: 'На собрании', График: 'По графику' },
    });
  });

  it('is the set that was written: Cyrillic, quotes, line breaks, signs of formulas', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), fc.nat(7), (records, cut) => {
        const rows = readBack(csvBytes([records.slice(0, cut), records.slice(cut)]));
        expect(rows.map((row) => undefused(row['Вопрос'] ?? ''))).toEqual(
          records.map(({ question }) => question),
        );
        expect(rows.map((row) => undefused(row['Ответ'] ?? ''))).toEqual(
          records.map(({ answer }) => answer),
        );
        expect(rows.map((row) => undefused(row['ФИО'] ?? ''))).toEqual(
          records.map(({ visitors }) => visitors.map((v) => v.name).join('\n')),
        );
      }),
    );
  });

  it('has no cell that another program would take for a formula', () => {
    fc.assert(
      fc.property(record, (one) => {
        for (const row of readBack(csvBytes([[one]]))) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        }
      }),
    );
  });

  it('gives every record one row, whatever the parts that it comes in', () => {
    const records = bookRecords(40);
    const rows = readBack(
      csvBytes([records.slice(0, 1), [], records.slice(1, 39), records.slice(39)]),
    );
    expect(rows).toHaveLength(40);
    expect(rows.map((row) => row['Вопрос'])).toEqual(records.map(({ question }) => question));
    expect(rows[3]?.['Аннулирована']).toBe('Внесена дважды, см. запись № 3');
    expect(rows[7]?.['№']).toBe('И-15/а');
  });
});
