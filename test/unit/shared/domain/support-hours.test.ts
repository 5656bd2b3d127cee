import { describe, expect, it } from 'vitest';
import { supportAt, supportWords } from '#shared/domain/support-hours';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';

/** Moscow has kept UTC+3 since 26 October 2014. */
const moscow = (date: string, time: string): number => Date.parse(`${date}T${time}:00.000+03:00`);
const ZONES = RUSSIAN_ZONES.map(({ zone, words }) => {
  const shift = /МСК([+−]\d)?/u.exec(words)?.[1]?.replace('−', '-') ?? '0';
  return [zone, Number(shift)] as const;
});

/** A day and an hour, `hours` away on the clock. */
function face(at: number, shift: number): { date: string; time: string } {
  const iso = new Date(at + (3 + shift) * 3_600_000).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Minutes around both ends of the hours: whether calls are taken, and what comes next, in Moscow. */
const MINUTES = [
  ['00:00', false, 0, '09:00'],
  ['08:59', false, 0, '09:00'],
  ['09:00', true, 0, '21:00'],
  ['20:59', true, 0, '21:00'],
  ['21:00', false, 1, '09:00'],
  ['23:59', false, 1, '09:00'],
] as const;

/** A usual day, the year's ends, the end of a leap February, days on which other countries change their clocks. */
const DAYS = [
  ['2026-11-23', '2026-11-24'],
  ['2026-12-31', '2027-01-01'],
  ['2027-01-01', '2027-01-02'],
  ['2028-02-29', '2028-03-01'],
  ['2027-03-28', '2027-03-29'],
  ['2026-10-25', '2026-10-26'],
] as const;

describe.each(ZONES)('in %s', (zone, shift) => {
  describe.each(DAYS)('on %s', (day, next) => {
    it.each(MINUTES)('at %s Moscow time', (time, isOpen, later, then) => {
      const at = moscow(day, time);
      const changesAt = moscow(later === 0 ? day : next, then);
      expect(supportAt(at, zone)).toEqual({
        letters: true,
        isOpen,
        changesAt,
        changes: face(changesAt, shift),
        moscow: { date: day, time },
        school: face(at, shift),
      });
    });
  });
});

describe('the seconds at the ends', () => {
  it('belong to the minute that they are of', () => {
    const opening = moscow('2026-11-23', '09:00');
    const closing = moscow('2026-11-23', '21:00');
    const isOpen = (at: number) => supportAt(at, 'Asia/Vladivostok').isOpen;
    expect([opening - 1, opening, closing - 1, closing].map(isOpen)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('in words, on the school’s clock', () => {
  it.each([
    ['Asia/Vladivostok', '08:59', 'закрыта до 16:00'],
    ['Asia/Vladivostok', '09:00', 'открыта до 4:00 завтра'],
    ['Asia/Vladivostok', '20:59', 'открыта до 4:00'],
    ['Asia/Vladivostok', '21:00', 'закрыта до 16:00'],
    ['Europe/Moscow', '08:59', 'закрыта до 9:00'],
    ['Europe/Moscow', '20:59', 'открыта до 21:00'],
    ['Europe/Moscow', '21:00', 'закрыта до 9:00 завтра'],
    ['Europe/Kaliningrad', '21:00', 'закрыта до 8:00 завтра'],
    ['Asia/Kamchatka', '09:00', 'открыта до 6:00 завтра'],
  ] as const)('%s, %s in Moscow: %s', (zone, time, words) => {
    expect(supportWords(supportAt(moscow('2026-12-31', time), zone))).toBe(words);
  });
});
