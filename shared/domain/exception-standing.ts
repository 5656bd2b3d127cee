import type { IsoDate } from '#shared/lib/iso-date';
import { exceptionDays, orderedExceptions, type ScheduleException } from './schedule-exception';

/** Where an exception stands on a day. */
export type ExceptionStanding = 'coming' | 'current' | 'past';

export const EXCEPTION_STANDING_WORDS: Readonly<Record<ExceptionStanding, string>> = {
  coming: 'впереди',
  current: 'идёт',
  past: 'прошло',
};

/** Where an exception stands. @param today the school's date */
export function exceptionStanding(exception: ScheduleException, today: IsoDate): ExceptionStanding {
  const { from, to } = exceptionDays(exception);
  if (to < today) return 'past';
  return from <= today ? 'current' : 'coming';
}

/**
 * Exceptions as they are looked through: those that still matter, the nearest first, then those that are
 * over, the latest first. @param today the school's date
 */
export function arrangedExceptions(
  exceptions: readonly ScheduleException[],
  today: IsoDate,
): readonly ScheduleException[] {
  const ordered = orderedExceptions(exceptions);
  const isPast = (each: ScheduleException): boolean => exceptionStanding(each, today) === 'past';
  return [...ordered.filter((each) => !isPast(each)), ...ordered.filter(isPast).reverse()];
}
