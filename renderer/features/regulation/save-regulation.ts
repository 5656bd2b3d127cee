import type { Regulation } from '#shared/domain/regulation';
import type { Action } from '#shared/ledger/actions';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { sendCommit } from '../../data/send-commit';

const REFUSED =
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
const STEPS = { submitted: 'regulation.submit', withdrawn: 'regulation.withdraw' } as const;

/** Brings an edition into its next state; null when it was taken, else a sentence. */
export function moveRegulation(
  row: Row<'regulation'>,
  kind: keyof typeof STEPS,
  id: Id,
): Promise<string | null> {
  return send(STEPS[kind], { ...row.value, state: { kind, at: null } }, row.seq, id);
}

function send(action: Action, value: Regulation, base: number, id: Id): Promise<string | null> {
  return sendCommit(id, action, [{ table: 'regulation', id: value.id, base, value }], REFUSED);
}
