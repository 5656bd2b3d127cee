import snowball from 'snowball-stemmers';
import { wordsOf } from './vocabulary';

const stemmer = snowball.newStemmer('russian');
/** Shorter words have no ending worth cutting. */
const SHORTEST = 4;

/** A folded word without its Russian ending, so that «оценки» finds «оценка». */
export function stemOf(word: string): string {
  return word.length < SHORTEST ? word : stemmer.stem(word);
}

/** So long a stem is told from others even without one of its vowels. */
const LONG_ENOUGH = 5;

/**
 * A stem as it is in other forms of its word, where a vowel before «к» comes and goes: «оценк(а)» and
 * «оценок», «звонок» and «звонк(и)».
 */
export function formsOf(stem: string): readonly string[] {
  if (stem.length < LONG_ENOUGH) return [stem];
  const dropped = /^(.+[^аеиоуыэюя])[ое]к$/u.exec(stem)?.[1];
  if (dropped !== undefined) return [stem, `${dropped}к`];
  const kept = /^(.*[бвгджзлмнпрстфхцчшщ])к$/u.exec(stem)?.[1];
  return kept === undefined ? [stem] : [stem, `${kept}${/[жцчшщ]$/u.test(kept) ? 'е' : 'о'}к`];
}

/** A word that is looked for: as it was typed, folded, and the part of a word that is enough to find it. */
export interface TypedWord {
  readonly typed: string;
  readonly stem: string;
}

/** The words of what was typed, each once. */
export function typedWords(text: string): readonly TypedWord[] {
  return [...new Set(wordsOf(text))].map((typed) => ({ typed, stem: stemOf(typed) }));
}
