import { REFUSED_SCHEDULE } from './words';
import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest, Refusal } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { Result } from '#shared/lib/result';
import type { Row } from '../../data/database';
import { sendCommit, sendForLine } from '../../data/send-commit';

/** Writes a new state of an edition; null when it was taken, else a sentence. */
export function saveSchedule(
  row: Row<'schedule'>,
  value: Schedule,
  id: Id,
): Promise<string | null> {
  return send(id, 'schedule.edit', [{ table: 'schedule', id: row.id, base: row.seq, value }]);
}

/** As `saveSchedule`, for whoever goes on drawing: answers the line of the new state, or as `sendForLine`. */
export function saveEdition(
  row: Row<'schedule'>,
  value: Schedule,
  id: Id,
): Promise<Result<number, Refusal | null>> {
  const put = { table: 'schedule', id: row.id, base: row.seq, value } as const;
  return sendForLine(id, 'schedule.edit', [put]);
}

/** Writes a new edition; null when it was taken, else a sentence. */
export function addSchedule(value: Schedule, id: Id): Promise<string | null> {
  return send(id, 'schedule.add', [{ table: 'schedule', id: value.id, base: 0, value }]);
}

/** Steps that the consultant takes, by the state they lead to. */
const STEPS = {
  submitted: 'schedule.submit',
  withdrawn: 'schedule.withdraw',
  cancelled: 'schedule.cancel',
} as const satisfies Partial<Record<ApprovalState['kind'], Action>>;

/** Brings an edition into its next state; null when it was taken, else a sentence. */
export function moveSchedule(
  row: Row<'schedule'>,
  state: Extract<ApprovalState, { kind: keyof typeof STEPS }>,
  id: Id,
): Promise<string | null> {
  const value = { ...row.value, state };
  return send(id, STEPS[state.kind], [{ table: 'schedule', id: row.id, base: row.seq, value }]);
}

function send(id: Id, action: Action, puts: readonly PutRequest[]): Promise<string | null> {
  return sendCommit(id, action, puts, REFUSED_SCHEDULE);
}
