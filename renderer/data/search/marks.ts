import { foldText } from '#shared/lib/text';

/** Part of a text: from its first UTF-16 unit (inclusive) to its end (exclusive). */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** So many letters after what was looked for are a word's ending, and are marked along. */
const LONGEST_ENDING = 3;
const LETTERS = /\p{L}*/uy;
const WITH_JOINED_SIGNS = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * The parts of a text that are to be marked as found: in their order, not empty, apart from each other.
 * @param sought what was looked for there: of `Found.understood.marked` the `anywhere`, and for a name, a
 * class or a topic what belongs to it as well
 */
export function marks(text: string, sought: readonly string[]): readonly TextRange[] {
  if (sought.length === 0) return [];
  const { folded, startOf } = alignedFold(text);
  const found = sought
    .filter((part) => part !== '')
    .flatMap((part) => occurrences(folded, part))
    .sort((a, b) => a.start - b.start);
  const joined: TextRange[] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last === undefined || range.start > last.end) joined.push(range);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return joined.map(({ start, end }) => ({ start: startOf(start), end: startOf(end) }));
}

function occurrences(folded: string, part: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = folded.indexOf(part);
  while (start !== -1) {
    const end = withEnding(folded, start + part.length);
    found.push({ start, end });
    start = folded.indexOf(part, end);
  }
  return found;
}

/** The end of the word when little of it is left after a letter, else the place itself. */
function withEnding(folded: string, at: number): number {
  if (!/\p{L}$/u.test(folded.slice(Math.max(0, at - 2), at))) return at;
  LETTERS.lastIndex = at;
  const rest = LETTERS.exec(folded)?.[0].length ?? 0;
  return rest <= LONGEST_ENDING ? at + rest : at;
}

/** A folded text, and where a place of it is in the text as it was. */
function alignedFold(text: string): { folded: string; startOf: (place: number) => number } {
  const whole = foldText(text);
  if (whole.length === text.length && text === text.normalize('NFC')) {
    return { folded: whole, startOf: (place) => place };
  }
  // Signs that become one, or grow in being folded: each with what is joined to it.
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const sign of text.match(WITH_JOINED_SIGNS) ?? []) {
    const one = foldText(sign);
    for (let i = 0; i < one.length; i += 1) starts.push(at);
    folded += one;
    at += sign.length;
  }
  return { folded, startOf: (place) => starts[place] ?? text.length };
}
