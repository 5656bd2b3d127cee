import { foldText } from '#shared/lib/text';

/** Part of a text: from its first character (inclusive) to its end (exclusive), in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a text that are to be marked as found, in their order, apart from each other.
 * @param sought what was looked for there: `Found.understood.marked.anywhere`, and for a name `who` as well
 */
export function marks(text: string, sought: readonly string[]): readonly TextRange[] {
  const folded = foldText(text);
  if (folded.length !== text.length) return [];
  return sought.flatMap((word) => {
    const start = folded.indexOf(word);
    return start === -1 ? [] : [{ start, end: start + word.length }];
  });
}
