import type { Incident } from '#shared/domain/incident';
import { failed, ok } from '#shared/lib/result';
import type { RuleContext, Settled } from './rule-context';

const NOT_THIS_WAY = 'Нештатную ситуацию вносят и исправляют только в её форме.';
const ANNULLED = 'Аннулированную запись изменить нельзя.';

/** An incident may be mended; annulled, it keeps telling what was entered by mistake. */
export function settleIncident(
  next: Incident,
  previous: Incident | undefined,
  { action, at }: RuleContext,
): Settled<Incident> {
  if (previous === undefined) {
    const isNew = action === 'incident.add' && next.annulled === null;
    return isNew ? ok({ ...next, registeredAt: at }) : failed(NOT_THIS_WAY);
  }
  if (previous.annulled !== null) return failed(ANNULLED);
  const { registeredAt } = previous;
  if (action === 'incident.annul' && next.annulled !== null)
    return ok({ ...previous, annulled: next.annulled });
  if (action !== 'incident.edit' || next.annulled !== null) return failed(NOT_THIS_WAY);
  return ok({ ...next, registeredAt });
}
