import type { IsoDate } from '#shared/lib/iso-date';
import type { Cancelling } from './cancelling';
import type { Regulation } from './regulation';
import { regulationInForce, regulationStanding } from './regulation-standing';

/**
 * What follows when an approved edition of the regulation is cancelled now: an older one that was approved is in force
 * again, or the school has none of its own. @param all the editions @param on the school's date
 */
export function regulationCancelling(
  edition: Regulation,
  all: readonly Regulation[],
  on: IsoDate,
): Cancelling {
  const next = regulationInForce(all.filter(({ id }) => id !== edition.id));
  return { standing: regulationStanding(edition, all), on, next: next?.edition ?? null };
}
