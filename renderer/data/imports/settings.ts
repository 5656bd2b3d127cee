import type { Channel } from '#shared/domain/consultation';
import type { PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { TimeOfDay } from '#shared/lib/iso-date';
import type { Columns, WordField } from './fields';

/** What holds for rows whose file has no column for it, or no word in it. */
export interface Defaults {
  readonly channel: Channel;
  /** `by-row`: whoever has a class is a parent, whoever has a position is of the staff. */
  readonly audience: PersonKind | 'by-row';
  readonly topic: Id;
  readonly time: TimeOfDay;
}

/** Duration of a record whose file tells none. */
export const DEFAULT_MINUTES = 10;

/** What a word of the file means here: a value of ours, a topic's id, or `new:` and the id of the topic above. */
export type Meanings = ReadonlyMap<string, string>;

/** The mark of a topic that is to be made, before the id of the one that it details. */
export const NEW_TOPIC = 'new:';

/** How a table becomes records, as the user has confirmed it. */
export interface ImportSettings {
  /** Index of the heading among the rows, -1 for none. */
  readonly heading: number;
  readonly columns: Columns;
  readonly defaults: Defaults;
  /** By the folded word. */
  readonly words: Readonly<Record<WordField, Meanings>>;
}

/** No word has been given a meaning yet. */
export const NO_WORDS: ImportSettings['words'] = {
  audience: new Map(),
  channel: new Map(),
  topic: new Map(),
  outcome: new Map(),
};
