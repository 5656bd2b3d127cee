import { compareText, foldText } from '#shared/lib/text';
import type { Snippet } from './snippet';

/** Stands where a template asks for something that the form doesn't hold yet. */
export const GAP = '…';

/** «/name» that is being typed, just before the caret. */
export interface SnippetCall {
  /** Where its «/» stands, in characters from the text's beginning. */
  readonly from: number;
  /** What follows the «/». */
  readonly typed: string;
}

const CALL = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u;

/** The template that is being called at the caret, or null. «и/или» and «5/6» call none. */
export function snippetCallAt(text: string, caret: number): SnippetCall | null {
  const typed = CALL.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

/** Templates in use whose name has the typed letters in it, those that begin with them first; «ё» is «е». */
export function findSnippets(snippets: readonly Snippet[], typed: string): readonly Snippet[] {
  const wanted = foldText(typed);
  const rank = ({ name }: Snippet): number => (foldText(name).startsWith(wanted) ? 0 : 1);
  return snippets
    .filter(({ archived, name }) => !archived && foldText(name).includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name));
}

/** The record's own words that a template may ask for; an empty one isn't known yet. */
export interface SnippetWords {
  readonly фио: string;
  readonly класс: string;
  readonly тема: string;
}

/** A template with the record's words in it. */
export interface FilledSnippet {
  readonly text: string;
  /** What the form didn't hold: «…» stands there. */
  readonly missing: readonly string[];
}

const PLACE = /\{\s*(фио|класс|тема)\s*\}/giu;
const OTHER_PLACE = /\{[^{}\n]{1,40}\}/gu;

/** Puts the record's words into a template. */
export function fillSnippet({ text }: Pick<Snippet, 'text'>, words: SnippetWords): FilledSnippet {
  const missing = new Set<string>();
  const filled = text.replace(PLACE, (place, key: string) => {
    const word = words[key.toLowerCase() as keyof SnippetWords]; // the expression lets no other key pass
    if (word.trim() === '') missing.add(place.replace(/[{}\s]/gu, ''));
    return word.trim() === '' ? GAP : word.trim();
  });
  return { text: filled, missing: [...missing] };
}

/** Places in braces that nothing fills: «{дата}». They would be printed as they are. */
export function unknownPlaces(text: string): readonly string[] {
  return [...new Set(text.match(OTHER_PLACE))];
}
