import { describe, expect, it } from 'vitest';
import { EXCEL_ROWS } from '../../../../electron/journal-out/excel-table';
import {
  BOOK_CHARACTERS,
  BOOK_RECORDS,
  bookRefusal,
  tableRefusal,
} from '../../../../electron/journal-out/out-limits';

describe('what is too much', () => {
  it('for a book is said with a way out', () => {
    expect(bookRefusal(BOOK_RECORDS, BOOK_CHARACTERS)).toBeNull();
    expect(bookRefusal(BOOK_RECORDS + 1)).toMatch(/5\s001\sзапись.*месяц или четверть.*Excel/u);
    expect(bookRefusal(1_000, BOOK_CHARACTERS + 1)).toMatch(/по частям/u);
    expect(bookRefusal(0)).toMatch(/Ни одной записи/u);
  });

  it('for a sheet of Excel is said; CSV takes any number', () => {
    expect(tableRefusal(EXCEL_ROWS, 'xlsx')).toBeNull();
    expect(tableRefusal(EXCEL_ROWS + 1, 'xlsx')).toMatch(/1\s048\s575 строк.*CSV/u);
    expect(tableRefusal(EXCEL_ROWS + 1, 'csv')).toBeNull();
    expect(tableRefusal(0, 'csv')).toMatch(/Ни одной записи/u);
  });
});
