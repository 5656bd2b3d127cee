import { useState } from 'react';
import { conflictText } from '#shared/domain/conflict-words';
import { editionText, type Schedule } from '#shared/domain/schedule';
import {
  exceptionConflicts,
  isGrave,
  slotConflicts,
  type ScheduleConflict,
} from '#shared/domain/schedule-conflicts';
import type { WeekCount } from '#shared/domain/school-week';
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
import { useExceptionDays } from './use-exception-days';

/** What can't be meant so and is asked about before an edition is sent. */
export function graveConflicts(
  edition: Pick<Schedule, 'slots' | 'exceptions'>,
  school: WeekCount,
): readonly ScheduleConflict[] {
  // The work week tells what is a day off, which isn't grave.
  return [...exceptionConflicts(edition, school), ...slotConflicts(edition, 6).filter(isGrave)];
}

/** True for what the ledger refuses: a reception moved from a day on which it isn't held. */
function isBarred(conflict: ScheduleConflict): boolean {
  return conflict.kind === 'exception' && conflict.exception.kind === 'moved';
}

function leadText(conflicts: readonly ScheduleConflict[]): string {
  if (conflicts.some(isBarred))
    return 'Перенос не подходит к приёму: исправьте или удалите его, иначе график не отправить.';
  return conflicts.some(({ kind }) => kind === 'exception')
    ? 'Исключения больше не подходят к приёмам:'
    : 'Один человек не может вести два приёма сразу:';
}

function keyOf(conflict: ScheduleConflict): string {
  if (conflict.kind === 'exception') return conflict.exception.id;
  return conflict.slots.map(({ id }) => id).join(' ');
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
    // What isn't as it was drawn doesn't go to the director.
    if (stored === null) return;
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
const MORE = ['замечание', 'замечания', 'замечаний'] as const;

type SubmitDialogProps = {
  row: Row<'schedule'>;
  /** Sends it in spite of them. */
  submit: () => Promise<void>;
  onClose: () => void;
};

/** Asks once before receptions at the same time, or exceptions that don't fit, go to the director. */
export function SubmitDialog({ row, submit, onClose }: SubmitDialogProps) {
  const { school } = useExceptionDays();
  const [conflicts] = useState(() => graveConflicts(row.value, school));
  const hasExceptions = conflicts.some(({ kind }) => kind === 'exception');
  const more = conflicts.length - NAMED;
  return (
    <Dialog
      title={hasExceptions ? 'Проверьте исключения' : 'Приёмы в одно время'}
      role="alertdialog"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Исправить
          </Button>
          {conflicts.some(isBarred) ? null : (
            <Button variant="danger" onPress={() => void submit().then(onClose)}>
              Отправить как есть
            </Button>
          )}
        </>
      }
    >
      <p>{leadText(conflicts)}</p>
      <ul className="schedule-submit-list">
        {conflicts.slice(0, NAMED).map((conflict) => (
          <li key={keyOf(conflict)}>{conflictText(conflict)}</li>
        ))}
      </ul>
      {more > 0 ? <p>И ещё {counted(more, MORE)}.</p> : null}
    </Dialog>
  );
}
