import { wordRuns, type DiffRun } from '#shared/lib/word-diff';

/** A run of words of a line, and whether the other line hasn't got them. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two lines that say the same thing differently, each with its changed words marked. */
export interface WordChanges {
  readonly was: readonly Piece[];
  readonly is: readonly Piece[];
}

/**
 * Marks the words in which two lines differ, as a reader would: the longest run of words that both have in
 * their order stays unmarked. Joined, the pieces are the lines.
 */
export function wordChanges(was: string, is: string): WordChanges {
  const [before, after] = [tokens(was), tokens(is)];
  const runs = wordRuns(before.filter(isWord), after.filter(isWord));
  return {
    was: pieces(before, marksOf(runs, 'added')),
    is: pieces(after, marksOf(runs, 'removed')),
  };
}

/** A line of which nothing, or everything, is marked; no piece for an empty one. */
export function wholeLine(text: string, isChanged = false): readonly Piece[] {
  return text === '' ? [] : [{ text, isChanged }];
}

/** Words, and what stands between them; a time is a word. */
function tokens(line: string): readonly string[] {
  return line.match(/[\s,;:]+|[^\s,;:]+(?::[^\s,;:]+)*/gu) ?? [];
}

function isWord(token: string): boolean {
  return !/^[\s,;:]/u.test(token);
}

/** Of each word of one line, whether the other hasn't got it. @param other the kind of runs that aren't of this line */
function marksOf(runs: readonly DiffRun[], other: DiffRun['kind']): readonly boolean[] {
  return runs.filter(({ kind }) => kind !== other).map(({ kind }) => kind !== 'same');
}

/** Tokens as runs that are marked or not; what stands between two changed words is marked with them. */
function pieces(line: readonly string[], areChanged: readonly boolean[]): readonly Piece[] {
  let word = 0;
  const marks = line.map((token) => (isWord(token) ? areChanged[word++] : null));
  const found: { text: string; isChanged: boolean }[] = [];
  line.forEach((text, place) => {
    const own = marks[place] ?? null;
    const isChanged = own ?? (marks[place - 1] === true && marks[place + 1] === true);
    const last = found.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else found.push({ text, isChanged });
  });
  return found;
}
