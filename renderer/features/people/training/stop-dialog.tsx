import { TEXT_LIMIT } from '#shared/domain/fields';
import type { Training } from '#shared/domain/training';
import { useReason } from '../../../data/reason';
import { useRecordForm } from '../../../data/record-form';
import type { TrainingRow } from '../../../data/trainings';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { TextArea } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { parseEndValues, toStopped, type EndErrors, type EndValues } from './end-values';
import { saveTraining } from './save-training';
import { useEndGround } from './use-end-ground';
import './training.css';

type DialogProps = { row: TrainingRow; onClose: () => void };

/** «Обучение прекращено»: dismissed, or moved to a position without a gradebook, before it was over. */
export function StopDialog({ row, onClose }: DialogProps) {
  const groundOf = useEndGround(row);
  const toast = useToast();
  const form = useRecordForm<EndValues, Training, EndErrors>({
    draftKey: `training-stop-${row.training.id}`,
    parse: parseEndValues,
    initial: { on: groundOf(null).today, reason: '', unfinishedNote: '' },
    check: (values) => toStopped(values, groundOf(values.on)),
    send: (value, commit) => saveTraining(value, row.seq, 'training.end', commit),
    onSaved: () => {
      toast.show({ text: `Обучение прекращено: ${row.person.name}` });
    },
    onClose,
  });
  const { values, errors, write } = form;
  return (
    <FormDialog title="Обучение прекращено" deed="Прекратить обучение" form={form}>
      <Notice tone="info">
        {row.person.name}. Проведённые занятия остаются в журнале; продолжить обучение можно на
        странице человека.
      </Notice>
      <DateField
        label="Дата"
        isRequired
        width={200}
        value={values.on}
        onChange={(on) => {
          write({ ...values, on });
        }}
        error={errors?.on}
      />
      <TextArea
        label="Причина"
        isRequired
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.reason}
        onChange={(reason) => {
          write({ ...values, reason });
        }}
        error={errors?.reason}
        hint="Например: увольнение; перевод на должность без электронного журнала"
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
