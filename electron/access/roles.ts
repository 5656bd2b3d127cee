import { inCharge } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Author } from '#shared/ledger/commit';

/**
 * Who acts in the window: the consultant or the substitute of these days (everything but approving, returning,
 * signing, redacting), named when «Настройки → Школа» names one.
 * @param officers people with terms of office @param today the school's date
 */
export function currentAuthor(officers: readonly Person[], today: IsoDate): Author {
  return { role: 'consultant', person: inCharge(officers, today)?.person.id ?? null };
}
