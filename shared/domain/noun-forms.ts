import RussianNouns from 'russian-nouns-js';
import type { Case } from './person';

const { Engine, Gender } = RussianNouns;
const FORMS: Readonly<Record<Case, string>> = {
  genitive: RussianNouns.Case.GENITIVE,
  dative: RussianNouns.Case.DATIVE,
  accusative: RussianNouns.Case.ACCUSATIVE,
  instrumental: RussianNouns.Case.INSTRUMENTAL,
};
const engine = new Engine();

/**
 * One word for a person in another case, in lower case: a noun («учитель») or an adjective that stands for
 * or before one («вожатый», «старший»). The ending tells the gender: -а and -я are feminine, consonants and
 * -ь masculine; a word with another ending («атташе») stays as it is.
 */
export function nounForm(word: string, form: Case): string {
  if (!/[а-яё]$/u.test(word) || /[еёиоуыэю]$/u.test(word)) return word;
  const isFeminine = /[ая]$/u.test(word);
  const lemma = {
    text: word,
    gender: isFeminine ? Gender.FEMININE : Gender.MASCULINE,
    animate: true,
  };
  const found = engine.decline(lemma, FORMS[form])[0] ?? word;
  return officeForm(found, isFeminine, form);
}

/** The package prefers bookish endings («старшею») and knows no stress («заведующой», «секретарем»). */
function officeForm(found: string, isFeminine: boolean, form: Case): string {
  if (isFeminine) return found.replace(/([еёо])ю$/u, '$1й').replace(/([жчшщ])ой$/u, '$1ей');
  return form === 'instrumental' ? found.replace(/секретарем$/u, 'секретарём') : found;
}
