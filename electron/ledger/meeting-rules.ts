import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { failed, ok } from '#shared/lib/result';
import type { Action } from '#shared/ledger/actions';
import type { RuleContext, Settled } from './rule-context';

const NOT_THIS_WAY = 'Собрания ведут только на странице «Родители».';
const IS_OVER = 'Собрание уже проведено: его вопросы внесены в журнал.';
const ANNULLED = 'Аннулированное собрание изменить нельзя.';
const LEFT_AS_IT_IS = 'Проведённое собрание остаётся проведённым.';

/**
 * A meeting is planned, then held once, with its questions in the same commit; what is told of it may be mended
 * afterwards, an annulled one may not.
 */
export function settleMeeting(
  next: ParentMeeting,
  previous: ParentMeeting | undefined,
  { action, at }: RuleContext,
): Settled<ParentMeeting> {
  if (previous === undefined) {
    const isNew = action === 'meeting.add' && next.state.kind === 'planned';
    return isNew ? ok({ ...next, registeredAt: at }) : failed(NOT_THIS_WAY);
  }
  if (previous.state.kind === 'annulled') return failed(ANNULLED);
  const issue = stepIssue(action, previous.state.kind, next.state.kind);
  if (issue !== null) return failed(issue);
  const { registeredAt } = previous;
  return ok(
    action === 'meeting.annul' ? { ...previous, state: next.state } : { ...next, registeredAt },
  );
}

type StateKind = ParentMeeting['state']['kind'];

function stepIssue(action: Action, before: StateKind, next: StateKind): string | null {
  switch (action) {
    case 'meeting.edit':
      return next === before ? null : LEFT_AS_IT_IS;
    case 'meeting.end':
      if (before !== 'planned') return IS_OVER;
      return next === 'held' ? null : NOT_THIS_WAY;
    case 'meeting.annul':
      return next === 'annulled' ? null : NOT_THIS_WAY;
    default:
      return NOT_THIS_WAY;
  }
}
