import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  OVERDUE_MINUTES,
  requestWait,
  supportMinutes,
  waitWords,
  workTimeText,
} from '#shared/domain/support-age';
import { supportAt } from '#shared/domain/support-hours';
import type { RequestStep } from '#shared/domain/support-request';

/** A moment by Moscow's clock, UTC+3 since 26 October 2014. */
const moscow = (date: string, time: string): number => Date.parse(`${date}T${time}:00.000+03:00`);
const moment = (date: string, time: string): string => new Date(moscow(date, time)).toISOString();
const MINUTE = 60_000;

describe('minutes in the service’s hours', () => {
  it.each([
    ['within a day', '2026-11-23', '10:00', '2026-11-23', '15:30', 330],
    ['before it opens', '2026-11-23', '03:00', '2026-11-23', '09:00', 0],
    ['from before it opens', '2026-11-23', '08:59', '2026-11-23', '09:01', 1],
    ['after it closes', '2026-11-23', '21:00', '2026-11-24', '09:00', 0],
    ['over its last minute', '2026-11-23', '20:59', '2026-11-23', '23:00', 1],
    ['over a night', '2026-11-23', '20:00', '2026-11-24', '10:00', 120],
    ['a whole day round', '2026-11-23', '14:00', '2026-11-24', '14:00', 720],
    ['over a Sunday, a day like others', '2026-11-21', '09:00', '2026-11-23', '09:00', 1440],
    ['over the turn of the year', '2026-12-31', '20:30', '2027-01-01', '09:30', 60],
    ['over a leap day', '2028-02-28', '21:00', '2028-03-01', '09:00', 720],
    ['backwards', '2026-11-23', '15:30', '2026-11-23', '10:00', -330],
  ])('%s', (_what, fromDay, fromTime, toDay, toTime, minutes) => {
    expect(supportMinutes(moscow(fromDay, fromTime), moscow(toDay, toTime))).toBe(minutes);
  });

  const times = fc.integer({
    min: moscow('2020-01-01', '00:00'),
    max: moscow('2040-01-01', '00:00'),
  });

  it('add up over any split, never fall, and are half of the days', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const whole = supportMinutes(from, to);
        expect(supportMinutes(from, middle) + supportMinutes(middle, to)).toBe(whole);
        expect(supportMinutes(from, middle)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(whole - (to - from) / MINUTE / 2)).toBeLessThanOrEqual(361);
      }),
    );
  });

  it('pass when it is open, and only then', () => {
    fc.assert(
      fc.property(times, (at) => {
        const begun = Math.floor(at / MINUTE) * MINUTE;
        const { isOpen } = supportAt(begun, 'Asia/Vladivostok');
        expect(supportMinutes(begun, begun + MINUTE)).toBe(isOpen ? 1 : 0);
      }),
    );
  });
});

const sent = (date: string, time: string): RequestStep => ({
  kind: 'sent',
  at: moment(date, time),
  channel: 'email',
  unmet: [],
});
const DAY = '2026-11-23';
const now = moscow('2026-11-25', '12:00');

describe('the wait of a request', () => {
  it('is none before it is sent', () => {
    expect(requestWait({ steps: [] }, now)).toBeNull();
    const closed = { kind: 'closed', at: moment(DAY, '10:00'), text: '' } as const;
    expect(requestWait({ steps: [closed] }, now)).toBeNull();
  });

  it('goes on from the first letter; a number, a reminder and nights change nothing', () => {
    const registered = { kind: 'registered', at: moment(DAY, '16:00'), number: '4410' } as const;
    const steps = [sent(DAY, '15:00'), registered, sent('2026-11-24', '10:00')];
    expect(requestWait({ steps }, now)).toEqual({
      since: moment(DAY, '15:00'),
      until: null,
      minutes: 360 + 720 + 180,
      isOverdue: false,
    });
  });

  it.each(['answered', 'refused', 'closed'] as const)(
    'ends when it is %s, however long ago',
    (kind) => {
      const end = {
        kind,
        at: moment(DAY, '18:00'),
        text: 'х',
        ground: 'too-little',
      } as RequestStep;
      const wait = requestWait({ steps: [sent(DAY, '15:00'), end] }, moscow('2027-01-01', '12:00'));
      expect(wait).toMatchObject({ until: end.at, minutes: 180, isOverdue: false });
    },
  );

  it('begins anew when it is sent again after it was opened again, and not before', () => {
    const refused = {
      kind: 'refused',
      at: moment(DAY, '18:00'),
      ground: 'incorrect',
      text: '',
    } as const;
    const reopened = { kind: 'reopened', at: moment('2026-11-24', '09:00'), text: '' } as const;
    const before = [sent(DAY, '15:00'), refused, reopened];
    expect(requestWait({ steps: before }, now)).toBeNull();
    const steps = [...before, sent('2026-11-24', '20:00')];
    expect(requestWait({ steps }, now)).toMatchObject({
      since: moment('2026-11-24', '20:00'),
      until: null,
      minutes: 60 + 180,
    });
  });

  it('is overdue after two days of the service, not at them', () => {
    expect(OVERDUE_MINUTES).toBe(24 * 60);
    const steps = [sent(DAY, '12:00')];
    const at = (date: string, time: string) =>
      requestWait({ steps }, moscow(date, time))?.isOverdue;
    expect([at('2026-11-25', '12:00'), at('2026-11-25', '12:01')]).toEqual([false, true]);
  });

  it('is not overdue for two days after a reminder, while the wait itself goes on', () => {
    const steps = [sent('2026-11-18', '12:00'), sent(DAY, '12:00')];
    const at = (date: string, time: string) => requestWait({ steps }, moscow(date, time));
    expect(at('2026-11-25', '12:00')).toMatchObject({
      since: moment('2026-11-18', '12:00'),
      minutes: 7 * 720,
      isOverdue: false,
    });
    expect(at('2026-11-25', '12:01')?.isOverdue).toBe(true);
  });

  it('is never less than none, when a clock was set back', () => {
    expect(requestWait({ steps: [sent('2026-11-25', '20:00')] }, now)?.minutes).toBe(0);
  });
});

describe('in words', () => {
  it.each([
    [0, 'меньше минуты'],
    [15, '15 мин'],
    [60, '1 ч'],
    [80, '1 ч 20 мин'],
    [599, '9 ч 59 мин'],
    [625, '10 ч'],
  ])('%i minutes: %s', (minutes, words) => {
    expect(workTimeText(minutes).replaceAll('\u00A0', ' ')).toBe(words);
  });

  it('it waits, or has waited', () => {
    const words = (until: string | null) =>
      waitWords({ minutes: 300, until }).replaceAll('\u00A0', ' ');
    expect(words(null)).toBe('ждёт 5 ч рабочего времени поддержки');
    expect(words(moment(DAY, '10:00'))).toBe('ждали 5 ч рабочего времени поддержки');
  });
});
