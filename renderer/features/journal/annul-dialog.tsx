import { numberText } from '#shared/domain/consultation';
import { TEXT_LIMIT } from '#shared/domain/fields';
import type { ConsultationRow } from '../../data/database';
import { useReason } from '../../data/reason';
import { sessionPuts } from '../../data/recorded-sessions';
import { sendCommit } from '../../data/send-commit';
import { ReasonDialog } from '../../ui/reason-dialog';

const FAILED =
  'Не удалось передать в журнал. Запись не изменена. Повторите или перезапустите программу.';
const MISSING = 'Укажите причину: она останется в журнале рядом с записью';

/** Taking a record out: it stays in the journal, struck through, with its number and the reason. */
export function AnnulDialog({ row, onClose }: { row: ConsultationRow; onClose: () => void }) {
  const form = useReason(
    `annul-${row.id}`,
    MISSING,
    (reason, id) => send(row, reason, id),
    onClose,
  );
  return (
    <ReasonDialog
      {...form}
      title={`Аннулировать запись ${numberText(row.value.number)}`}
      consequence="Запись останется в журнале зачёркнутой, под своим номером и с причиной. Отменить это нельзя."
      deed="Аннулировать"
      maxLength={TEXT_LIMIT}
    />
  );
}

/** Writes the annulment, of a training's session too; a sentence when it wasn't taken. */
async function send(row: ConsultationRow, reason: string, id: string): Promise<string | null> {
  const value = { ...row.value, annulled: { kind: 'annulled' as const, reason } };
  const put = { table: 'consultation' as const, id: row.id, base: row.seq, value };
  const session = await sessionPuts(value);
  return sendCommit(id, 'consultation.annul', [put, ...session], FAILED);
}
