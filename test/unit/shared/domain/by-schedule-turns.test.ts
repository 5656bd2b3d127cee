import { describe, expect, it } from 'vitest';
import { bySchedule, scheduleTimes, type TimedConsultation } from '#shared/domain/by-schedule';
import type { Schedule } from '#shared/domain/schedule';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { approvedAt, cancelledAt, edition, slot } from '../../../helpers/editions';

const SCHOOL = emptySchool('Asia/Vladivostok');
const WEDNESDAY = '2026-11-25';

function came(time: string): TimedConsultation {
  return { date: WEDNESDAY, time, audience: 'staff' };
}

describe('a day on which the edition changes', () => {
  /** 14:00 in Vladivostok. */
  const [before, TURN] = [edition(1, { slots: [slot(1)] }), '2026-11-25T04:00:00.000Z'];
  const morning = [slot(3, { start: '09:00', end: '10:00' }), slot(2, { start: '13:50' })];
  const old = { ...before, slots: [...before.slots, ...morning] };
  const next = edition(2, {
    slots: [slot(4, { start: '09:30', end: '10:00' }), slot(5, { start: '16:00', end: '17:00' })],
    state: approvedAt(TURN),
  });
  const starts = (schedules: readonly Schedule[]): readonly string[] | undefined =>
    scheduleTimes(schedules, SCHOOL)
      .receptionsOn(WEDNESDAY)
      ?.map(({ start }) => start);
  const stances = (schedules: readonly Schedule[]): readonly string[] =>
    ['09:05', '13:59', '14:40', '16:30'].map((time) => bySchedule(came(time), schedules, SCHOOL));

  it('has the receptions of each that begin while it is in force', () => {
    expect(starts([old, next])).toEqual(['09:00', '13:50', '16:00']);
    expect(stances([old, next])).toEqual(['scheduled', 'scheduled', 'outside', 'scheduled']);
  });

  it('keeps what was held by an edition that was cancelled and replaced that day', () => {
    const cancelled = cancelledAt(old, '2026-11-25T03:55:00.000Z');
    expect(starts([cancelled])).toEqual(['09:00', '13:50']);
    expect(stances([cancelled, next])).toEqual([
      ...['scheduled', 'no-schedule', 'outside', 'scheduled'],
    ]);
  });

  it('counts a reception that goes on under the next edition once', () => {
    const same = edition(2, { slots: [slot(9)], state: approvedAt('2026-11-25T05:00:00.000Z') });
    const times = scheduleTimes([before, same], SCHOOL);
    expect(times.receptionsOn(WEDNESDAY)?.map(({ source }) => source)).toEqual([fixedId(7, 1)]);
    for (const time of ['14:40', '15:10'])
      expect(times.receptionOf(came(time))?.source).toBe(fixedId(7, 1));
  });
});
