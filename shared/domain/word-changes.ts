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
 * their order stays unmarked (longest common subsequence; Hunt and Szymanski 1977 name the problem). Joined,
 * the pieces are the lines.
 */
export function wordChanges(was: string, is: string): WordChanges {
  const [before, after] = [tokens(was), tokens(is)];
  const kept = keptWords(before.filter(isWord), after.filter(isWord));
  return { was: pieces(before, kept.before), is: pieces(after, kept.after) };
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

interface Kept {
  /** Places of the words that stay, in each of the two. */
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

function keptWords(before: readonly string[], after: readonly string[]): Kept {
  const width = after.length + 1;
  // Length of the longest common run of before[i…] and after[j…], at i × width + j.
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = { before: new Set<number>(), after: new Set<number>() };
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) {
      kept.before.add(i);
      kept.after.add(j);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Tokens as runs that are marked or not; what stands between two changed words is marked with them. */
function pieces(line: readonly string[], kept: ReadonlySet<number>): readonly Piece[] {
  let word = 0;
  const marks = line.map((token) => (isWord(token) ? !kept.has(word++) : null));
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
