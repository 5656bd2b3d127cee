import { approvedSince, type ApprovalState } from '#shared/domain/schedule-approval';
import type { RuleContext } from './rule-context';

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
