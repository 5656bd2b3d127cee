import type { Regulation } from '#shared/domain/regulation';
import { fixedIssue } from '#shared/domain/regulation-rules';
import { isEditable, mayMove, type StateKind } from '#shared/domain/schedule-approval';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Action } from '#shared/ledger/commit';
import { failed, ok } from '#shared/lib/result';
import { settleState } from './approval-step';
import { REGULATION_SERIES } from './line-notes';
import type { RuleContext, Settled } from './rule-context';

/**
 * An edition of the school's own regulation goes the way of an approval, and in every state its п. 5, 6 and
 * notes are the source's (note 2): this is asked first, whoever sends it and by whatever action.
 */
export function settleRegulation(
  next: Regulation,
  previous: Regulation | undefined,
  context: RuleContext,
): Settled<Regulation> {
  const issue = fixedIssue(next);
  if (issue !== null) return failed(issue);
  const { role, action } = context;
  if (previous === undefined) {
    if (next.state.kind !== 'draft' || action !== 'regulation.add') return failed(BEGINS_AS_DRAFT);
    return ok({ ...next, edition: context.takeNumber(REGULATION_SERIES) });
  }
  if (role === 'program' || !mayMove(previous.state, next.state, role))
    return failed(NOT_THIS_STEP);
  if (STEP_ACTIONS[stepOf(next.state.kind, previous.state.kind)] !== action)
    return failed(NOT_THIS_STEP);
  if (!isEditable(previous.state) && !sameContent(previous, next)) return failed(NOT_EDITABLE);
  return ok({
    ...next,
    edition: previous.edition,
    state: settleState(next.state, previous.state, context),
  });
}

const BEGINS_AS_DRAFT = 'Новая редакция регламента начинается с черновика.';
const NOT_THIS_STEP =
  'С этой редакцией регламента так поступить нельзя: она уже в другом состоянии. Откройте регламент ещё раз.';
const NOT_EDITABLE = 'Отправленную редакцию регламента изменить нельзя. Сначала отзовите её.';

/** A step and its action. Null: it is not taken yet; the director's window will approve and return editions. */
const STEP_ACTIONS = {
  edit: 'regulation.edit',
  submitted: 'regulation.submit',
  withdrawn: 'regulation.withdraw',
  returned: null,
  approved: null,
  cancelled: null,
} as const satisfies Record<string, Action | null>;

function stepOf(next: StateKind, before: StateKind): keyof typeof STEP_ACTIONS {
  return next === before || next === 'draft' ? 'edit' : next;
}

function sameContent(a: Regulation, b: Regulation): boolean {
  const content = ({ title, order, city, sections }: Regulation): string =>
    canonicalJson({ title, order, city, sections });
  return content(a) === content(b);
}
