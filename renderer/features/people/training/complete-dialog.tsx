import { TEXT_LIMIT } from '#shared/domain/fields';
import type { ProgrammeItem } from '#shared/domain/programme';
import type { Training } from '#shared/domain/training';
import { workingDaysText } from '#shared/domain/training-words';
import { shortDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { useRecordForm } from '../../../data/record-form';
import type { TrainingRow } from '../../../data/trainings';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import {
  parseEndValues,
  toCompleted,
  type EndErrors,
  type EndGround,
  type EndValues,
} from './end-values';
import { saveTraining } from './save-training';
import { useEndGround } from './use-end-ground';
import './training.css';

type DialogProps = { row: TrainingRow; onClose: () => void };

/** «Обучение завершено»: when; what is left out and what is late are said before, and want their reasons. */
export function CompleteDialog({ row, onClose }: DialogProps) {
  const groundOf = useEndGround(row);
  const toast = useToast();
  const form = useRecordForm<EndValues, Training, EndErrors>({
    draftKey: `training-complete-${row.training.id}`,
    parse: parseEndValues,
    initial: { on: groundOf(null).today, reason: '', unfinishedNote: '' },
    check: (values) => toCompleted(values, groundOf(values.on)),
    send: (value, commit) => saveTraining(value, row.seq, 'training.end', commit),
    onSaved: () => {
      toast.show({ text: `Обучение завершено: ${row.person.name}` });
    },
    onClose,
  });
  return (
    <FormDialog title="Обучение завершено" deed="Завершить обучение" form={form}>
      <CompleteFields
        row={row}
        values={form.values}
        errors={form.errors ?? {}}
        ground={groundOf(form.values.on)}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
    </FormDialog>
  );
}

type FieldsProps = {
  row: TrainingRow;
  values: EndValues;
  errors: EndErrors;
  ground: EndGround;
  set: (change: Partial<EndValues>) => void;
};

function CompleteFields({ row, values, errors, ground, set }: FieldsProps) {
  return (
    <>
      <p className="training-who">
        {row.person.name}, {row.training.position}. Обучить до {shortDate(ground.deadline)}.
      </p>
      <DateField
        label="Дата завершения"
        isRequired
        width={200}
        value={values.on}
        onChange={(on) => {
          set({ on });
        }}
        error={errors.on}
      />
      {ground.late === 0 ? null : <Late {...{ values, errors, ground, set }} />}
      {row.remaining.length === 0 ? (
        <p>Все темы программы пройдены.</p>
      ) : (
        <Unfinished items={row.remaining} {...{ values, errors, set }} />
      )}
    </>
  );
}

function Late({ values, errors, ground, set }: Omit<FieldsProps, 'row'>) {
  return (
    <>
      <Notice tone="warning" title={`Позже срока на ${workingDaysText(ground.late)}`}>
        Срок был {shortDate(ground.deadline)}. Причина останется в журнале и в списке для
        руководителя.
      </Notice>
      <TextArea
        label="Причина"
        isRequired
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.reason}
        onChange={(reason) => {
          set({ reason });
        }}
        error={errors.reason}
        hint="Почему обучение закончено позже срока"
      />
    </>
  );
}

type UnfinishedProps = Pick<FieldsProps, 'values' | 'errors' | 'set'> & {
  items: readonly ProgrammeItem[];
};

function Unfinished({ items, values, errors, set }: UnfinishedProps) {
  return (
    <>
      <Notice tone="warning" title={`Не пройдено: ${counted(items.length, TOPICS)}`}>
        <ul className="training-notes">
          {items.map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
        </ul>
      </Notice>
      <TextArea
        label="Почему темы не пройдены"
        isRequired
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.unfinishedNote}
        onChange={(unfinishedNote) => {
          set({ unfinishedNote });
        }}
        error={errors.unfinishedNote}
      />
    </>
  );
}

const TOPICS = ['тема', 'темы', 'тем'] as const;
