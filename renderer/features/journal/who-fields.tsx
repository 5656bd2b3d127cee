import type { ReactNode } from 'react';
import { AUDIENCE_WORDS, CHANNELS, CHANNEL_WORDS } from '#shared/domain/consultation';
import { NAME_LIMIT } from '#shared/domain/fields';
import { findPeople, PERSON_KINDS, type Person } from '#shared/domain/person';
import { peopleOf, usePeople } from '../../data/records';
import { ChoiceGroup } from '../../ui/choice-group';
import { SuggestField } from '../../ui/combo-box';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { TextField } from '../../ui/text-field';
import type { FormValues } from './form-values';
import type { ConsultationForm } from './use-consultation-form';

const MOST_SUGGESTIONS = 8;

type FieldsProps = { form: ConsultationForm };

/** When it was and how long it took. */
export function When({ form: { values, errors, set } }: FieldsProps) {
  return (
    <FieldRow>
      <DateField
        label="Дата"
        width={180}
        isRequired
        value={values.date}
        onChange={(date) => {
          set({ date });
        }}
        error={errors.date}
      />
      <TimeField
        label="Время"
        width={110}
        value={values.time}
        onChange={(time) => {
          set({ time });
        }}
        error={errors.time}
      />
      <TextField
        label="Длительность, мин"
        width={110}
        inputMode="numeric"
        maxLength={3}
        value={values.minutes}
        onChange={(minutes) => {
          set({ minutes });
        }}
        error={errors.minutes}
      />
    </FieldRow>
  );
}

/** Who turned to the consultant, and how. */
export function Who({ form: { values, errors, set } }: FieldsProps) {
  return (
    <>
      <FieldRow>
        <div className="journal-fixed">
          <ChoiceGroup
            label="Кто обратился"
            role="radiogroup"
            isRequired
            value={values.audience}
            onChange={(audience) => {
              set({ audience, person: null, position: '' });
            }}
            options={PERSON_KINDS.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))}
            error={errors.audience}
          />
        </div>
        <Autofocus>
          <NameField values={values} error={errors.name} set={set} />
        </Autofocus>
        {values.audience === 'parent' ? (
          <ClassField values={values} error={errors.className} set={set} />
        ) : null}
      </FieldRow>
      <ChoiceGroup
        label="Способ"
        role="group"
        isRequired
        value={values.channel}
        onChange={(channel) => {
          set({ channel });
        }}
        options={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
        error={errors.channel}
      />
    </>
  );
}

/** The field where writing begins. */
function Autofocus({ children }: { children: ReactNode }) {
  return (
    <div className="journal-grow" data-autofocus>
      {children}
    </div>
  );
}

type NameFieldProps = {
  values: FormValues;
  error: string | undefined;
  set: ConsultationForm['set'];
};

function ClassField({ values, error, set }: NameFieldProps) {
  return (
    <TextField
      label="Класс"
      width={80}
      maxLength={NAME_LIMIT}
      value={values.className}
      onChange={(className) => {
        set({ className });
      }}
      error={error}
    />
  );
}

function NameField({ values, error, set }: NameFieldProps) {
  const people = peopleOf(usePeople()).filter((person) => person.kind === values.audience);
  const suggestions =
    values.person === null ? findPeople(people, values.name, MOST_SUGGESTIONS) : [];
  const pick = (id: string): void => {
    const person = people.find((each) => each.id === id);
    if (person !== undefined) set(picked(person, values));
  };
  return (
    <SuggestField
      label="ФИО"
      isRequired={values.audience === 'staff'}
      maxLength={NAME_LIMIT}
      value={values.name}
      onChange={(name) => {
        if (name !== values.name) set({ name, person: null, position: '' });
      }}
      suggestions={suggestions.map((person) => ({
        id: person.id,
        label: person.name,
        detail: person.kind === 'parent' ? person.className : person.position,
      }))}
      onPick={pick}
      error={error}
      hint={values.audience === 'parent' ? 'Можно не указывать' : undefined}
    />
  );
}

function picked(person: Person, values: FormValues): Partial<FormValues> {
  const { id, name, position } = person;
  // What was typed is never overwritten: the class only fills an empty field.
  return { person: id, name, position, className: values.className || person.className };
}
