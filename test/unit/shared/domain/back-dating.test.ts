import { expect, it } from 'vitest';
import { dayStanding, dayStandingWords } from '#shared/domain/back-dating';

it.each([
  ['2026-11-23', 'usual', ''],
  ['2026-11-22', 'usual', ''],
  ['2026-11-21', 'back-dated', 'Задним числом: 2\u00A0дня'],
  ['2026-11-18', 'back-dated', 'Задним числом: 5\u00A0дней'],
  ['2025-11-23', 'back-dated', 'Задним числом: 365\u00A0дней'],
  ['2025-11-21', 'long-ago', 'Задним числом: больше года (367\u00A0дней). Верно ли указан год?'],
  ['2026-11-24', 'future', 'Этот день ещё не наступил'],
])('a record of %s written on 23.11.2026 is %s', (date, kind, words) => {
  const standing = dayStanding(date, '2026-11-23');
  expect(standing.kind).toBe(kind);
  expect(dayStandingWords(standing)).toBe(words);
});

it('counts days of the calendar, over the change of clocks and over February 29', () => {
  expect(dayStanding('2024-02-28', '2024-03-01')).toEqual({ kind: 'back-dated', days: 2 });
  expect(dayStanding('2026-03-28', '2026-03-30')).toEqual({ kind: 'back-dated', days: 2 });
});
