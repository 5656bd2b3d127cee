import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { sendCommit } from '../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал. Набранное осталось в форме. Сохраните ещё раз или перезапустите программу.';

/** Sends the school's changes to the ledger. @returns the sentence why they were not taken, or null */
export function saveSchool(id: Id, puts: readonly PutRequest[]): Promise<string | null> {
  return sendCommit(id, 'school.edit', puts, FAILED);
}
