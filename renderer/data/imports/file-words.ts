import { AUDIENCE_WORDS, CHANNEL_WORDS, OUTCOME_WORDS } from '#shared/domain/consultation';
import type { Id } from '#shared/lib/ids';
import type { Columns, WordField } from './fields';
import { columnOf, WORD_FIELDS } from './fields';
import type { Meanings } from './settings';
import type { Table } from './table';
import { splitTopics, type TopicWords } from './topic-words';
import { foldWord, guessAudience, guessChannel, guessOutcome } from './words';

/** A word of the file that has to be given a meaning. */
export interface FileWord {
  readonly field: WordField;
  /** As the file has it first. */
  readonly word: string;
  readonly folded: string;
  readonly rows: number;
  /** What it seems to mean, null when nothing is like it. */
  readonly guess: string | null;
  /** True when it is one of the journal's own words: nothing is to be asked. */
  readonly isOwn: boolean;
}

/** So many words of one column are asked about; the rarer ones mean what holds without a word. */
const ASKED = 150;

/** The words of a table's columns, the most frequent first. */
export function fileWords(
  table: Table,
  heading: number,
  columns: Columns,
  topics: TopicWords,
): readonly FileWord[] {
  return WORD_FIELDS.flatMap((field) => {
    const column = columnOf(columns, field);
    if (column < 0) return [];
    const counted = new Map<string, { word: string; rows: number }>();
    for (const { cells } of table.rows.slice(heading + 1)) {
      for (const word of wordsIn(field, cells[column] ?? '', topics)) {
        const folded = foldWord(word);
        if (folded === '') continue;
        const known = counted.get(folded) ?? { word: word.trim(), rows: 0 };
        counted.set(folded, { ...known, rows: known.rows + 1 });
      }
    }
    return [...counted]
      .sort(([, a], [, b]) => b.rows - a.rows)
      .slice(0, ASKED)
      .map(([folded, { word, rows }]) => {
        const guess = guessMeaning(field, word, topics);
        return { field, word, folded, rows, guess, isOwn: isOwn(field, word, topics) };
      });
  });
}

function wordsIn(field: WordField, cell: string, topics: TopicWords): readonly string[] {
  if (field !== 'topic') return [cell];
  return splitTopics(cell, (word) => topics.exact(word) !== null);
}

function guessMeaning(field: WordField, word: string, topics: TopicWords): string | null {
  switch (field) {
    case 'audience':
      return guessAudience(word);
    case 'channel':
      return guessChannel(word);
    case 'outcome':
      return guessOutcome(word);
    case 'topic':
      return topics.guess(word);
  }
}

const OWN_WORDS: readonly string[] = [AUDIENCE_WORDS, CHANNEL_WORDS, OUTCOME_WORDS].flatMap(
  (words) => Object.values(words).map(foldWord),
);

function isOwn(field: WordField, word: string, topics: TopicWords): boolean {
  return field === 'topic' ? topics.exact(word) !== null : OWN_WORDS.includes(foldWord(word));
}

/** The meanings that are guessed. @param otherTopic what a topic that nothing is like means */
export function guessedMeanings(
  words: readonly FileWord[],
  otherTopic: Id,
): Readonly<Record<WordField, Meanings>> {
  const of = (field: WordField, otherwise: string | null): Meanings =>
    new Map(
      words
        .filter((word) => word.field === field)
        .flatMap(({ folded, guess }) => {
          const meaning = guess ?? otherwise;
          return meaning === null ? [] : [[folded, meaning] as const];
        }),
    );
  return {
    audience: of('audience', null),
    channel: of('channel', null),
    outcome: of('outcome', null),
    topic: of('topic', otherTopic),
  };
}
