import { bareClass } from '#shared/domain/class-name';
import type { SearchText, SoughtNumber } from '#shared/domain/search-language';
import type { Marked } from './messages';
import { formsOf, typedWords } from './stem';

/** A word that is looked for, and what may stand for it. */
export interface Group {
  /** As it was typed, folded. */
  readonly typed: string;
  /** Any of these parts of words. */
  readonly parts: readonly string[];
}

/** All of these words together. */
export type Phrase = readonly Group[];

/** What «Поиск» looks for in texts, as parts of words. */
export interface Sought {
  /** Anywhere in a record, all of them. */
  readonly words: Phrase;
  /** In names and positions, in titles of topics: any of the phrases; an empty list asks for nothing. */
  readonly who: readonly Phrase[];
  readonly topics: readonly Phrase[];
  /** Classes without signs; any of them. */
  readonly classes: readonly string[];
  /** Any of them. */
  readonly numbers: readonly SoughtNumber[];
}

/** As many words as have a bit in a number, with one left for «№». */
export const MOST_WORDS = 30;

/** What a parsed text looks for. Words beyond `MOST_WORDS` are left out. */
export function soughtIn({ words, who, topics, classes, numbers }: SearchText): Sought {
  return {
    words: phraseOf(words),
    who: who.map(phraseOf),
    topics: topics.map(phraseOf),
    classes: classes.map(bareClass),
    numbers,
  };
}

/** True when some words were left out of what is looked for. */
export function isTooLong({ words }: SearchText): boolean {
  return typedWords(words).length > MOST_WORDS;
}

function phraseOf(text: string): Phrase {
  return typedWords(text)
    .slice(0, MOST_WORDS)
    .map(({ typed, stem }) => ({ typed, parts: formsOf(stem) }));
}

/** A bit for each group of which any part occurs in a folded text. */
export function bitsIn(text: string, phrase: Phrase): number {
  let bits = 0;
  for (const [i, { parts }] of phrase.entries()) {
    if (parts.some((part) => text.includes(part))) bits |= 1 << i;
  }
  return bits;
}

/** True when a folded text has all words of any of the phrases, or none is asked for. */
export function hasAny(text: string, phrases: readonly Phrase[]): boolean {
  return (
    phrases.length === 0 ||
    phrases.some((phrase) => phrase.every(({ parts }) => parts.some((part) => text.includes(part))))
  );
}

/** Whether a class without signs is one of those looked for; a number alone finds all classes of the year. */
export function isClassOf(classes: readonly string[], sought: readonly string[]): boolean {
  const isOf = (one: string, asked: string): boolean =>
    one === asked ||
    (one.startsWith(asked) && !/\D$/u.test(asked) && /^\D/u.test(one.slice(asked.length)));
  return sought.length === 0 || sought.some((asked) => classes.some((one) => isOf(one, asked)));
}

/** What is to be marked where. */
export function markedOf({ words, who, topics, classes }: Sought): Marked {
  const parts = (phrases: readonly Phrase[]): readonly string[] =>
    phrases.flatMap((phrase) => phrase.flatMap((group) => group.parts));
  return { anywhere: parts([words]), who: parts(who), topic: parts(topics), className: classes };
}
