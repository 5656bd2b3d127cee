import { refusalText, type Action, type PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { commit, reportError } from './view';

/**
 * Writes what one user action changed, and says in words when it was not taken.
 * @param failed the sentence when it could not even be sent: what is safe and what to do
 * @param undoOf the commit that this one takes back
 * @returns null when it is on the ledger
 */
export async function sendCommit(
  id: Id,
  action: Action,
  puts: readonly PutRequest[],
  failed: string,
  undoOf?: Id,
): Promise<string | null> {
  try {
    const answer = await commit(id, action, puts, undoOf);
    return answer.kind === 'ok' ? null : refusalText(answer.refusal);
  } catch (error) {
    reportError(`${action} could not be sent`, error);
    return failed;
  }
}
