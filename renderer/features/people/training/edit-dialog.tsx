import { useState } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import {
  trainingSchema,
  TRAINING_BASES,
  TRAINING_BASIS_WORDS,
  type Training,
} from '#shared/domain/training';
import { EARLIEST_START, latestStart } from '#shared/domain/training-rules';
import { useRecordForm, type RecordForm } from '../../../data/record-form';
import { useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import type { TrainingRow } from '../../../data/trainings';
import { ChoiceGroup } from '../../../ui/choice-group';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { OwnWeekField } from '../own-week';
import { AbsenceFields } from './absence-fields';
import { DeadlinePreview } from './deadline-preview';
import {
  edited,
  editValues,
  parseEditValues,
  toTraining,
  type EditErrors,
  type EditValues,
} from './edit-values';
import { ItemFields } from './item-fields';
import { saveTraining } from './save-training';
import { useDeadline } from './use-deadline';
import './training.css';

/** «Исправить обучение»: since when, why, in which position, absences, and what this person is taught. */
export function EditDialog(props: { row: TrainingRow; onClose: () => void }) {
  const { onClose } = props;
  // What changes behind an open dialog is not to be overwritten unseen.
  const [row] = useState(props.row);
  const today = useToday(zoneOf(useSchool()?.value));
  const toast = useToast();
  const form = useRecordForm<EditValues, Training, EditErrors>({
    draftKey: `training-edit-${row.training.id}`,
    parse: parseEditValues,
    initial: editValues(row.training),
    base: String(row.seq),
    check: (values) => toTraining(values, row.training, today),
    send: (value, commit) => saveTraining(value, row.seq, 'training.edit', commit),
    onSaved: () => {
      toast.show({ text: `Обучение исправлено: ${row.person.name}` });
    },
    onClose,
  });
  return (
    <FormDialog title="Исправить обучение" width="wide" form={form}>
      <p className="training-who">{row.person.name}</p>
      <EditFields row={row} form={form} today={today} />
    </FormDialog>
  );
}

type FieldsProps = { row: TrainingRow; form: RecordForm<EditValues, EditErrors>; today: string };

function EditFields({ row, form: { values, errors = {}, write }, today }: FieldsProps) {
  const set = (change: Partial<EditValues>): void => {
    write({ ...values, ...change });
  };
  return (
    <>
      <DateField
        label="Дата вступления в должность"
        isRequired
        width={200}
        minValue={EARLIEST_START}
        maxValue={latestStart(today)}
        value={values.startedOn}
        onChange={(startedOn) => {
          set({ startedOn });
        }}
        error={errors['startedOn']}
      />
      <ChangedDeadline row={row} values={values} today={today} />
      <ChoiceGroup
        label="Основание"
        role="radiogroup"
        value={values.basis}
        onChange={(basis) => {
          set({ basis });
        }}
        options={TRAINING_BASES.map((value) => ({ value, label: TRAINING_BASIS_WORDS[value] }))}
      />
      <TextField
        label="Должность"
        isRequired
        maxLength={NAME_LIMIT}
        value={values.position}
        onChange={(position) => {
          set({ position });
        }}
        error={errors['position']}
      />
      <OwnWeekField
        value={values.ownWeek}
        onChange={(ownWeek) => {
          set({ ownWeek });
        }}
        hint="По ней считается срок этого обучения"
      />
      <AbsenceFields {...{ values, errors, set }} />
      <ItemFields row={row} {...{ values, errors, set }} />
    </>
  );
}

type ChangedProps = Pick<FieldsProps, 'row' | 'today'> & { values: EditValues };

/** The deadline before and after, as soon as what is typed makes sense. */
function ChangedDeadline({ row, values, today }: ChangedProps) {
  const count = useDeadline();
  const next = trainingSchema.safeParse(edited(values, row.training));
  return (
    <DeadlinePreview
      counted={next.success ? count(next.data, today) : null}
      before={row.deadline.date}
    />
  );
}
