// What has changed between two texts, word by word (E. W. Myers, «An O(ND) Difference Algorithm», 1986).

/** A run of a text that both have, that only the first has, or that only the second has. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** So many words may differ before two texts count as wholly different: the work grows with their square. */
export const MOST_CHANGED_WORDS = 1_000;

const WORD = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/**
 * The runs of which both texts are made up: all but the added ones in a row are `before`, all but the removed
 * ones are `after`. Of what changed at one place the removed comes first.
 */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  const a: readonly string[] = before.match(WORD) ?? [];
  const b: readonly string[] = after.match(WORD) ?? [];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...wordRuns(midA, midB),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

/** The words of which both lists are made up, each a run of its own: as few as can be aren't in both. */
export function wordRuns(a: readonly string[], b: readonly string[]): readonly DiffRun[] {
  const wholly: readonly DiffRun[] = [
    ...a.map((text) => ({ kind: 'removed', text }) as const),
    ...b.map((text) => ({ kind: 'added', text }) as const),
  ];
  if (a.length === 0 || b.length === 0) return wholly;
  const trace = furthestPaths(a, b);
  return trace === null ? wholly : backtracked(a, b, trace);
}

/** How far each diagonal is reached with 0, 1, 2… changes, until both ends are; null when there are too many. */
function furthestPaths(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly number[])[] | null {
  const most = Math.min(a.length + b.length, MOST_CHANGED_WORDS);
  const trace: number[][] = [];
  let before: readonly number[] = [];
  for (let d = 0; d <= most; d += 1) {
    // Diagonal k stands at place (k + d) / 2: with d changes only every other one can be reached.
    const reached: number[] = [];
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : firstPlace(before, k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached.push(x);
      if (x >= a.length && x - k >= b.length) {
        trace.push(reached);
        return trace;
      }
    }
    trace.push(reached);
    before = reached;
  }
  return null;
}

/** Where diagonal k is entered with d changes. @param before places reached with d - 1 */
function firstPlace(before: readonly number[], k: number, d: number): number {
  return isDown(before, k, d) ? at(before, k + 1, d - 1) : at(before, k - 1, d - 1) + 1;
}

/** True when diagonal k is entered by adding a word of the second text. */
function isDown(before: readonly number[], k: number, d: number): boolean {
  return k === -d || (k !== d && at(before, k - 1, d - 1) < at(before, k + 1, d - 1));
}

function at(reached: readonly number[], k: number, d: number): number {
  return reached[(k + d) / 2] ?? 0;
}

function backtracked(
  a: readonly string[],
  b: readonly string[],
  trace: readonly (readonly number[])[],
): readonly DiffRun[] {
  const runs: DiffRun[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const before = trace[d - 1] ?? [];
    const k = x - y;
    const down = isDown(before, k, d);
    const from = at(before, down ? k + 1 : k - 1, d - 1);
    const entered = down ? from : from + 1;
    for (; x > entered; x -= 1, y -= 1) runs.push({ kind: 'same', text: a[x - 1] ?? '' });
    if (down) runs.push({ kind: 'added', text: b[(y -= 1)] ?? '' });
    else runs.push({ kind: 'removed', text: a[(x -= 1)] ?? '' });
  }
  for (; x > 0; x -= 1) runs.push({ kind: 'same', text: a[x - 1] ?? '' });
  return runs.reverse();
}

/** Runs of one kind as one; a lonely space between changes belongs to them, or a changed phrase falls apart. */
function joined(words: readonly DiffRun[]): readonly DiffRun[] {
  const runs: DiffRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  words.forEach(({ kind, text }, i) => {
    const isBetween = kind === 'same' && (removed !== '' || added !== '') && isGap(words, i);
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
    if (kind !== 'same' || isBetween) return;
    flush();
    const last = runs.at(-1);
    if (last?.kind === 'same') runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  });
  flush();
  return runs;
}

/** A space with a change right after it. */
function isGap(words: readonly DiffRun[], i: number): boolean {
  const next = words[i + 1];
  return /^\s+$/u.test(words[i]?.text ?? '') && next !== undefined && next.kind !== 'same';
}
