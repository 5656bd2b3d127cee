import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySchool, firstWorkWeek, type WorkDays } from '#shared/domain/school';
import { isWeekOf, schoolWeek } from '#shared/domain/school-week';
import { addDays, weekdayOf } from '#shared/lib/iso-date';
import { anyDay } from '../../../helpers/editions';

const school = (days: WorkDays): ReturnType<typeof emptySchool> => ({
  ...emptySchool('Asia/Vladivostok'),
  workWeek: firstWorkWeek(days),
});

describe('weeks of the school year', () => {
  it.each([
    ['2026-09-01', 5, 1, 'a Tuesday'],
    ['2026-08-31', 5, 1, 'the Monday before it, in the same week'],
    ['2026-08-30', 5, 52, 'the Sunday before that week: the year before'],
    ['2026-09-07', 5, 2, 'the next Monday'],
    ['2026-12-28', 5, 18, 'weeks go on over New Year'],
    ['2027-01-04', 5, 19, 'and into January'],
    ['2029-09-01', 5, 53, 'a Saturday: not yet the first week of a five-day school'],
    ['2029-09-03', 5, 1, 'the Monday after it'],
    ['2029-09-01', 6, 1, 'a Saturday: a six-day school has begun'],
    ['2029-08-27', 6, 1, 'in the same week'],
    ['2024-09-01', 6, 53, 'a Sunday: nobody has begun'],
    ['2024-09-02', 6, 1, 'the Monday after it'],
  ] as const)('%s, working %i days: week %i (%s)', (date, days, week, _what) => {
    expect(schoolWeek(date, school(days))).toBe(week);
  });

  it('are whole, and each is one more than the one before it or the first', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(5, 6), (day, days) => {
        const week = schoolWeek(day, school(days));
        const before = schoolWeek(addDays(day, -1), school(days));
        const expected = weekdayOf(day) === 1 ? [before + 1, 1] : [before];
        expect(expected).toContain(week);
        expect([52, 53]).toContain(Math.max(week, 52));
      }),
    );
  });

  it('are each odd or even, and every week is every week', () => {
    expect(isWeekOf('odd', '2026-09-01', school(5))).toBe(true);
    expect(isWeekOf('even', '2026-09-01', school(5))).toBe(false);
    expect(isWeekOf('even', '2026-09-08', school(5))).toBe(true);
    expect(isWeekOf('every', '2026-09-08', school(5))).toBe(true);
  });
});
