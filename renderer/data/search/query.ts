import type { Channel } from '#shared/domain/consultation';
import type { BySchedule, CountedRecords, ShownOutcome } from '#shared/domain/journal-filters';
import type { PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** What the journal's list can be sorted by. */
export const SORT_KEYS = [
  'when',
  'number',
  'who',
  'topic',
  'outcome',
  'channel',
  'question',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Records that are the same in what they are sorted by stand newest first. */
export interface JournalSort {
  readonly by: SortKey;
  readonly descending: boolean;
}

export const NEWEST_FIRST: JournalSort = { by: 'when', descending: true };

/** What the journal's list is asked for; null means any. */
export interface JournalQuery {
  /** What stands in «Поиск», with its operators (shared/domain/search-language). */
  readonly text: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly audience: PersonKind | null;
  /** A topic, those of the second level under it, and what was merged into any of them. */
  readonly topic: Id | null;
  /** An annulled record has no other outcome. */
  readonly outcome: ShownOutcome | null;
  readonly channel: Channel | null;
  readonly bySchedule: BySchedule | null;
  /** A person under all spellings that were merged. */
  readonly person: Id | null;
  /** Only those behind a figure. */
  readonly counted?: CountedRecords | undefined;
  readonly sort: JournalSort;
}

export const EVERYTHING: JournalQuery = {
  text: '',
  from: null,
  to: null,
  audience: null,
  topic: null,
  outcome: null,
  channel: null,
  bySchedule: null,
  person: null,
  sort: NEWEST_FIRST,
};

/** True when nothing is asked for: the whole journal, in whatever order. */
export function asksForAll({ text, sort: _sort, ...filters }: JournalQuery): boolean {
  return (
    text.trim() === '' &&
    Object.values(filters).every((value) => value === null || value === undefined)
  );
}

/** True for the order in which the view's index lies. */
export function isNewestFirst({ by, descending }: JournalSort): boolean {
  return by === 'when' && descending;
}
