import type { Id } from '#shared/lib/ids';
import { exceptionLine, slotLine } from './part-lines';
import type { Schedule } from './schedule';
import { orderedExceptions } from './schedule-exception';
import { orderedSlots } from './slot';

/** A remark on a part of an edition, with what it is about. */
export interface ToldRemark {
  readonly of: Id;
  readonly kind: 'reception' | 'exception';
  /** The part as the director saw it; empty while that isn't known. */
  readonly about: string;
  readonly text: string;
  /** What has become of the part since. */
  readonly since: 'same' | 'changed' | 'removed';
}

/**
 * The remarks on an edition's parts in the order of its lists. One on a part that was taken out since is still
 * there, with the words that the part had.
 * @param now the edition as it is being mended @param returned as it was sent back
 */
export function toldRemarks(now: Schedule, returned: Schedule): readonly ToldRemark[] {
  const { state } = returned;
  if (state.kind !== 'returned') return [];
  const texts = new Map(state.parts.map(({ of, text }) => [of, text]));
  const present = linesOf(now);
  return [...linesOf(returned)].flatMap(([of, { kind, line: about }]): readonly ToldRemark[] => {
    const text = texts.get(of);
    if (text === undefined) return [];
    const is = present.get(of)?.line;
    const since = is === undefined ? 'removed' : is === about ? 'same' : 'changed';
    return [{ of, kind, about, text, since }];
  });
}

interface Line {
  readonly kind: ToldRemark['kind'];
  readonly line: string;
}

function linesOf({ slots, exceptions }: Schedule): ReadonlyMap<Id, Line> {
  return new Map<Id, Line>([
    ...orderedSlots(slots).map(
      (slot) => [slot.id, { kind: 'reception', line: slotLine(slot) }] as const,
    ),
    ...orderedExceptions(exceptions).map(
      (each) => [each.id, { kind: 'exception', line: exceptionLine(each, slots) }] as const,
    ),
  ]);
}
