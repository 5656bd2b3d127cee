import { useState } from 'react';
import { resolvePerson } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import { useHeldRows, type HeldRows } from '../../../data/recorded-sessions';
import { useRecordForm } from '../../../data/record-form';
import { peopleOf, usePeople, useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import type { TrainingRow } from '../../../data/trainings';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { saveSession } from './save-training';
import { SessionFields } from './session-fields';
import {
  chosenItems,
  offeredItems,
  parseSessionValues,
  toSession,
  type HeldSession,
  type SessionErrors,
  type SessionValues,
} from './session-values';
import { shownTrainings } from './training-lines';

type FixProps = { id: Id; trainings: readonly TrainingRow[]; onClose: () => void };

/** «Исправить занятие»: whom it was for and on what; its record in the journal is corrected with it. */
export function SessionFix({ id, trainings, onClose }: FixProps) {
  const held = useHeldRows(id);
  if (held === undefined) return null;
  return <FixDialog held={held} trainings={trainings} onClose={onClose} />;
}

type DialogProps = Omit<FixProps, 'id'> & { held: HeldRows };

function FixDialog({ trainings, onClose, ...props }: DialogProps) {
  // What changes behind an open dialog is not to be overwritten unseen.
  const [held] = useState(props.held);
  const today = useToday(zoneOf(useSchool()?.value));
  const people = peopleOf(usePeople());
  const toast = useToast();
  const { id, value: session } = held.session;
  const offered = [
    ...trainings.filter(({ training }) => session.trainings.includes(training.id)),
    ...shownTrainings(trainings, 'open', '').filter(
      ({ training }) => !session.trainings.includes(training.id),
    ),
  ];
  const rowsOf = (values: Pick<SessionValues, 'trainings'>) =>
    offered.filter(({ training }) => values.trainings.includes(training.id));
  const wasIn = rowsOf(session);
  const before = {
    consultation: held.consultation.value,
    rows: wasIn,
    items: chosenItems(session, offeredItems(wasIn)),
    personOf: (person: Id) => resolvePerson(people, person)?.id ?? person,
  };
  const form = useRecordForm<SessionValues, HeldSession, SessionErrors>({
    draftKey: `training-session-fix-${id}`,
    parse: parseSessionValues,
    initial: valuesOf(held),
    base: `${String(held.consultation.seq)}-${String(held.session.seq)}`,
    check: (values) => toSession(values, { id, rows: rowsOf(values), today, before }),
    send: (next, commit) => saveSession(next, held, commit),
    onSaved: () => {
      toast.show({ text: 'Занятие и его запись в журнале исправлены' });
    },
    onClose,
  });
  return (
    <FormDialog title="Исправить занятие" width="wide" form={form}>
      <SessionFields
        values={form.values}
        errors={form.errors ?? {}}
        open={offered}
        chosen={rowsOf(form.values)}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
    </FormDialog>
  );
}

function valuesOf({ consultation, session }: HeldRows): SessionValues {
  const { date, time, minutes, answer } = consultation.value;
  const { trainings, items } = session.value;
  return { date, time, minutes: String(minutes), trainings, items, answer };
}
