import type { PlannedReception } from '#shared/domain/plan-fact';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { receptionKey } from '#shared/domain/reception-mark-rules';
import type { MarkedPlace } from './use-marking';

/** A row of the receptions: one of the schedule, or a mark whose reception the schedule doesn't hold. */
export interface ReceptionLine {
  readonly key: string;
  readonly place: MarkedPlace;
  readonly planned: PlannedReception | null;
  readonly stray: ReceptionMark | null;
  readonly isUnmarked: boolean;
  readonly isMarked: boolean;
  readonly isTicked: boolean;
  readonly isCurrent: boolean;
}

type Bare = Omit<ReceptionLine, 'isTicked' | 'isCurrent'>;

/** The rows by their time. */
export function receptionLines(
  receptions: readonly PlannedReception[],
  strays: readonly ReceptionMark[],
): readonly Bare[] {
  const planned = receptions.map((each): Bare => ({
    key: receptionKey(each.reception),
    place: each.reception,
    planned: each,
    stray: null,
    isUnmarked: each.fate.kind === 'unmarked',
    isMarked: each.mark !== null,
  }));
  const others = strays.map((stray): Bare => {
    const key = receptionKey(stray);
    return { key, place: stray, planned: null, stray, isUnmarked: false, isMarked: true };
  });
  if (others.length === 0) return planned;
  return [...planned, ...others].sort((a, b) =>
    `${a.place.date} ${a.place.start}` < `${b.place.date} ${b.place.start}` ? -1 : 1,
  );
}
