import type { Id } from '#shared/lib/ids';
import { wholeLine, wordChanges, type Piece } from './word-changes';

/** A part of an edition that is new, gone or says something else now. */
export interface PartChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of the part in the later state; of one that is gone, in the earlier. */
  readonly id: Id;
  /** Empty for an added one. */
  readonly was: readonly Piece[];
  /** Empty for one that is gone. */
  readonly is: readonly Piece[];
}

/** How parts of a kind are told and recognised. */
export interface Likeness<T> {
  /** Lines of the earlier and of the later parts: what isn't in a line isn't a difference. */
  readonly lineBefore: (part: T) => string;
  readonly lineAfter: (part: T) => string;
  /** How much of two parts is the same. */
  readonly of: (before: T, after: T) => number;
  /** From here on they are one part that was changed, below they are two. */
  readonly least: number;
}

interface Part<T> {
  readonly part: T;
  readonly id: Id;
  readonly line: string;
}
type Pair<T> = readonly [before: Part<T>, after: Part<T>];

/**
 * What became of the parts of an edition, changed ones first, each kind in the order of the lists. Parts of one
 * id are the same; a new edition gives its parts new ids, so that there equal ones and then the most alike are
 * taken for the same.
 * @param before the parts in their order @param after likewise
 */
export function partChanges<T extends { readonly id: Id }>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
): readonly PartChange[] {
  const was = before.map((part) => ({ part, id: part.id, line: likeness.lineBefore(part) }));
  const is = after.map((part) => ({ part, id: part.id, line: likeness.lineAfter(part) }));
  const pairs = pairsOf(was, is, likeness);
  const paired = new Set(pairs.flat());
  return [
    ...is.flatMap((part) => pairs.filter((pair) => pair[1] === part && differs(pair)).map(changed)),
    ...is.filter((part) => !paired.has(part)).map(added),
    ...was.filter((part) => !paired.has(part)).map(removed),
  ];
}

function differs<T>([before, after]: Pair<T>): boolean {
  return before.line !== after.line;
}

function changed<T>([before, after]: Pair<T>): PartChange {
  return { kind: 'changed', id: after.id, ...wordChanges(before.line, after.line) };
}

function added<T>({ id, line }: Part<T>): PartChange {
  return { kind: 'added', id, was: [], is: wholeLine(line) };
}

function removed<T>({ id, line }: Part<T>): PartChange {
  return { kind: 'removed', id, was: wholeLine(line), is: [] };
}

/** Which part of before is which of after: by id, then by what they say, then by likeness, the most alike first. */
function pairsOf<T>(
  before: readonly Part<T>[],
  after: readonly Part<T>[],
  { of, least }: Likeness<T>,
): readonly Pair<T>[] {
  const [left, right] = [new Set(before), new Set(after)];
  const pairs: Pair<T>[] = [];
  const take = (pair: Pair<T>): void => {
    if (!left.has(pair[0]) || !right.has(pair[1])) return;
    left.delete(pair[0]);
    right.delete(pair[1]);
    pairs.push(pair);
  };
  const among = (isSame: (a: Part<T>, b: Part<T>) => boolean): readonly Pair<T>[] =>
    [...left].flatMap((a) => [...right].filter((b) => isSame(a, b)).map((b): Pair<T> => [a, b]));
  among((a, b) => a.id === b.id).forEach(take);
  among((a, b) => a.line === b.line).forEach(take);
  among(() => true)
    .map((pair) => ({ pair, alike: of(pair[0].part, pair[1].part) }))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike)
    .forEach(({ pair }) => {
      take(pair);
    });
  return pairs;
}
