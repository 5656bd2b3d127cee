import snowball from 'snowball-stemmers';
import { foldText } from '#shared/lib/text';

const stemmer = snowball.newStemmer('russian');
/** Shorter words have no ending worth cutting. */
const SHORTEST = 4;

/**
 * The words of a query as they are looked for: folded («ё» as «е»), Russian endings cut off, so that
 * «оценки» finds «оценка». A word is found anywhere inside a word of the text.
 */
export function queryStems(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}@._-]+/u)
    .filter(Boolean)
    .map((word) => (word.length < SHORTEST ? word : stemmer.stem(word)));
}
