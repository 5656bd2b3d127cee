import { describe, expect, it } from 'vitest';
import { supportHoursText } from '#shared/documents/support-texts';
import { timeElsewhere } from '#shared/lib/iso-date';

describe('timeElsewhere', () => {
  it.each([
    ['Asia/Vladivostok', '21:00', '04:00', 1],
    ['Asia/Kamchatka', '09:00', '18:00', 0],
    ['Europe/Kaliningrad', '09:00', '08:00', 0],
    ['America/New_York', '02:00', '19:00', -1],
    ['Asia/Kathmandu', '09:00', '11:45', 0],
  ])('%s at %s in Moscow', (zone, time, shown, dayShift) => {
    expect(timeElsewhere('2026-09-01', time, 'Europe/Moscow', zone)).toEqual({
      time: shown,
      dayShift,
    });
  });

  it('goes by the offsets of the date: summer and winter time', () => {
    const at = (date: string) =>
      timeElsewhere(date, '09:00', 'Europe/Moscow', 'Europe/Berlin').time;
    expect([at('2026-07-01'), at('2026-12-01')]).toEqual(['08:00', '07:00']);
  });
});

describe('hours of the support service', () => {
  it.each([
    ['Europe/Moscow', 'с 9:00 до 21:00 по московскому времени'],
    ['Europe/Kaliningrad', 'с 8:00 до 20:00 по времени школы (9:00–21:00 по московскому времени)'],
    [
      'Asia/Vladivostok',
      'с 16:00 до 4:00 следующего дня по времени школы (9:00–21:00 по московскому времени)',
    ],
  ])('in %s', (zone, text) => {
    expect(supportHoursText(zone, '2026-09-01')).toBe(text);
  });
});
