import { useState } from 'react';
import { fieldIssues, LINE_LIMIT, NAME_LIMIT } from '#shared/domain/fields';
import { regulationSchema, type Regulation } from '#shared/domain/regulation';
import { failed, ok, type Result } from '#shared/lib/result';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { FormDialog } from '../../ui/form-dialog';
import { TextArea, TextField } from '../../ui/text-field';
import { saveRegulation } from './save-regulation';

interface Requisites {
  readonly title: string;
  readonly number: string;
  readonly date: string | null;
  readonly city: string;
}
type RequisiteErrors = Readonly<Record<string, string>>;

/** «Реквизиты» of the school's own act. */
export function RequisitesDialog({
  row,
  onClose,
}: {
  row: Row<'regulation'>;
  onClose: () => void;
}) {
  const [edition] = useState(row);
  const form = useRecordForm<Requisites, Regulation, RequisiteErrors>({
    draftKey: `requisites-${row.id}`,
    parse: parseRequisites,
    initial: requisitesOf(edition.value),
    base: JSON.stringify(requisitesOf(edition.value)),
    check: (values) => checkRequisites(edition.value, values),
    send: (value, commit) => saveRegulation(edition, value, commit),
    onClose,
  });
  const { values, errors = {} } = form;
  const set = (change: Partial<Requisites>): void => {
    form.write({ ...values, ...change });
  };
  return (
    <FormDialog title="Реквизиты" form={form}>
      <TextArea
        label="Название документа"
        isRequired
        isOneLine
        autoGrow
        rows={3}
        maxLength={LINE_LIMIT}
        value={values.title}
        onChange={(title) => {
          set({ title: title.replaceAll(/[\n\t]+/gu, ' ') });
        }}
        error={errors['title']}
      />
      <FieldRow>
        <TextField
          label="Номер приказа"
          maxLength={NAME_LIMIT}
          value={values.number}
          onChange={(number) => {
            set({ number });
          }}
          hint="Пусто — впишут от руки"
          error={errors['order.number']}
        />
        <DateField
          label="Дата приказа"
          value={values.date}
          onChange={(date) => {
            set({ date });
          }}
          error={errors['order.date']}
        />
      </FieldRow>
      <TextField
        label="Населённый пункт"
        maxLength={NAME_LIMIT}
        value={values.city}
        onChange={(city) => {
          set({ city });
        }}
        error={errors['city']}
      />
    </FormDialog>
  );
}

function requisitesOf({ title, order, city }: Regulation): Requisites {
  return { title, number: order.number, date: order.date, city };
}

function checkRequisites(
  edition: Regulation,
  { title, number, date, city }: Requisites,
): Result<Regulation, RequisiteErrors> {
  const order = { number: number.trim(), date };
  const next = { ...edition, title: title.trim(), order, city: city.trim() };
  const checked = regulationSchema.safeParse(next);
  if (checked.success) return ok(checked.data);
  const issues = fieldIssues(checked.error).map(({ path, message }) => [path, message] as const);
  return failed(Object.fromEntries(issues));
}

function parseRequisites(content: unknown): Requisites | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const { title, number, date, city } = draft;
  const fits = [title, number, city].every((text) => typeof text === 'string');
  const isDate = date === null || typeof date === 'string';
  return fits && isDate ? (content as Requisites) : undefined;
}
