import type { Person } from '#shared/domain/person';
import type { Action } from '#shared/ledger/actions';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { sendCommit } from '../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал, сведения о человеке не изменены. Повторите или перезапустите программу.';

/** Writes a new state of a person; null when it was taken, else a sentence. @param undoOf the commit that it takes back */
export function savePerson(
  row: Row<'person'>,
  value: Person,
  id: Id,
  action: Action = 'person.edit',
  undoOf?: Id,
): Promise<string | null> {
  const put = { table: 'person' as const, id: row.id, base: row.seq, value };
  return sendCommit(id, action, [put], FAILED, undoOf);
}
