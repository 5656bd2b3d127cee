import type { Programme } from '#shared/domain/programme';
import type { Id } from '#shared/lib/ids';
import { sendCommit } from '../../data/send-commit';
import type { ProgrammeRow } from '../../data/trainings';

const FAILED =
  'Не удалось передать в журнал. Программы остались как были. Повторите или перезапустите программу.';

/** Writes a programme as it should become. @returns null when it is on the ledger, else a sentence */
export function saveProgramme(
  commit: Id,
  value: Programme,
  rows: readonly ProgrammeRow[],
): Promise<string | null> {
  const base = rows.find(({ programme }) => programme.id === value.id)?.seq ?? 0;
  const put = { table: 'programme', id: value.id, base, value } as const;
  return sendCommit(commit, 'programme.edit', [put], FAILED);
}
