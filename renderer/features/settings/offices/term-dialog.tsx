import { NAME_LIMIT } from '#shared/domain/fields';
import { correctTerm, type HeldTerm, type OfficeIssues } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed } from '#shared/lib/result';
import type { Row } from '../../../data/database';
import { useRecordForm } from '../../../data/record-form';
import { peopleOf } from '../../../data/records';
import { DateField } from '../../../ui/date-field';
import { FieldRow } from '../../../ui/field-row';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import { emptyOffice, parseOffice, type OfficeValues } from './office-form';
import { saveOffice } from './save-office';

type TermDialogProps = {
  held: HeldTerm;
  rows: readonly Row<'person'>[];
  today: IsoDate;
  onClose: () => void;
};

/** «Исправить»: dates and order of a term that was written down wrong or not completely. */
export function TermDialog({ held, rows, today, onClose }: TermDialogProps) {
  const { person, index, term } = held;
  const form = useRecordForm<OfficeValues, Person, OfficeIssues>({
    draftKey: `term-${person.id}-${String(index)}`,
    parse: parseOffice,
    initial: {
      ...emptyOffice(today),
      from: term.from,
      to: term.to,
      orderNumber: term.order.number,
      orderDate: term.order.date,
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
      <FieldRow>
        <DateField
          label="С какого дня"
          isRequired
          value={values.from}
          onChange={(from) => {
            set({ from });
          }}
          error={errors?.from}
        />
        <DateField
          label="По какой день"
          hint="Пусто, пока не закончено"
          value={values.to}
          onChange={(to) => {
            set({ to });
          }}
          error={errors?.to}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Номер приказа"
          maxLength={NAME_LIMIT}
          value={values.orderNumber}
          onChange={(orderNumber) => {
            set({ orderNumber });
          }}
        />
        <DateField
          label="Приказ от"
          value={values.orderDate}
          onChange={(orderDate) => {
            set({ orderDate });
          }}
        />
      </FieldRow>
    </FormDialog>
  );
}
