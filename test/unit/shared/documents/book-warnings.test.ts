import { describe, expect, it } from 'vitest';
import { bookWarnings, VOLUME_SHEETS } from '#shared/documents/book-warnings';
import { bookInput, bookRecords } from '../../../helpers/books';
import { SCHOOL } from '../../../helpers/posters';

const WHOLE = { missing: 0, damaged: 0 };
const input = bookInput(bookRecords(3));

describe('the warnings of a book', () => {
  it('are none when all is complete', () => {
    expect(bookWarnings(input, VOLUME_SHEETS, WHOLE)).toEqual([]);
  });

  it('name what is blank', () => {
    const school = { ...SCHOOL, fullName: '', order: { number: '', date: null } };
    const blank = { ...input, school, consultant: undefined, director: undefined };
    const text = bookWarnings(blank, 2, WHOLE).join('\n');
    expect(text).toContain('полное название школы, номер и дата приказа');
    expect(text).toContain('Консультант не назначен');
    expect(text).toContain('Руководитель не назван');
  });

  it('ask no director for an extract', () => {
    const scope = { kind: 'record' } as const;
    expect(bookWarnings({ ...input, scope, director: undefined }, 1, WHOLE)).toEqual([]);
  });

  it('say when one volume doesn’t hold it, and when records are missing', () => {
    expect(bookWarnings(input, 251, WHOLE).join()).toMatch(/251.лист.*по месяцам/u);
    expect(bookWarnings(input, 2, { missing: 2, damaged: 0 }).join()).toMatch(
      /2.записи в неё не вошли/u,
    );
    expect(bookWarnings(input, 2, { missing: 1, damaged: 0 }).join()).toMatch(
      /1.запись в неё не вошла/u,
    );
    expect(bookWarnings(input, 2, { missing: 0, damaged: 1 }).join()).toMatch(/повреждена/u);
  });
});
