import { useState } from 'react';
import { officeHolder } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { IsoDate } from '#shared/lib/iso-date';
import { peopleOf, usePeople } from '../../data/records';
import { newId } from '../../platform/clock';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { FormDialog } from '../../ui/form-dialog';
import { BasisFields } from './basis-fields';
import {
  basesOf,
  freshEdition,
  toEdition,
  type NewEdition,
  type NewEditionErrors,
} from './new-edition-form';
import { addSchedule } from './save-schedule';

type NewEditionDialogProps = {
  /** All editions, the newest first. */
  editions: readonly Schedule[];
  /** Id of the template that was chosen already. */
  template: string | null;
  today: IsoDate;
  onAdded: (id: string) => void;
  onClose: () => void;
};

/** «Новый график»: what the draft begins from, and from when it is to hold. */
export function NewEditionDialog(props: NewEditionDialogProps) {
  const { editions, template, today, onAdded, onClose } = props;
  const [bases] = useState(() => basesOf(editions, today));
  const [values, setValues] = useState(() => freshEdition(bases, today, template));
  const room = officeHolder(peopleOf(usePeople()), 'consultant', today)?.room ?? '';
  const form = useAdding((id) => {
    onAdded(id);
    onClose();
  });
  const write = (next: NewEdition): void => {
    setValues(next);
    form.forgive();
  };
  const save = (): void => {
    const draft = toEdition(values, bases, { room, today, newId });
    if (draft.ok) void form.add(draft.value);
    else form.complain(draft.error);
  };
  return (
    <FormDialog
      title="Новый график"
      deed="Составить черновик"
      form={{ ...form, save, close: onClose, draftProblem: null }}
    >
      <BasisFields {...{ bases, editions, values, today, write }} />
      <FieldRow>
        <DateField
          label="Действует с"
          isRequired
          value={values.from}
          onChange={(from) => {
            write({ ...values, from });
          }}
          error={form.errors['validFrom']}
        />
        <DateField
          label="Действует по"
          value={values.to}
          onChange={(to) => {
            write({ ...values, to });
          }}
          error={form.errors['validTo']}
          hint="Пусто — до замены новой редакцией"
        />
      </FieldRow>
    </FormDialog>
  );
}

/** The way of a new draft to the journal. */
function useAdding(onAdded: (id: string) => void) {
  const [errors, setErrors] = useState<NewEditionErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [failures, setFailures] = useState(0);
  const [isSaving, setSaving] = useState(false);
  return {
    errors,
    problem,
    failures,
    isSaving,
    forgive: () => {
      setErrors({});
      setProblem(null);
    },
    complain: (wrong: NewEditionErrors) => {
      setErrors(wrong);
      setFailures((count) => count + 1);
    },
    add: async (draft: Schedule): Promise<void> => {
      if (isSaving) return;
      setSaving(true);
      const failure = await addSchedule(draft, newId());
      setSaving(false);
      setProblem(failure);
      if (failure === null) onAdded(draft.id);
    },
  };
}
