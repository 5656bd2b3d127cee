import type { Regulation } from '#shared/domain/regulation';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import type { Action } from '#shared/ledger/actions';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { sendCommit } from '../../data/send-commit';

/** An edition couldn't be sent. */
export const REFUSED =
  'Регламент не удалось передать в журнал, он не изменён. Повторите или перезапустите программу.';

/** Writes a new state of an edition; null when it was taken, else a sentence. */
export function saveRegulation(
  row: Row<'regulation'>,
  value: Regulation,
  id: Id,
): Promise<string | null> {
  return send('regulation.edit', value, row.seq, id);
}

/** Writes a new edition; null when it was taken, else a sentence. */
export function addRegulation(value: Regulation, id: Id): Promise<string | null> {
  return send('regulation.add', value, 0, id);
}

/** Steps that the consultant takes, by the state they lead to. */
const STEPS = {
  submitted: 'regulation.submit',
  withdrawn: 'regulation.withdraw',
  cancelled: 'regulation.cancel',
} as const;

/** A state that the consultant brings an edition into; the ledger says when. */
type NextState = Extract<ApprovalState, { readonly kind: keyof typeof STEPS }>;

/** Brings an edition into its next state; null when it was taken, else a sentence. */
export function moveRegulation(
  row: Row<'regulation'>,
  state: NextState,
  id: Id,
): Promise<string | null> {
  return send(STEPS[state.kind], { ...row.value, state }, row.seq, id);
}

function send(action: Action, value: Regulation, base: number, id: Id): Promise<string | null> {
  return sendCommit(id, action, [{ table: 'regulation', id: value.id, base, value }], REFUSED);
}
