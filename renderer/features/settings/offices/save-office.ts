import type { Person } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../../data/database';
import { sendCommit } from '../../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал, ответственные лица не изменены. Повторите или перезапустите программу.';

/** Writes an appointment: whose term ends and whose begins, in one commit. Null when it was taken, else a sentence. */
export function saveOffice(
  rows: readonly Row<'person'>[],
  changed: readonly Person[],
  commit: Id,
): Promise<string | null> {
  const puts = changed.map((value) => {
    const base = rows.find(({ id }) => id === value.id)?.seq ?? 0;
    return { table: 'person' as const, id: value.id, base, value };
  });
  return sendCommit(commit, 'office.change', puts, FAILED);
}
