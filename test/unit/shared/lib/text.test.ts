import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareText,
  counted,
  foldText,
  groupedNumber,
  initialsFirst,
  pluralForm,
  surnameFirst,
} from '#shared/lib/text';

const RECORDS = ['запись', 'записи', 'записей'] as const;

describe('numbers with nouns', () => {
  it.each([
    [0, 'записей'],
    [1, 'запись'],
    [2, 'записи'],
    [4, 'записи'],
    [5, 'записей'],
    [11, 'записей'],
    [12, 'записей'],
    [14, 'записей'],
    [21, 'запись'],
    [22, 'записи'],
    [25, 'записей'],
    [101, 'запись'],
    [111, 'записей'],
    [1_000_001, 'запись'],
  ])('%i %s', (n, form) => {
    expect(pluralForm(n, RECORDS)).toBe(form);
  });

  it('hold together', () => {
    expect(counted(5, RECORDS)).toBe('5\u00A0записей');
    expect(counted(12_345, RECORDS)).toMatch(/^12\s345\sзаписей$/u);
    expect(counted(12_345, RECORDS)).not.toContain(' ');
  });
});

describe('whole numbers', () => {
  const whole = fc.integer({ min: 0, max: 2_000_000 });

  it('take the form that Unicode says', () => {
    const rules = new Intl.PluralRules('ru');
    fc.assert(fc.property(whole, (n) => pluralForm(n, ['one', 'few', 'many']) === rules.select(n)));
  });

  it('are grouped as in Russian texts', () => {
    fc.assert(fc.property(whole, (n) => groupedNumber(n) === n.toLocaleString('ru')));
  });
});

describe('initials', () => {
  it.each([
    ['Иванова Мария Петровна', 'М.П.\u00A0Иванова', 'Иванова\u00A0М.П.'],
    ['  иванова   мария ', 'М.\u00A0иванова', 'иванова\u00A0М.'],
    ['Салтыков-Щедрин Михаил', 'М.\u00A0Салтыков-Щедрин', 'Салтыков-Щедрин\u00A0М.'],
    ['Мамедов Али Гусейн оглы', 'А.Г.О.\u00A0Мамедов', 'Мамедов\u00A0А.Г.О.'],
    ['Ким', 'Ким', 'Ким'],
    ['', '', ''],
  ])('of «%s»', (name, first, last) => {
    expect(initialsFirst(name)).toBe(first);
    expect(surnameFirst(name)).toBe(last);
  });
});

describe('comparing', () => {
  it('takes «ё» for «е», and capitals for small letters, composed or not', () => {
    expect(foldText('ЁЛКИНА')).toBe('елкина');
    expect(foldText('Е\u0308лкина')).toBe('елкина');
    expect(foldText('Майя')).toBe(foldText('МАИ\u0306Я'));
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('orders as a Russian list: «ё» beside «е», numbers by value', () => {
    const names = ['Жуков', 'Ёлкин', 'Егоров', 'Елагин', 'Алёхин', '10А', '9Б'];
    expect([...names].sort(compareText)).toEqual([
      '9Б',
      '10А',
      'Алёхин',
      'Егоров',
      'Елагин',
      'Ёлкин',
      'Жуков',
    ]);
  });
});
