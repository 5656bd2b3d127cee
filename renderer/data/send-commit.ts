import type { Action } from '#shared/ledger/actions';
import {
  refusalText,
  type CommitAnswer,
  type PutRequest,
  type Refusal,
} from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';
import { commit, reportError } from './view';

/**
 * Writes what one user action changed, and says in words when it was not taken.
 * @param sentence said when it could not even be sent: what is safe and what to do
 * @param undoOf the commit that this one takes back
 * @returns null when it is on the ledger
 */
export async function sendCommit(
  id: Id,
  action: Action,
  puts: readonly PutRequest[],
  sentence: string,
  undoOf?: Id,
): Promise<string | null> {
  const answer = await sendForLine(id, action, puts, undoOf);
  if (answer.ok) return null;
  return answer.error === null ? sentence : refusalText(answer.error);
}

/**
 * As `sendCommit`, for whoever goes on from what was written: answers the line of the last record, or why it was
 * not taken; null when it could not even be sent.
 */
export async function sendForLine(
  id: Id,
  action: Action,
  puts: readonly PutRequest[],
  undoOf?: Id,
): Promise<Result<number, Refusal | null>> {
  try {
    const answer: CommitAnswer = await commit(id, action, puts, undoOf);
    if (answer.kind === 'ok')
      return ok(answer.committed.states.at(-1)?.seq ?? answer.committed.seq);
    return failed(answer.refusal);
  } catch (error) {
    reportError(`${action} could not be sent`, error);
    return failed(null);
  }
}
