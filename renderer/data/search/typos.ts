import { isOneLetterOff } from '#shared/lib/one-letter';
import type { Typo } from './messages';
import type { Group, Phrase, Sought } from './sought';
import { stemOf } from './stem';
import { wordsOf } from './vocabulary';

/** Shorter words have too many that differ from them by a letter. */
const SHORTEST = 4;
/** From so many letters on a beginning of a word is enough to know it. */
const LONG_STEM = 7;
/** More words than that are no correction. */
const MOST_MEANT = 12;
/** So many of them are told. */
const MOST_TOLD = 3;

/** Where the words of a query are looked for. */
export interface Haystacks {
  readonly words: Haystack;
  readonly who: Haystack;
  readonly topics: Haystack;
}

/** Folded texts: words or whole lines. */
export type Haystack = () => Iterable<string>;

/** What is looked for with words that occur nowhere taken for others; undefined when there is nothing to take. */
export function corrected(
  sought: Sought,
  haystacks: Haystacks,
): { readonly sought: Sought; readonly typos: readonly Typo[] } | undefined {
  const typos: Typo[] = [];
  const correct = (phrase: Phrase, haystack: Haystack): Phrase =>
    phrase.map((group) => {
      const meant = occurs(group, haystack) ? [] : meantBy(group, haystack);
      if (meant.length === 0) return group;
      typos.push({ typed: group.typed, meant: meant.slice(0, MOST_TOLD) });
      return { ...group, parts: [...new Set(meant.map(stemOf))] };
    });
  const next: Sought = {
    ...sought,
    words: correct(sought.words, haystacks.words),
    who: sought.who.map((phrase) => correct(phrase, haystacks.who)),
    topics: sought.topics.map((phrase) => correct(phrase, haystacks.topics)),
  };
  return typos.length === 0 ? undefined : { sought: next, typos };
}

function occurs({ parts }: Group, haystack: Haystack): boolean {
  for (const text of haystack()) if (parts.some((part) => text.includes(part))) return true;
  return false;
}

/** Words that a word is one letter off from, each in its shortest form. */
function meantBy({ typed, parts: [stem = ''] }: Group, haystack: Haystack): readonly string[] {
  if (typed.length < SHORTEST || !/\p{L}/u.test(typed)) return [];
  const near = new Set<string>();
  for (const text of haystack()) {
    for (const word of text.includes(' ') || text.includes('\n') ? wordsOf(text) : [text]) {
      if (isMeant(word, typed, stem)) near.add(word);
    }
  }
  const byStem = new Map<string, string>();
  for (const word of [...near].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (!byStem.has(stemOf(word))) byStem.set(stemOf(word), word);
  }
  return [...byStem.values()].slice(0, MOST_MEANT);
}

/** True when a word may have been meant by one that was typed, and whose stem is this. */
function isMeant(word: string, typed: string, stem: string): boolean {
  // Too little is left of a short word without its ending.
  return stem.length < SHORTEST ? isOneLetterOff(typed, word) : isNear(stem, word);
}

/** True when a word without its ending, or the beginning of a long one, is one letter off from a stem. */
function isNear(stem: string, word: string): boolean {
  for (const length of [stem.length - 1, stem.length, stem.length + 1]) {
    if (word.length < length || !isOneLetterOff(stem, word.slice(0, length))) continue;
    // Cutting endings off takes long: it is done for the few that begin so.
    return stem.length >= LONG_STEM || isOneLetterOff(stem, stemOf(word));
  }
  return false;
}
