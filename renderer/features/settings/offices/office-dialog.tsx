import { useState } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import { suggestPeople } from '#shared/domain/known-people';
import type { OfficeOutcome } from '#shared/domain/offices';
import type { Office, Person } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../../data/database';
import { useRecordForm } from '../../../data/record-form';
import { peopleOf } from '../../../data/records';
import { newId } from '../../../platform/clock';
import { SuggestField } from '../../../ui/combo-box';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import {
  emptyOffice,
  parseOffice,
  retyped,
  toOffice,
  type OfficeErrors,
  type OfficeValues,
} from './office-form';
import { saveOffice } from './save-office';
import { TermFields } from './term-fields';
import { CHANGE_TITLES } from './words';

const MOST_SUGGESTIONS = 8;
/** The first field takes the focus. */
const STARTS_HERE = { autoFocus: true } as const;

type OfficeDialogProps = {
  office: Office;
  rows: readonly Row<'person'>[];
  today: IsoDate;
  /** Told from which day on. */
  onSaved: (from: IsoDate) => void;
  onClose: () => void;
};

/** «Сменить»: who holds an office from a day on, and by which order. */
export function OfficeDialog({ office, rows, today, onSaved, onClose }: OfficeDialogProps) {
  const [fresh] = useState(newId);
  const people = peopleOf(rows);
  const situation = { office, people, today, newId: fresh };
  const form = useRecordForm<OfficeValues, OfficeOutcome, OfficeErrors>({
    draftKey: `office-${office}`,
    parse: parseOffice,
    initial: emptyOffice(today),
    check: (values) => toOffice(values, situation),
    send: ({ changed }, commit) => saveOffice(rows, changed, commit),
    onSaved: () => {
      onSaved(form.values.from ?? today);
    },
    onClose,
  });
  const outcome = toOffice(form.values, situation);
  return (
    <FormDialog title={CHANGE_TITLES[office]} deed="Назначить" form={form}>
      <OfficeFields
        office={office}
        values={form.values}
        errors={form.errors ?? {}}
        people={people}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
      {outcome.ok && outcome.value.notes.length > 0 ? (
        <Notice tone="info">{outcome.value.notes.join('. ')}.</Notice>
      ) : null}
      {office === 'director' ? <KeyNotice /> : null}
    </FormDialog>
  );
}

/** What a director leaves behind in this program: the key is the person's, not the office's. */
function KeyNotice() {
  return (
    <Notice tone="info" title="Пароль у каждого руководителя свой">
      Всё, что утвердил прежний руководитель, остаётся в силе. Новый создаст свой ключ: программа
      предложит это, когда назначение начнёт действовать.
    </Notice>
  );
}

type FieldsProps = {
  office: Office;
  values: OfficeValues;
  errors: OfficeErrors;
  people: readonly Person[];
  set: (change: Partial<OfficeValues>) => void;
};

function OfficeFields({ office, values, errors, people, set }: FieldsProps) {
  return (
    <>
      <WhoFields values={values} errors={errors} people={people} set={set} />
      <TermFields
        {...{ values, errors, set }}
        lastDayHint={office === 'substitute' ? 'Можно указать позже' : null}
      />
    </>
  );
}

/** Somebody of the staff by any part of the name, or somebody new. */
function WhoFields({ values, errors, people, set }: Omit<FieldsProps, 'office'>) {
  const found =
    values.person === null
      ? suggestPeople(people, values.name, 'staff', MOST_SUGGESTIONS).filter(
          ({ kind }) => kind === 'staff',
        )
      : [];
  return (
    <>
      <SuggestField
        label="ФИО"
        isRequired
        {...STARTS_HERE}
        enterTakesFirst
        maxLength={NAME_LIMIT}
        value={values.name}
        onChange={(name) => {
          if (name !== values.name) set(retyped(values, name));
        }}
        suggestions={found.map(({ id, name, position }) => ({
          id,
          label: name,
          detail: position,
        }))}
        onPick={(id) => {
          const person = found.find((each) => each.id === id);
          if (person !== undefined)
            set({ person: id, name: person.name, position: person.position });
        }}
        error={errors.person}
      />
      <TextField
        label="Должность"
        maxLength={NAME_LIMIT}
        value={values.position}
        onChange={(position) => {
          set({ position });
        }}
        error={errors.position}
      />
    </>
  );
}
