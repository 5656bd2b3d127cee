import { useMemo, useState } from 'react';
import { timeAt } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { useRecordForm } from '../../../data/record-form';
import { useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import type { TrainingRow } from '../../../data/trainings';
import { newId, now } from '../../../platform/clock';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { saveSession } from './save-training';
import { shownTrainings } from './training-lines';
import { SessionFields } from './session-fields';
import {
  parseSessionValues,
  toSession,
  type HeldSession,
  type SessionErrors,
  type SessionValues,
} from './session-values';
import './training.css';

type SessionDialogProps = {
  /** Whose session it is to begin with. */
  row: TrainingRow;
  /** All trainings: the others of a group are chosen among those that go on. */
  trainings: readonly TrainingRow[];
  onClose: () => void;
};

/** «Провести занятие»: when, whom, on what; the journal gets one record that names all. */
export function SessionDialog({ row, trainings, onClose }: SessionDialogProps) {
  const zone = zoneOf(useSchool()?.value);
  const today = useToday(zone);
  const toast = useToast();
  const [id] = useState(newId);
  const [initial] = useState(() => fresh(row, today, zone));
  const open = useMemo(() => offeredTo(row, trainings), [row, trainings]);
  const rowsOf = (values: SessionValues) =>
    open.filter(({ training }) => values.trainings.includes(training.id));
  const form = useRecordForm<SessionValues, HeldSession, SessionErrors>({
    draftKey: `training-session-${row.training.id}`,
    parse: parseSessionValues,
    initial,
    check: (values) => toSession(values, { id, rows: rowsOf(values), today }),
    send: (held, commit) => saveSession(held, undefined, commit),
    onSaved: (held) => {
      toast.show({ text: savedText(held, rowsOf(form.values)) });
    },
    onClose,
  });
  return (
    <FormDialog title="Провести занятие" width="wide" form={form}>
      <SessionFields
        values={form.values}
        errors={form.errors ?? {}}
        open={open}
        chosen={rowsOf(form.values)}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
    </FormDialog>
  );
}

/** Those whose training goes on: the one it begins with, then the others by their urgency. */
function offeredTo(row: TrainingRow, trainings: readonly TrainingRow[]): readonly TrainingRow[] {
  const open = shownTrainings(trainings, 'open', '');
  const isFirst = ({ training }: TrainingRow): boolean => training.id === row.training.id;
  return [...open.filter(isFirst), ...open.filter((each) => !isFirst(each))];
}

function fresh(row: TrainingRow, today: string, zone: string): SessionValues {
  return {
    date: today,
    time: timeAt(now(), zone),
    minutes: null,
    trainings: [row.training.id],
    items: null,
    answer: '',
  };
}

/** What was done, and for one person what remains. */
function savedText({ session }: HeldSession, rows: readonly TrainingRow[]): string {
  const [first, ...others] = rows;
  if (first === undefined || others.length > 0) return 'Занятие записано в журнал';
  const left = first.remaining.filter(({ key }) => !session.items.includes(key)).length;
  const words = left === 0 ? 'все темы пройдены' : `осталось пройти ${counted(left, TOPICS)}`;
  return `Занятие записано в журнал, ${words}`;
}

const TOPICS = ['тему', 'темы', 'тем'] as const;
