import { addDays, type IsoDate } from '#shared/lib/iso-date';
import type { Schedule } from './schedule';
import { editionInForce, standingOf, type Standing } from './schedule-standing';

/** What the cancelling of an approved edition comes to. */
export interface Cancelling {
  /** Where the edition stands until then. */
  readonly standing: Standing;
  /** The day of the cancelling: of an edition in force the last one. */
  readonly on: IsoDate;
  /** Number of the edition that is in force from the next day on; null when none is. */
  readonly next: number | null;
}

/** What follows when an edition is cancelled now. @param all the editions @param on the school's date */
export function cancellingOf(
  schedule: Schedule,
  all: readonly Schedule[],
  on: IsoDate,
): Cancelling {
  const others = all.filter(({ id }) => id !== schedule.id);
  const next = editionInForce(others, addDays(on, 1));
  return { standing: standingOf(schedule, all, on), on, next: next?.edition ?? null };
}
