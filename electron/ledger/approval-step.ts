import { approvedSince, type ApprovalState } from '#shared/domain/schedule-approval';
import { shortMoment } from '#shared/lib/iso-date';
import type { RuleContext } from './rule-context';

/** A step by what it is called in the history; an approval in the program and one on paper are two. */
export type StepName =
  'edit' | 'submitted' | 'returned' | 'withdrawn' | 'program' | 'paper' | 'cancelled';

/** What step leads from one state to another. */
export function stepOf(next: ApprovalState, before: ApprovalState): StepName {
  if (next.kind === before.kind || next.kind === 'draft') return 'edit';
  return next.kind === 'approved' ? next.approval.by : next.kind;
}

/**
 * A step of an approval as the ledger takes it, of an edition of the schedule or of the regulation: the ledger says
 * when it was taken, and for what changes days, by which clock: whatever zone the school is in later, they stay
 * those days. A state that stays keeps its time and its words; one that is cancelled, its approval.
 */
export function settleState(
  next: ApprovalState,
  before: ApprovalState,
  { at, school }: Pick<RuleContext, 'at' | 'school'>,
): ApprovalState {
  // Remarks stay as the director wrote them while the edition is being mended.
  if (next.kind === before.kind || next.kind === 'draft') return before;
  const zone = school?.timeZone ?? 'UTC';
  if (next.kind === 'approved') return { ...next, at, zone };
  if (next.kind !== 'cancelled') return { ...next, at };
  return { ...next, at, zone, approved: approvedSince(before) };
}

/**
 * Why a step may not be taken by this clock, or null. A computer whose clock is behind would cancel an edition
 * before it was in force, and what was held by it would be held by none.
 */
export function clockIssue(
  next: ApprovalState,
  before: ApprovalState,
  { at, school }: Pick<RuleContext, 'at' | 'school'>,
): string | null {
  if (next === before || before.kind === 'draft' || before.at === null) return null;
  if (Date.parse(at) >= Date.parse(before.at)) return null;
  const [shown, last] = [at, before.at].map((each) => shortMoment(each, school?.timeZone ?? 'UTC'));
  return `Часы компьютера показывают ${shown} — это раньше, чем ${last}, время прошлого шага редакции. Поправьте дату и время и повторите.`;
}
