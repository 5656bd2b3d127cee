import { useMemo, useState } from 'react';
import { shortDate } from '#shared/lib/iso-date';
import { useRecordForm } from '../../../data/record-form';
import { peopleOf, usePeople, useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import { useProgrammes, type TrainingRow } from '../../../data/trainings';
import { newId } from '../../../platform/clock';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { HireFields } from './hire-fields';
import {
  NOBODY_YET,
  parseHireValues,
  toHire,
  type Hire,
  type HireErrors,
  type HireGround,
  type HireValues,
} from './hire-values';
import { saveHire } from './save-training';
import { useDeadline } from './use-deadline';
import './training.css';

/** The draft of «Добавить сотрудника». */
const HIRE_DRAFT = 'training-new';

type HireDialogProps = {
  trainings: readonly TrainingRow[];
  /** The training was written. */
  onAdded: (training: string) => void;
  onClose: () => void;
};

/** «Добавить сотрудника»: who it is and since when; the deadline is told while the date is typed. */
export function HireDialog({ trainings, onAdded, onClose }: HireDialogProps) {
  const ground = useGround(trainings);
  const rows = usePeople() ?? NOTHING;
  const toast = useToast();
  const count = useDeadline();
  const form = useRecordForm<HireValues, Hire, HireErrors>({
    draftKey: HIRE_DRAFT,
    parse: parseHireValues,
    initial: NOBODY_YET,
    check: (values) => toHire(values, ground),
    send: (hire, commit) => saveHire(hire, rows, commit),
    onSaved: ({ training }) => {
      const deadline = count(training, ground.today)?.deadline;
      const until = deadline === undefined ? '' : `, обучить до ${shortDate(deadline.date)}`;
      toast.show({ text: `Сотрудник добавлен${until}` });
      onAdded(training.id);
    },
    onClose,
  });
  return (
    <FormDialog title="Добавить сотрудника" form={form}>
      <HireFields
        values={form.values}
        errors={form.errors ?? {}}
        ground={ground}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
    </FormDialog>
  );
}

const NOTHING: readonly never[] = [];

/** What the form is checked against, live. */
function useGround(trainings: readonly TrainingRow[]): HireGround {
  const rows = usePeople();
  const people = useMemo(() => peopleOf(rows), [rows]);
  const kept = useProgrammes();
  const programmes = useMemo(() => kept?.map(({ programme }) => programme) ?? NOTHING, [kept]);
  const today = useToday(zoneOf(useSchool()?.value));
  const [ids] = useState(() => ({ person: newId(), training: newId() }));
  const inTraining = useMemo(() => {
    const open = trainings.filter(({ training }) => training.state.kind === 'open');
    return new Set(open.map(({ person }) => person.id));
  }, [trainings]);
  return { people, inTraining, programmes, today, ids };
}
