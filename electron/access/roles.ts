import { inCharge } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import type { Author } from '#shared/ledger/commit';

/**
 * Who acts in the window at a moment, on the day that it is at the school: the computer may stand in another zone.
 * @param timeZone the computer's, for a journal that doesn't know its school yet
 */
export function authorNow(
  index: { officers(): readonly Person[]; readonly school: School | undefined },
  now: number,
  timeZone: string,
): Author {
  return currentAuthor(index.officers(), dateAt(now, index.school?.timeZone ?? timeZone));
}

/**
 * Who acts in the window: the consultant or the substitute of these days (everything but approving, returning,
 * signing, redacting), named when «Настройки → Школа» names one.
 * @param officers people with terms of office @param today the school's date
 */
export function currentAuthor(officers: readonly Person[], today: IsoDate): Author {
  return { role: 'consultant', person: inCharge(officers, today)?.person.id ?? null };
}
