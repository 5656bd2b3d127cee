import snowball from 'snowball-stemmers';
import { wordsOf } from './vocabulary';

const stemmer = snowball.newStemmer('russian');
/** Shorter words have no ending worth cutting. */
const SHORTEST = 4;

/** A folded word without its Russian ending, so that «оценки» finds «оценка». */
export function stemOf(word: string): string {
  return word.length < SHORTEST ? word : stemmer.stem(word);
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
