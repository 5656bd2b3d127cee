// What an edit has changed in an edition of the regulation, for its history.
import type { DiffRun } from '#shared/lib/word-diff';
import type { ToldChange } from './change-groups';
import type { Regulation } from './regulation';
import { comparedParts, comparedRequisites } from './regulation-compare';
import { comparedLines } from './regulation-compare-words';
import type { Piece } from './word-changes';

/** So much of what stayed the same stands on each side of a change, characters. */
const AROUND = 40;

/** Differences between two states of an edition, long paragraphs cut to the words around what changed. */
export function regulationChanges(before: Regulation, after: Regulation): readonly ToldChange[] {
  const requisites = comparedRequisites(after, before).map(({ what, runs }) => {
    return { key: what, what, ...sides(runs) };
  });
  const lines = comparedLines(comparedParts(after, before)).filter(({ differs }) => differs);
  return [
    ...requisites,
    ...lines.map(({ key, where, what, runs }) => {
      const isMovedAlone = runs.every(({ kind }) => kind === 'same');
      const { was, is } = sides(runs);
      return { key, what: `${where}, ${what}`, was: isMovedAlone ? [] : was, is };
    }),
  ];
}

function sides(runs: readonly DiffRun[]): { was: readonly Piece[]; is: readonly Piece[] } {
  const of = (other: 'added' | 'removed'): readonly Piece[] =>
    runs
      .map((run, place) => ({ ...run, text: clipped(run, place, runs.length) }))
      .filter(({ kind }) => kind !== other)
      .map(({ kind, text }) => ({ text, isChanged: kind !== 'same' }));
  return { was: of('added'), is: of('removed') };
}

/** The same words of both sides, cut where they are far from a change. */
function clipped({ kind, text }: DiffRun, place: number, of: number): string {
  if (text.length <= 2 * AROUND) return text;
  const [head, tail] = [text.slice(0, AROUND), text.slice(-AROUND)];
  if (kind !== 'same') return `${text.slice(0, 6 * AROUND)}${text.length > 6 * AROUND ? '…' : ''}`;
  if (of === 1) return `${head}…`;
  if (place === 0) return `…${tail}`;
  return place === of - 1 ? `${head}…` : `${head} … ${tail}`;
}
