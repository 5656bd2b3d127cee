import { useState } from 'react';
import { numberText } from '#shared/domain/consultation';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { refusalText } from '#shared/ledger/commit';
import type { ConsultationRow } from '../../data/database';
import { useDraftedForm } from '../../data/drafts';
import { commit, reportError } from '../../data/view';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { TextArea } from '../../ui/text-field';

const FAILED =
  'Не удалось передать в журнал. Запись не изменена. Повторите или перезапустите программу.';

/** Taking a record out: it stays in the journal, struck through, with its number and the reason. */
export function AnnulDialog({ row, onClose }: { row: ConsultationRow; onClose: () => void }) {
  const draft = useDraftedForm(
    `annul-${row.id}`,
    (content) => (typeof content === 'string' ? content : undefined),
    '',
  );
  const reason = draft.values;
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const close = (): void => {
    void draft.flush();
    onClose();
  };
  const annul = async (): Promise<void> => {
    if (reason.trim() === '') {
      setProblem('Укажите причину: она останется в журнале рядом с записью');
      return;
    }
    setSaving(true);
    const failure = await send(row, reason.trim(), draft.commit);
    setSaving(false);
    setProblem(failure);
    if (failure !== null) return;
    await draft.drop();
    onClose();
  };
  useShortcut('Ctrl+Enter', () => void annul());
  return (
    <Dialog
      title={`Аннулировать запись ${numberText(row.value.number)}`}
      isOpen
      onClose={close}
      footer={
        <>
          <Button variant="quiet" onPress={close}>
            Отмена
          </Button>
          <Button variant="danger" isDisabled={isSaving} onPress={() => void annul()}>
            Аннулировать
          </Button>
        </>
      }
    >
      <Notice tone="info">
        Запись останется в журнале зачёркнутой, под своим номером и с причиной. Отменить это нельзя.
      </Notice>
      <TextArea
        label="Причина"
        isRequired
        rows={3}
        maxLength={TEXT_LIMIT}
        value={reason}
        onChange={(text) => {
          draft.write(text);
          setProblem(null);
        }}
        error={problem ?? undefined}
      />
    </Dialog>
  );
}

/** Writes the annulment; a sentence when it wasn't taken. */
async function send(row: ConsultationRow, reason: string, id: string): Promise<string | null> {
  const value = { ...row.value, annulled: { reason } };
  try {
    const answer = await commit(id, 'consultation.annul', [
      { table: 'consultation', id: row.id, base: row.seq, value },
    ]);
    return answer.kind === 'ok' ? null : refusalText(answer.refusal);
  } catch (error) {
    reportError('the annulment could not be sent', error);
    return FAILED;
  }
}
