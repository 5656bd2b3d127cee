import {
  AUDIENCE_WORDS,
  CHANNELS,
  CHANNEL_WORDS,
  OUTCOME_WORDS,
} from '#shared/domain/consultation';
import {
  BY_SCHEDULE,
  BY_SCHEDULE_WORDS,
  SHOWN_OUTCOMES,
  type JournalFilters,
  type ShownOutcome,
} from '#shared/domain/journal-filters';
import { PERIODS, PERIOD_WORDS } from '#shared/domain/period';
import { PERSON_KINDS } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import { sameFilters } from './same-filters';

/** A value of a filter and its word on the screen. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly word: string;
  /** Of the second level: stands under the one before it. */
  readonly isUnder?: boolean;
}

const SHOWN_OUTCOME_WORDS: Readonly<Record<ShownOutcome, string>> = {
  ...OUTCOME_WORDS,
  annulled: 'Аннулирована',
};

export const AUDIENCE_CHOICES = PERSON_KINDS.map((value) => ({
  value,
  word: AUDIENCE_WORDS[value],
}));
export const OUTCOME_CHOICES = SHOWN_OUTCOMES.map((value) => ({
  value,
  word: SHOWN_OUTCOME_WORDS[value],
}));
export const CHANNEL_CHOICES = CHANNELS.map((value) => ({ value, word: CHANNEL_WORDS[value] }));
export const BY_SCHEDULE_CHOICES = BY_SCHEDULE.map((value) => ({
  value,
  word: BY_SCHEDULE_WORDS[value],
}));
/** «Всё время» is what no period means. */
export const PERIOD_CHOICES = [
  ...PERIODS.filter((value) => value !== 'all').map((value) => ({
    value,
    word: PERIOD_WORDS[value],
  })),
  { value: 'own', word: 'Свои даты…' },
] as const;

/**
 * Topics in two levels: each of the first with those under it. Archived ones, and what was merged into another
 * one, are looked for under that one or when they are what is looked for.
 */
export function topicChoices(topics: readonly Topic[], chosen: string | null): readonly Choice[] {
  const offered = topics.filter(
    ({ id, archived, mergedInto }) => id === chosen || (!archived && mergedInto === null),
  );
  const choices = offered
    .filter(({ parent }) => !offered.some(({ id }) => id === parent))
    .flatMap(({ id, title }) => [
      { value: id, word: title },
      ...offered
        .filter(({ parent }) => parent === id)
        .map((under) => ({ value: under.id, word: under.title, isUnder: true })),
    ]);
  return choices;
}

/** True when something narrows the list. */
export function isNarrowed(filters: JournalFilters): boolean {
  return !sameFilters(filters, null);
}
