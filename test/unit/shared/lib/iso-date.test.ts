import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateAt,
  isIsoDate,
  isTimeOfDay,
  isTimeZone,
  longDate,
  since,
  until,
  momentOf,
  momentSchema,
  monthStart,
  shortDate,
  shortMoment,
  timeAt,
  timeElsewhere,
  timeRange,
  weekdayOf,
} from '#shared/lib/iso-date';

const FIRST = Date.UTC(1901, 0, 1);
const LAST = Date.UTC(2199, 11, 31);
const dates = fc
  .integer({ min: FIRST, max: LAST })
  .map((time) => new Date(time).toISOString().slice(0, 10));

describe('dates', () => {
  it.each(['2026-09-01', '2024-02-29', '1900-01-01', '2200-12-31'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each(['', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1899-12-31', '2201-01-01'])(
    '«%s» is none',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  it.each(['26-09-01', '2026-9-1', '2026-09-01T00:00', ' 2026-09-01', '01.09.2026', '٢٠٢٦-٠٩-٠١'])(
    '«%s» is none either',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  it('go forth and back by days, over every month and leap year', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1_000, max: 1_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect((Date.parse(moved) - Date.parse(date)) / 86_400_000).toBe(days);
      }),
    );
  });

  it('know their weekday as the computer does', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdayOf(date)).toBe(new Date(date).getUTCDay() || 7);
        expect(monthStart(date)).toBe(`${date.slice(0, 8)}01`);
      }),
    );
  });

  it('stand in words as in Russian documents', () => {
    expect(shortDate('2026-09-01')).toBe('01.09.2026');
    expect(longDate('2026-09-01')).toBe('1\u00A0сентября\u00A02026\u00A0г.');
    expect(longDate('2027-05-31')).toBe('31\u00A0мая\u00A02027\u00A0г.');
    expect(since('2026-09-01')).toBe('с\u00A01\u00A0сентября\u00A02026\u00A0г.');
    expect(since('2026-09-02')).toBe('со\u00A02\u00A0сентября\u00A02026\u00A0г.');
    expect(since('2026-09-12')).toBe('с\u00A012\u00A0сентября\u00A02026\u00A0г.');
    expect(until('2027-05-31')).toBe('по\u00A031\u00A0мая\u00A02027\u00A0г.');
  });
});

describe('times', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:05', false],
    ['09:60', false],
    ['09:05:00', false],
    ['', false],
  ])('%s: %s', (text, valid) => {
    expect(isTimeOfDay(text)).toBe(valid);
  });

  it('count in minutes and stand in ranges', () => {
    expect(timeRange('14:30', '15:15')).toBe('14:30–15:15');
  });
});

describe('the clock of the school', () => {
  const midnight = Date.parse('2026-12-31T14:30:00.000Z');

  it.each([
    ['Asia/Vladivostok', '2027-01-01', '00:30'],
    ['Europe/Moscow', '2026-12-31', '17:30'],
    ['Europe/Kaliningrad', '2026-12-31', '16:30'],
    ['Asia/Kamchatka', '2027-01-01', '02:30'],
  ])('in %s it is %s, %s', (zone, date, time) => {
    expect(isTimeZone(zone)).toBe(true);
    expect(dateAt(midnight, zone)).toBe(date);
    expect(timeAt(midnight, zone)).toBe(time);
  });

  it('tells what another clock shows, and on which day', () => {
    expect(timeElsewhere('2026-09-01', '03:00', 'Asia/Vladivostok', 'Europe/Moscow')).toEqual({
      time: '20:00',
      dayShift: -1,
    });
    expect(timeElsewhere('2026-12-31', '21:00', 'Europe/Moscow', 'Asia/Kamchatka')).toEqual({
      time: '06:00',
      dayShift: 1,
    });
    expect(timeElsewhere('2026-03-29', '09:00', 'Europe/Moscow', 'Europe/Moscow')).toEqual({
      time: '09:00',
      dayShift: 0,
    });
  });

  it('finds the moment of a date and a time, as the clocks of the zone show them', () => {
    expect(momentOf('2026-09-01', '07:05', 'Asia/Vladivostok')).toBe('2026-08-31T21:05:00.000Z');
    expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('does not know zones that are not there, and moments without the last digit', () => {
    expect(isTimeZone('Asia/Nowhere')).toBe(false);
    expect(isTimeZone('')).toBe(false);
    expect(momentSchema.safeParse('2026-11-23T10:00:00.000Z').success).toBe(true);
    for (const text of ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.000+03:00', '2026-11-23']) {
      expect(momentSchema.safeParse(text).success).toBe(false);
    }
    expect(shortMoment('2026-11-23T21:05:00.000Z', 'Asia/Vladivostok')).toBe('24.11.2026, 07:05');
  });
});
