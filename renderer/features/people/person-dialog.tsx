import { lazy, Suspense, useState } from 'react';
import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { NAME_LIMIT } from '#shared/domain/fields';
import { PERSON_KINDS, type Person } from '#shared/domain/person';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { ChoiceGroup } from '../../ui/choice-group';
import { FieldRow } from '../../ui/field-row';
import { FormDialog } from '../../ui/form-dialog';
import { TextField } from '../../ui/text-field';
import { OwnWeekField } from './own-week';
import {
  parsePersonValues,
  personValues,
  toPerson,
  typedValues,
  type PersonErrors,
  type PersonValues,
} from './person-values';
import { savePerson } from './save-person';

// The rules of declension are needed by this one part of one form.
const DeclensionFields = lazy(async () => ({
  default: (await import('./declension-fields')).DeclensionFields,
}));

/** What is known of a person, to be mended. Records keep the name as it was written in them. */
export function PersonDialog(props: { row: Row<'person'>; onClose: () => void }) {
  const { onClose } = props;
  // What changes behind an open dialog is not to be overwritten unseen.
  const [row] = useState(props.row);
  const form = useRecordForm<PersonValues, Person, PersonErrors>({
    draftKey: `person-${row.id}`,
    parse: parsePersonValues,
    initial: personValues(row.value),
    base: String(row.seq),
    check: (values) => toPerson(values, row.value),
    send: (value, commit) => savePerson(row, value, commit),
    onClose,
  });
  return (
    <FormDialog title="Сведения о человеке" form={form}>
      <PersonFields
        values={form.values}
        errors={form.errors ?? {}}
        set={(change) => {
          form.write(typedValues(form.values, change, row.value));
        }}
      />
    </FormDialog>
  );
}

type FieldsProps = {
  values: PersonValues;
  errors: PersonErrors;
  set: (change: Partial<PersonValues>) => void;
};

type TextName = Exclude<keyof PersonValues, 'kind' | 'ownWeek' | 'declined'>;

function PersonFields({ values, errors, set }: FieldsProps) {
  const text = (field: TextName) => ({
    value: values[field],
    error: errors[field],
    maxLength: NAME_LIMIT,
    onChange: (typed: string) => {
      set({ [field]: typed });
    },
  });
  return (
    <>
      <TextField label="ФИО" isRequired {...text('name')} />
      <ChoiceGroup
        label="Кто это"
        role="radiogroup"
        value={values.kind}
        onChange={(kind) => {
          set({ kind });
        }}
        options={PERSON_KINDS.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))}
        error={errors.kind}
      />
      {values.kind === 'parent' ? (
        <TextField label="Класс" {...text('className')} />
      ) : (
        <TextField label="Должность" {...text('position')} />
      )}
      {values.kind === 'staff' ? (
        <TextField label="Предметы" hint="Что ведёт: «Физика, информатика»" {...text('subjects')} />
      ) : null}
      <FieldRow>
        <TextField label="Телефон" type="tel" {...text('phone')} />
        <TextField label="Кабинет" width={120} {...text('room')} />
      </FieldRow>
      <TextField label="Эл. почта" type="email" {...text('email')} />
      {values.kind === 'staff' ? (
        <OwnWeekField
          value={values.ownWeek}
          onChange={(ownWeek) => {
            set({ ownWeek });
          }}
          hint="По ней считается срок обучения, которое начнётся. У начатого её меняет «Исправить обучение»"
        />
      ) : null}
      <Suspense>
        <DeclensionFields values={values} set={set} />
      </Suspense>
    </>
  );
}
