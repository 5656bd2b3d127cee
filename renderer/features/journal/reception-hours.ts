import type { ScheduleTimes } from '#shared/domain/by-schedule';
import { weekdayOf, type IsoDate } from '#shared/lib/iso-date';

const HOURS = 24;

/**
 * Which hours of which weekdays receptions of some days take, Monday first; a reception to 15:00 doesn't take
 * the hour from 15. Null when no schedule is in force on any of the days.
 */
export function receptionHours(
  times: Pick<ScheduleTimes, 'receptionsOn'>,
  days: readonly IsoDate[],
): readonly (readonly boolean[])[] | null {
  const taken = Array.from({ length: 7 }, () => Array.from({ length: HOURS }, () => false));
  let isInForce = false;
  for (const date of days) {
    const receptions = times.receptionsOn(date);
    isInForce ||= receptions !== null;
    const hours = taken[weekdayOf(date) - 1];
    for (const { start, end } of receptions ?? []) {
      const last = end.endsWith(':00') ? hourOf(end) - 1 : hourOf(end);
      hours?.fill(true, hourOf(start), last + 1);
    }
  }
  return isInForce ? taken : null;
}

function hourOf(time: string): number {
  return Number(time.slice(0, 2));
}
