import { exceptionIssue } from '#shared/domain/exception-rules';
import type { Schedule } from '#shared/domain/schedule';
import { isEditable, mayMove } from '#shared/domain/schedule-approval';
import { emptySchool } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Action } from '#shared/ledger/actions';
import { failed, ok } from '#shared/lib/result';
import { clockIssue, settleState, stepOf, type StepName } from './approval-step';
import { EDITION_SERIES } from './line-notes';
import type { RuleContext, Settled } from './rule-context';

/** An edition takes only the steps that there are, each by whoever may take it; what was sent stays as it is. */
export function settleSchedule(
  next: Schedule,
  previous: Schedule | undefined,
  context: RuleContext,
): Settled<Schedule> {
  if (previous === undefined) {
    if (next.state.kind !== 'draft') return failed('Новая редакция начинается с черновика.');
    return ok({ ...next, edition: context.takeNumber(EDITION_SERIES) });
  }
  const { role, action } = context;
  if (role === 'program' || !mayMove(previous.state, next.state, role))
    return failed(NOT_THIS_STEP);
  if (STEP_ACTIONS[stepOf(next.state, previous.state)] !== action) return failed(NOT_THIS_STEP);
  if (!isEditable(previous.state) && !sameContent(previous, next)) return failed(NOT_EDITABLE);
  if (action === 'schedule.return' && !areOfParts(next)) return failed(NO_SUCH_PART);
  const state = settleState(next.state, previous.state, context);
  const late = clockIssue(state, previous.state, context);
  if (late !== null) return failed(late);
  if (state.kind === 'submitted' && next.slots.length === 0) return failed(NOTHING_TO_APPROVE);
  if (state.kind === 'submitted' && !areMovesFit(next, context)) return failed(NOT_ON_ITS_DAY);
  return ok({ ...next, edition: previous.edition, state });
}

const NOT_THIS_STEP =
  'С этой редакцией так поступить нельзя: она уже в другом состоянии. Откройте график ещё раз.';
const NOT_EDITABLE =
  'Отправленную или утверждённую редакцию изменить нельзя. Отзовите её или составьте новую.';
const NOTHING_TO_APPROVE = 'В редакции нет ни одного приёма: утверждать нечего.';
const NOT_ON_ITS_DAY =
  'Перенос в исключениях не подходит к своему приёму: приёма больше нет, он в другой день или в другие недели, переносить нечего или в этот день его переносит ещё одно исключение. Исправьте или удалите это исключение.';
const NO_SUCH_PART =
  'Замечание относится к приёму или исключению, которых в этой редакции нет. Откройте её ещё раз.';

/** A step and the action under which it stands in the history; the window can't send all of them. */
const STEP_ACTIONS = {
  edit: 'schedule.edit',
  submitted: 'schedule.submit',
  returned: 'schedule.return',
  withdrawn: 'schedule.withdraw',
  program: 'schedule.approve',
  paper: 'schedule.approve-on-paper',
  cancelled: 'schedule.cancel',
} as const satisfies Record<StepName, Action>;

/** True when each remark speaks of a reception or an exception of the edition, one of each at most. */
function areOfParts({ state, slots, exceptions }: Schedule): boolean {
  if (state.kind !== 'returned') return true;
  const parts = new Set([...slots, ...exceptions].map(({ id }) => id));
  return state.parts.every(({ of }) => parts.delete(of));
}

/** True when each moved reception is held on the day that it is moved from, and is moved elsewhere, once. */
function areMovesFit({ slots, exceptions }: Schedule, { school }: RuleContext): boolean {
  const weeks = school ?? emptySchool('UTC');
  return exceptions.every(
    (each) => each.kind !== 'moved' || exceptionIssue(each, slots, weeks, exceptions) === null,
  );
}

function sameContent(a: Schedule, b: Schedule): boolean {
  const content = ({ validFrom, validTo, slots, exceptions }: Schedule): string =>
    canonicalJson({ validFrom, validTo, slots, exceptions });
  return content(a) === content(b);
}
