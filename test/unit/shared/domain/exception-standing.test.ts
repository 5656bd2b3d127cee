import { describe, expect, it } from 'vitest';
import { arrangedExceptions, exceptionStanding } from '#shared/domain/exception-standing';
import { extraReception, movedReception, noReception } from '../../../helpers/exceptions';

describe('where an exception stands', () => {
  const range = noReception(1, { from: '2026-11-25', to: '2026-11-27' });
  it.each([
    ['2026-11-24', 'coming'],
    ['2026-11-25', 'current'],
    ['2026-11-27', 'current'],
    ['2026-11-28', 'past'],
  ])('on %s: %s', (today, expected) => {
    expect(exceptionStanding(range, today)).toBe(expected);
    expect(exceptionStanding(movedReception(1), today)).toBe(expected);
  });

  it('those to come are first, the nearest first; then those that are over, the latest first', () => {
    const old = extraReception(1, { date: '2026-09-02' });
    const recent = extraReception(2, { date: '2026-11-20' });
    const short = noReception(3, { to: '2026-11-25' });
    const long = noReception(4, { to: '2026-12-25' });
    const later = extraReception(5, { date: '2026-12-01' });
    const given = [later, old, long, recent, short];
    expect(arrangedExceptions(given, '2026-11-25')).toEqual([short, long, later, recent, old]);
    expect(arrangedExceptions([], '2026-11-25')).toEqual([]);
  });
});
