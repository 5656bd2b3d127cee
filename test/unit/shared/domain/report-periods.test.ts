import { describe, expect, it } from 'vitest';
import { comparedPeriods } from '#shared/domain/report-periods';

const TERMS = [
  { from: '2026-11-09', to: '2026-12-30' },
  { from: '2026-09-01', to: '2026-10-25' },
];
const LATER = '2030-01-01';

describe('what a report is compared to', () => {
  it.each([
    ['a month', '2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['January', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['two months', '2026-03-01', '2026-04-30', '2026-01-01', '2026-02-28'],
    ['a term', '2026-11-09', '2026-12-30', '2026-09-01', '2026-10-25'],
    ['the first term, of as many days', '2026-09-01', '2026-10-25', '2026-07-08', '2026-08-31'],
    ['a day', '2026-11-23', '2026-11-23', '2026-11-22', '2026-11-22'],
    ['a week', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ])('of %s is what comes before it', (_what, from, to, first, last) => {
    const { before, isCut } = comparedPeriods({ from, to }, TERMS, LATER);
    expect([before, isCut]).toEqual([{ from: first, to: last }, false]);
  });

  it.each([
    ['2026-11-01', '2026-11-30', '2025-11-01', '2025-11-30'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2024-02-05', '2024-02-29', '2023-02-05', '2023-02-28'],
    ['2026-11-09', '2026-12-30', '2025-11-09', '2025-12-30'],
  ])('of %s–%s is the same a year ago', (from, to, first, last) => {
    expect(comparedPeriods({ from, to }, TERMS, LATER).yearAgo).toEqual({ from: first, to: last });
  });

  it('of a school year is the one before, and no year ago beside it', () => {
    const year = { from: '2026-09-01', to: '2027-08-31' };
    expect(comparedPeriods(year, TERMS, LATER)).toEqual({
      before: { from: '2025-09-01', to: '2026-08-31' },
      yearAgo: null,
      isCut: false,
    });
  });

  it.each([
    ['2026-11-01', '2026-10-01', '2025-11-01'],
    ['2026-11-23', '2026-10-23', '2025-11-23'],
    ['2026-11-29', '2026-10-29', '2025-11-29'],
  ])('is as long as has passed, on %s', (today, before, yearAgo) => {
    const month = { from: '2026-11-01', to: '2026-11-30' };
    const compared = comparedPeriods(month, TERMS, today);
    expect(compared).toMatchObject({ before: { to: before }, yearAgo: { to: yearAgo } });
    expect(compared.isCut).toBe(true);
  });

  it('is whole on the last day, and never longer than it was', () => {
    const month = { from: '2026-03-01', to: '2026-03-31' };
    expect(comparedPeriods(month, [], '2026-03-31').before.to).toBe('2026-02-28');
    expect(comparedPeriods(month, [], '2026-03-30').before.to).toBe('2026-02-28');
  });
});
