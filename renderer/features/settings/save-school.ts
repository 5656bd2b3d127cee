import { refusalText, type PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { commit, reportError } from '../../data/view';

const FAILED =
  'Не удалось передать в журнал. Набранное осталось в форме. Сохраните ещё раз или перезапустите программу.';

/** Sends the school's changes to the ledger. @returns the sentence why they were not taken, or null */
export async function saveSchool(id: Id, puts: readonly PutRequest[]): Promise<string | null> {
  try {
    const answer = await commit(id, 'school.edit', puts);
    return answer.kind === 'ok' ? null : refusalText(answer.refusal);
  } catch (error) {
    reportError('the school could not be sent', error);
    return FAILED;
  }
}
