import type { OutcomeKind } from '#shared/domain/consultation';
import type { PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** What the journal's list is asked for; null means any. */
export interface JournalQuery {
  readonly text: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly audience: PersonKind | null;
  readonly topic: Id | null;
  readonly outcome: OutcomeKind | null;
}

export const EVERYTHING: JournalQuery = {
  text: '',
  from: null,
  to: null,
  audience: null,
  topic: null,
  outcome: null,
};

/** True when nothing is asked for: the whole journal. */
export function asksForAll(query: JournalQuery): boolean {
  return (Object.keys(EVERYTHING) as (keyof JournalQuery)[]).every((key) =>
    key === 'text' ? query.text.trim() === '' : query[key] === null,
  );
}
