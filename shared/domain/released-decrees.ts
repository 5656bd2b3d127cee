import type { Id } from '#shared/lib/ids';
import type { YearDecree } from './decrees';
import type { SchoolCalendar } from './work-calendar';

/** A decree that a release of the program brings along. */
export interface ReleasedDecree extends YearDecree {
  /** Id of its entry in every journal (`fixedId(13, …)`), never given to another decree. */
  readonly id: Id;
}

/**
 * Decrees of years that the first release didn't know: each release adds those that were published since. Each
 * journal takes them as entries of its calendar when such a release first opens it, so that a deadline moves from
 * that day on and what was late stays late.
 */
export const RELEASED_DECREES: readonly ReleasedDecree[] = [];

/**
 * A calendar with the decrees that a release brings and that it lacks, still to be dated by the ledger; null when
 * it lacks none. A year for which the school has entered a decree that holds is the school's, and what was brought
 * once and withdrawn doesn't come back.
 */
export function withReleased(
  calendar: SchoolCalendar,
  released: readonly ReleasedDecree[],
): SchoolCalendar | null {
  const ids = new Set(released.map(({ id }) => id));
  const lacking = released.filter(
    ({ id, year }) =>
      !calendar.decrees.some((each) => {
        const isOwn = each.year === year && each.withdrawnOn === null && !ids.has(each.id);
        return each.id === id || isOwn;
      }),
  );
  if (lacking.length === 0) return null;
  const entries = lacking.map(({ id, year, title, transfers }) => ({
    ...{ id, year, title, transfers: [...transfers] },
    ...{ enteredOn: null, withdrawnOn: null },
  }));
  return { ...calendar, decrees: [...calendar.decrees, ...entries] };
}
