import { describe, expect, it } from 'vitest';
import {
  daysInWords,
  filterWords,
  periodInWords,
  type FilterNames,
} from '#shared/domain/filter-words';
import { NO_FILTERS } from '#shared/domain/journal-filters';
import { fixedId } from '#shared/lib/ids';

const ID = fixedId(2, 1);
const names: FilterNames = {
  topic: (id) => (id === ID ? 'учёт расписания' : undefined),
  person: (id) => (id === ID ? 'Ковалёва Анна' : undefined),
};

describe('filters in words', () => {
  it('are none when the list isn’t narrowed', () => {
    expect(filterWords({ ...NO_FILTERS, text: '  ' }, names)).toEqual([]);
  });

  it('say each of them, and what isn’t in the journal', () => {
    const words = filterWords(
      {
        ...{ text: ' оценка ', audience: 'parent', topic: ID, outcome: 'annulled' },
        ...{ channel: 'phone', bySchedule: 'outside', person: fixedId(2, 2) },
        counted: { date: '2026-11-04', source: ID, start: '14:30', end: '15:30' },
      },
      names,
    );
    expect(words.map(({ term, value }) => `${term}: ${value}`)).toEqual([
      'Поиск: «оценка»',
      'Кто обратился: Родитель',
      'Человек: нет в журнале',
      'Тема: учёт расписания',
      'Итог: Аннулирована',
      'Способ: По телефону',
      'График: Вне графика',
      'Учтены: Приём 04.11.2026, 14:30–15:30',
    ]);
  });

  it.each([
    [null, null, 'за всё время'],
    ['2026-09-01', null, 'с 1 сентября 2026 г.'],
    ['2026-09-02', null, 'со 2 сентября 2026 г.'],
    ['2026-09-12', '2026-09-22', 'с 12 сентября 2026 г. по 22 сентября 2026 г.'],
    [null, '2027-05-31', 'по 31 мая 2027 г.'],
    ['2026-09-01', '2027-05-31', 'с 1 сентября 2026 г. по 31 мая 2027 г.'],
    ['2026-09-01', '2026-09-01', 'за 1 сентября 2026 г.'],
  ])('days %s … %s are «%s»', (from, to, words) => {
    expect(daysInWords(from, to).replaceAll('\u00A0', ' ')).toBe(words);
  });

  it.each([
    ['2026-09-01', '2026-09-30', 'за период с 1 сентября 2026 г. по 30 сентября 2026 г.'],
    ['2026-09-01', '2026-09-01', 'за 1 сентября 2026 г.'],
    [null, null, 'за всё время'],
  ])('from %s to %s make the period «%s»', (from, to, words) => {
    expect(periodInWords(from, to).replaceAll('\u00A0', ' ')).toBe(words);
  });
});
