import type { ReactNode } from 'react';
import {
  AUDIENCE_WORDS,
  CHANNELS,
  CHANNEL_WORDS,
  OUTCOMES,
  OUTCOME_WORDS,
} from '#shared/domain/consultation';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import { findPeople, PERSON_KINDS, type Person } from '#shared/domain/person';
import { topicsFor, type Topic } from '#shared/domain/topic';
import { peopleOf, usePeople, useTopics } from '../../data/records';
import { CheckGroup, ChoiceGroup } from '../../ui/choice-group';
import { SuggestField } from '../../ui/combo-box';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { useShortcut } from '../../ui/shortcut';
import { TextArea, TextField } from '../../ui/text-field';
import type { FormValues } from './form-values';
import type { ConsultationForm } from './use-consultation-form';

const MOST_SUGGESTIONS = 8;
const SIX = 6;

type FieldsProps = { form: ConsultationForm };

/** All fields of a consultation, in the order of writing: who, about what, what was said, how it ended. */
export function ConsultationFields({ form }: FieldsProps) {
  return (
    <>
      <When form={form} />
      <Who form={form} />
      <Topics form={form} />
      <Texts form={form} />
      <Ending form={form} />
    </>
  );
}

function When({ form: { values, errors, set } }: FieldsProps) {
  return (
    <FieldRow>
      <DateField
        label="Дата"
        isRequired
        value={values.date}
        onChange={(date) => {
          set({ date });
        }}
        error={errors.date}
      />
      <TimeField
        label="Время"
        value={values.time}
        onChange={(time) => {
          set({ time });
        }}
        error={errors.time}
      />
      <TextField
        label="Длительность, мин"
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

function Who({ form: { values, errors, set } }: FieldsProps) {
  const isParent = values.audience === 'parent';
  return (
    <>
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
      <FieldRow>
        <Autofocus>
          <NameField values={values} error={errors.name} set={set} />
        </Autofocus>
        {isParent ? (
          <TextField
            label="Класс"
            width={120}
            maxLength={NAME_LIMIT}
            value={values.className}
            onChange={(className) => {
              set({ className });
            }}
            error={errors.className}
          />
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

function Topics({ form: { values, errors, set } }: FieldsProps) {
  const topics = topicsFor(useTopics() ?? [], values.audience);
  const offered = [...topics, ...chosenBefore(useTopics() ?? [], topics, values.topics)];
  const toggle = (index: number): void => {
    const topic = offered[index];
    if (topic === undefined) return;
    const { id } = topic;
    const has = values.topics.includes(id);
    set({ topics: has ? values.topics.filter((t) => t !== id) : [...values.topics, id] });
  };
  return (
    <>
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <TopicKey key={index} index={index} toggle={toggle} />
      ))}
      <CheckGroup
        label="Тема"
        isRequired
        columns={2}
        values={values.topics}
        onChange={(chosen) => {
          set({ topics: chosen });
        }}
        options={offered.map((topic, index) => ({
          value: topic.id,
          label: topic.title,
          keyHint: index < SIX ? `Alt+${String(index + 1)}` : undefined,
        }))}
        error={errors.topics}
      />
    </>
  );
}

function TopicKey({ index, toggle }: { index: number; toggle: (index: number) => void }) {
  useShortcut(`Alt+${String(index + 1)}`, () => {
    toggle(index);
  });
  return null;
}

/** Topics of the record that aren't offered any more (archived, of another audience) stay in sight. */
function chosenBefore(
  all: readonly Topic[],
  offered: readonly Topic[],
  chosen: readonly string[],
): readonly Topic[] {
  return all.filter((topic) => chosen.includes(topic.id) && !offered.includes(topic));
}

function Texts({ form: { values, errors, set } }: FieldsProps) {
  return (
    <>
      <TextArea
        label="Вопрос"
        isRequired
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.question}
        onChange={(question) => {
          set({ question });
        }}
        error={errors.question}
      />
      <TextArea
        label="Ответ"
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.answer}
        onChange={(answer) => {
          set({ answer });
        }}
        error={errors.answer}
      />
    </>
  );
}

function Ending({ form: { values, errors, set } }: FieldsProps) {
  return (
    <>
      <ChoiceGroup
        label="Итог"
        role="group"
        value={values.outcome}
        onChange={(outcome) => {
          set({ outcome });
        }}
        options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
        error={errors.outcome}
      />
      {values.outcome === 'return' ? (
        <DateField
          label="Когда вернуться"
          width={200}
          value={values.returnOn}
          onChange={(returnOn) => {
            set({ returnOn });
          }}
          error={errors.returnOn}
          hint="Можно не указывать"
        />
      ) : null}
    </>
  );
}
