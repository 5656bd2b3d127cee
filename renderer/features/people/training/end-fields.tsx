import { TEXT_LIMIT } from '#shared/domain/fields';
import type { Training } from '#shared/domain/training';
import type { Result } from '#shared/lib/result';
import { useRecordForm, type RecordForm } from '../../../data/record-form';
import type { TrainingRow } from '../../../data/trainings';
import { DateField } from '../../../ui/date-field';
import { TextArea } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { parseEndValues, type EndErrors, type EndGround, type EndValues } from './end-values';
import { saveTraining } from './save-training';
import { useEndGround } from './use-end-ground';

/** A way in which a training ends. */
type End = {
  /** Its drafts. */
  key: 'complete' | 'stop';
  /** «Обучение завершено», «Обучение прекращено». */
  done: string;
  check: (values: EndValues, ground: EndGround) => Result<Training, EndErrors>;
};

type EndForm = {
  form: RecordForm<EndValues, EndErrors>;
  /** What the day that stands in the form is checked against. */
  ground: EndGround;
  set: (change: Partial<EndValues>) => void;
};

/** The form by which a training ends, one way or the other. */
export function useEndForm(
  row: TrainingRow,
  { key, done, check }: End,
  onClose: () => void,
): EndForm {
  const groundOf = useEndGround(row);
  const toast = useToast();
  const form = useRecordForm<EndValues, Training, EndErrors>({
    draftKey: `training-${key}-${row.training.id}`,
    parse: parseEndValues,
    initial: { on: groundOf(null).today, reason: '', unfinishedNote: '' },
    check: (values) => check(values, groundOf(values.on)),
    send: (value, commit) => saveTraining(value, row.seq, 'training.end', commit),
    onSaved: () => {
      toast.show({ text: `${done}: ${row.person.name}` });
    },
    onClose,
  });
  return {
    form,
    ground: groundOf(form.values.on),
    set: (change) => {
      form.write({ ...form.values, ...change });
    },
  };
}

type FieldProps = {
  label: string;
  values: EndValues;
  errors: EndErrors;
  set: (change: Partial<EndValues>) => void;
};

/** The day on which a training ended. */
export function EndDay({ label, values, errors, set }: FieldProps) {
  return (
    <DateField
      label={label}
      isRequired
      width={200}
      value={values.on}
      onChange={(on) => {
        set({ on });
      }}
      error={errors.on}
    />
  );
}

type WordsProps = FieldProps & {
  field: 'reason' | 'unfinishedNote';
  hint?: string | undefined;
};

/** Why it ended so. */
export function EndWords({ label, field, hint, values, errors, set }: WordsProps) {
  return (
    <TextArea
      label={label}
      isRequired
      rows={2}
      autoGrow
      maxLength={TEXT_LIMIT}
      value={values[field]}
      onChange={(text) => {
        set({ [field]: text });
      }}
      error={errors[field]}
      hint={hint}
    />
  );
}
