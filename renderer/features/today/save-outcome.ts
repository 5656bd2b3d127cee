import type { Outcome } from '#shared/domain/consultation';
import type { Id } from '#shared/lib/ids';
import type { ConsultationRow } from '../../data/database';
import { sendCommit } from '../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал. Запись не изменена. Повторите или перезапустите программу.';

/** Gives a record another outcome; its old one stays in the history. @returns null when taken, else a sentence */
export function saveOutcome(
  commit: Id,
  { id, seq, value }: Pick<ConsultationRow, 'id' | 'seq' | 'value'>,
  outcome: Outcome,
): Promise<string | null> {
  const put = { table: 'consultation' as const, id, base: seq, value: { ...value, outcome } };
  return sendCommit(commit, 'consultation.amend', [put], FAILED);
}
