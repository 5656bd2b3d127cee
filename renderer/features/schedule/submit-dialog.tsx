import { useState } from 'react';
import { conflictText } from '#shared/domain/conflict-words';
import { editionText, type Schedule } from '#shared/domain/schedule';
import { isGrave, slotConflicts, type ScheduleConflict } from '#shared/domain/schedule-conflicts';
import { counted } from '#shared/lib/text';
import { isEditable } from '#shared/domain/schedule-approval';
import type { Row } from '../../data/database';
import { newId } from '../../platform/clock';
import type { OncePerState } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/toast';
import type { EditionPen } from './drawing/edition-pen';
import { moveSchedule } from './save-schedule';

/** What can't be meant so and is asked about before an edition is sent. */
export function graveConflicts({ slots }: Pick<Schedule, 'slots'>): readonly ScheduleConflict[] {
  // The work week tells what is a day off, which isn't grave.
  return slotConflicts({ slots }, 6).filter(isGrave);
}

/** Sends an edition to the director as it is drawn, once all of it is on the ledger, and only once. */
export function useSubmit(
  row: Row<'schedule'>,
  pen: EditionPen,
  oncePerState: OncePerState,
): () => Promise<void> {
  const toast = useToast();
  return async () => {
    const stored = await pen.settled();
    await oncePerState(stored.seq, async () => {
      if (!isEditable(stored.value.state)) return false;
      const state = { kind: 'submitted', at: null } as const;
      const problem = await moveSchedule({ ...row, ...stored }, state, newId());
      toast.show(
        problem === null
          ? { text: `${editionText(row.value)} отправлена на утверждение` }
          : { tone: 'error', text: problem },
      );
      return problem === null;
    });
  };
}

/** So many are named; who has more knows. */
const NAMED = 6;
const MEETINGS = ['совпадение', 'совпадения', 'совпадений'] as const;

type SubmitDialogProps = {
  row: Row<'schedule'>;
  /** Sends it in spite of them. */
  submit: () => Promise<void>;
  onClose: () => void;
};

/** Asks once before receptions at the same time go to the director. */
export function SubmitDialog({ row, submit, onClose }: SubmitDialogProps) {
  const [conflicts] = useState(() => graveConflicts(row.value));
  const more = conflicts.length - NAMED;
  return (
    <Dialog
      title="Приёмы в одно время"
      role="alertdialog"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Исправить
          </Button>
          <Button variant="danger" onPress={() => void submit().then(onClose)}>
            Отправить как есть
          </Button>
        </>
      }
    >
      <p>Один человек не может вести два приёма сразу:</p>
      <ul className="schedule-submit-list">
        {conflicts.slice(0, NAMED).map((conflict) => (
          <li key={conflict.slots.map(({ id }) => id).join(' ')}>{conflictText(conflict)}</li>
        ))}
      </ul>
      {more > 0 ? <p>И ещё {counted(more, MEETINGS)}.</p> : null}
    </Dialog>
  );
}
