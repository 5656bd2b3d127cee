import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstWorkWeek, type School } from '#shared/domain/school';
import { emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { begun, deadlineOf, fiveDays } from '../../../helpers/deadlines';
import { countNaively } from '../../../helpers/naive-calendar';

const week = fc.constantFrom(5, 6);
const reading = fc.constantFrom('next-day', 'same-day');
/** Days whose deadline lies in the years of the decrees. */
const known = fc.integer({ min: 0, max: 1_800 }).map((n) => addDays('2023-01-01', n));
const any = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));

const school = (days: 5 | 6): School => ({ ...fiveDays, workWeek: firstWorkWeek(days) });
const calendars: Readonly<Record<'next-day' | 'same-day', SchoolCalendar>> = {
  'next-day': emptyCalendar(),
  'same-day': { ...emptyCalendar(), readings: [{ from: '1900-01-01', reading: 'same-day' }] },
};
type Read = keyof typeof calendars;
const dateOf = (from: IsoDate, days: 5 | 6, read: Read): IsoDate =>
  deadlineOf(begun(from), { school: school(days), calendar: calendars[read] }).date;

describe('the deadline, whenever somebody takes office,', () => {
  it('is a working day, with five of them counted in order', () => {
    const calendar = workCalendar(emptyCalendar(), null);
    fc.assert(
      fc.property(any, week, reading, (from, days, read) => {
        const deadline = deadlineOf(begun(from), {
          school: school(days),
          calendar: calendars[read],
        });
        expect(calendar.isWorking(deadline.date, days)).toBe(true);
        expect(deadline.days.map(({ n }) => n).filter((n) => n !== null)).toEqual([1, 2, 3, 4, 5]);
        expect(deadline.days.at(-1)).toMatchObject({ date: deadline.date, n: 5 });
        expect(deadline.days[0]?.date).toBe(from);
      }),
    );
  });

  it('is what the slowest count comes to', () => {
    fc.assert(
      fc.property(known, week, reading, (from, days, read) => {
        const before = read === 'same-day' ? addDays(from, -1) : from;
        expect(dateOf(from, days, read)).toBe(countNaively(before, 5, days));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never earlier than that of somebody who did so before', () => {
    fc.assert(
      fc.property(any, fc.nat(30), week, reading, (from, later, days, read) => {
        const after = dateOf(addDays(from, later), days, read);
        expect(after >= dateOf(from, days, read)).toBe(true);
      }),
    );
  });

  it('is not later by the stricter reading, nor in a longer week', () => {
    fc.assert(
      fc.property(any, week, (from, days) => {
        expect(dateOf(from, days, 'same-day') <= dateOf(from, days, 'next-day')).toBe(true);
      }),
    );
  });
});

describe('the deadline does not depend', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });
  const dates = (given: { zone?: string; today?: IsoDate } = {}): readonly IsoDate[] =>
    ['2026-04-29', '2025-12-26', '2026-03-28', '2026-10-24', '2028-02-28'].map((from) => {
      const timeZone = given.zone ?? fiveDays.timeZone;
      const { today = from } = given;
      return deadlineOf(begun(from), { school: { ...fiveDays, timeZone }, today }).date;
    });
  const expected = dates();

  it.each(['Pacific/Kiritimati', 'Europe/Kaliningrad', 'America/Los_Angeles', 'UTC'])(
    'on the school’s zone: %s',
    (timeZone) => {
      expect(dates({ zone: timeZone })).toEqual(expected);
    },
  );

  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
  ])('on the computer’s zone: %s', (name, offset) => {
    vi.stubEnv('TZ', name);
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
    expect(dates()).toEqual(expected);
  });

  it('on the clock, nor on the day it is looked at', () => {
    vi.useFakeTimers({ now: Date.parse('2031-06-01T00:00:00Z'), toFake: ['Date'] });
    expect(dates({ today: '2031-06-01' })).toEqual(expected);
  });
});
