import { foldText } from '#shared/lib/text';
import { formsOf, typedWords } from './stem';

/** What is looked for in a text that lies on the screen as a whole. */
export interface SoughtInText {
  /** For each word of the query what is enough to find it: its stem, in other forms too. */
  readonly words: readonly (readonly string[])[];
  /** All of that in one list, for `marks`. */
  readonly marked: readonly string[];
}

/** A query taken apart: «сроки обучения» finds «срок … обучение», «еж» finds «ёж», part of a word is enough. */
export function soughtInText(query: string): SoughtInText {
  const words = typedWords(query).map(({ stem }) => formsOf(stem));
  return { words, marked: words.flat() };
}

/** True when every word that is looked for occurs in the text. */
export function isFoundIn(text: string, { words }: SoughtInText): boolean {
  const folded = foldText(text);
  return words.every((forms) => forms.some((form) => folded.includes(form)));
}
