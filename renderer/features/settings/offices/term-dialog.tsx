import { useState } from 'react';
import {
  correctTerm,
  withdrawTerm,
  type HeldTerm,
  type OfficeIssues,
} from '#shared/domain/offices';
import type { Person, Term } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed } from '#shared/lib/result';
import type { Row } from '../../../data/database';
import { useRecordForm } from '../../../data/record-form';
import { peopleOf } from '../../../data/records';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { emptyOffice, parseOffice, type OfficeValues } from './office-form';
import { saveOffice } from './save-office';
import { TermFields } from './term-fields';

type TermDialogProps = {
  held: HeldTerm;
  /** The order as the list shows it. */
  order: Term['order'];
  rows: readonly Row<'person'>[];
  today: IsoDate;
  onClose: () => void;
};

/** «Исправить»: dates and order of a term that was written down wrong or not completely. */
export function TermDialog({ held, order: shown, rows, today, onClose }: TermDialogProps) {
  const { person, term } = held;
  const form = useRecordForm<OfficeValues, Person, OfficeIssues>({
    // An index alone is the next one's as soon as an appointment is taken out.
    draftKey: `term-${term.office}-${person.id}-${term.from}`,
    parse: parseOffice,
    initial: {
      ...emptyOffice(today),
      from: term.from,
      to: term.to,
      orderNumber: shown.number,
      orderDate: shown.date,
    },
    check: ({ from, to, orderNumber, orderDate }) => {
      if (from === null) return failed({ from: 'Укажите день' });
      const order = { number: orderNumber.trim(), date: orderDate };
      return correctTerm(peopleOf(rows), held, { from, to, order }, today);
    },
    send: (changed, commit) => saveOffice(rows, [changed], commit),
    onClose,
  });
  const { values, errors } = form;
  const set = (change: Partial<OfficeValues>): void => {
    form.write({ ...values, ...change });
  };
  return (
    <FormDialog title={`Исправить назначение: ${person.name}`} form={form}>
      <TermFields
        values={values}
        errors={errors ?? {}}
        lastDayHint="Пусто, пока не закончено"
        set={set}
      />
      <Withdrawal held={held} rows={rows} drop={form.drop} onClose={onClose} />
    </FormDialog>
  );
}

type WithdrawalProps = Pick<TermDialogProps, 'held' | 'rows' | 'onClose'> & {
  /** Forgets what was typed of the appointment. */
  drop: () => Promise<void>;
};

/** «Убрать назначение»: for one that was written down by mistake. */
function Withdrawal({ held, rows, drop, onClose }: WithdrawalProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const once = useOneAtATime();
  const toast = useToast();
  const withdrawn = withdrawTerm(peopleOf(rows), held);
  if (withdrawn === null) return null;
  const withdraw = async (): Promise<void> => {
    const failure = await saveOffice(rows, withdrawn.changed, newId());
    setProblem(failure);
    if (failure !== null) return;
    await drop();
    onClose();
    toast.show({ text: 'Назначение убрано' });
  };
  return (
    <section className="offices-one" aria-label="Назначение внесено по ошибке">
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <p className="offices-quiet">
        {['Назначение внесено по ошибке? Его можно убрать', ...withdrawn.notes].join('. ')}.
      </p>
      <div>
        <Button size="small" variant="danger" onPress={() => void once(withdraw)}>
          Убрать назначение
        </Button>
      </div>
    </section>
  );
}
