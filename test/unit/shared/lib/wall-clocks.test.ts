import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, timeAt, wallClocks } from '#shared/lib/iso-date';

const ZONES = ['Asia/Vladivostok', 'Europe/Moscow', 'Australia/Adelaide', 'Australia/Lord_Howe'];

describe('the wall clock for many moments', () => {
  it('shows what is shown for each one, on days when clocks are changed as well', () => {
    const moments = fc.date({
      min: new Date('2009-01-01T00:00:00Z'),
      max: new Date('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    for (const zone of ZONES) {
      const clock = wallClocks(zone);
      fc.assert(
        fc.property(moments, (at) => {
          const expected = { date: dateAt(at.getTime(), zone), time: timeAt(at.getTime(), zone) };
          expect(clock(at.toISOString())).toEqual(expected);
        }),
      );
    }
    const moscow = wallClocks('Europe/Moscow');
    expect(moscow('2010-03-27T22:59:00.000Z').time).toBe('01:59');
    expect(moscow('2010-03-27T23:00:00.000Z').time).toBe('03:00');
  });
});
