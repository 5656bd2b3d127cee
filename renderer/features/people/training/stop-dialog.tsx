import { TEXT_LIMIT } from '#shared/domain/fields';
import type { Training } from '#shared/domain/training';
import { useReason } from '../../../data/reason';
import type { TrainingRow } from '../../../data/trainings';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { EndDay, EndWords, useEndForm } from './end-fields';
import { toStopped } from './end-values';
import { saveTraining } from './save-training';
import './training.css';

type DialogProps = { row: TrainingRow; onClose: () => void };

const STOP = { key: 'stop', done: 'Обучение прекращено', check: toStopped } as const;

/** «Обучение прекращено»: dismissed, or moved to a position without a gradebook, before it was over. */
export function StopDialog({ row, onClose }: DialogProps) {
  const { form, set } = useEndForm(row, STOP, onClose);
  const fields = { set, values: form.values, errors: form.errors ?? {} };
  return (
    <FormDialog title="Обучение прекращено" deed="Прекратить обучение" form={form}>
      <Notice tone="info">
        {row.person.name}. Проведённые занятия остаются в журнале; продолжить обучение можно на
        странице человека.
      </Notice>
      <EndDay label="Дата" {...fields} />
      <EndWords
        label="Причина"
        field="reason"
        hint="Например: увольнение; перевод на должность без электронного журнала"
        {...fields}
      />
    </FormDialog>
  );
}

const MISSING = 'Укажите причину: она останется в истории';

/** «Внесено по ошибке»: it counts nowhere any more, and can't be taken up again. */
export function CancelDialog({ row, onClose }: DialogProps) {
  const form = useReason(
    `training-cancel-${row.training.id}`,
    MISSING,
    (reason, commit) => {
      const value: Training = { ...row.training, state: { kind: 'cancelled', reason } };
      return saveTraining(value, row.seq, 'training.end', commit);
    },
    onClose,
  );
  return (
    <ReasonDialog
      {...form}
      title="Внесено по ошибке"
      consequence={`${row.person.name}: обучение не будет считаться ни в сроках, ни в списках. Вернуть его нельзя, можно только начать новое. Записи журнала остаются.`}
      deed="Отменить обучение"
      maxLength={TEXT_LIMIT}
    />
  );
}
