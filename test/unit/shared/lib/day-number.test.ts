import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, firstDayOf, weekdayOfDay, yearOfDay } from '#shared/lib/day-number';
import { addDays, weekdayOf } from '#shared/lib/iso-date';

const DAY_MS = 86_400_000;
/** 1 January 1900 and 31 December 2200: all dates that the journal takes. */
const [FIRST, LAST] = [Date.UTC(1900, 0, 1) / DAY_MS, Date.UTC(2200, 11, 31) / DAY_MS];

describe('the number of a day', () => {
  it('is that of the system’s calendar, on every day', () => {
    const wrong: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = new Date(day * DAY_MS);
      const text = date.toISOString().slice(0, 10);
      const isRight =
        dateOfDay(day) === text &&
        dayNumber(text) === day &&
        yearOfDay(day) === date.getUTCFullYear() &&
        weekdayOfDay(day) % 7 === date.getUTCDay();
      if (!isRight) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('goes on as dates do', () => {
    expect(dateOfDay(dayNumber('2028-02-28') + 1)).toBe(addDays('2028-02-28', 1));
    expect(weekdayOfDay(dayNumber('1969-12-28'))).toBe(weekdayOf('1969-12-28'));
  });

  it('is known for the beginning of a month, the thirteenth being the next January', () => {
    expect(firstDayOf(2028, 3)).toBe(dayNumber('2028-03-01'));
    expect(firstDayOf(2028, 13)).toBe(dayNumber('2029-01-01'));
    expect(firstDayOf(2028)).toBe(dayNumber('2028-01-01'));
  });

  it('is not made up for years out of reach', () => {
    expect(() => firstDayOf(2300)).toThrow(RangeError);
  });
});
