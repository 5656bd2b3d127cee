import { useState } from 'react';
import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { NAME_LIMIT } from '#shared/domain/fields';
import { PERSON_KINDS } from '#shared/domain/person';
import { branchesOf, isStanding, type Topic } from '#shared/domain/topic';
import type { Row } from '../../data/database';
import { useRecordForm, type RecordForm } from '../../data/record-form';
import { newId } from '../../platform/clock';
import { CheckGroup } from '../../ui/check-group';
import { FormDialog } from '../../ui/form-dialog';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { saveTopics } from './save-topics';
import {
  freshTopic,
  parseTopicValues,
  toTopic,
  type TopicErrors,
  type TopicValues,
} from './topic-form';

type TopicDialogProps = {
  rows: readonly Row<'topic'>[];
  /** The topic to change, null for a new one. */
  topic: Topic | null;
  /** What a new one is to detail, null for the first level. */
  parent: Topic | null;
  onSaved: (topic: Topic) => void;
  onClose: () => void;
};

/** «Добавить тему», «Добавить подтему», or changing one. Closing keeps the draft. */
export function TopicDialog({ rows, topic, parent, onSaved, onClose }: TopicDialogProps) {
  const [id] = useState(newId);
  const topics = rows.map(({ value }) => value);
  const form = useRecordForm<TopicValues, Topic, TopicErrors>({
    draftKey: `topic-${topic?.id ?? parent?.id ?? 'new'}${topic === null ? '-add' : ''}`,
    parse: parseTopicValues,
    initial: topic ?? freshTopic(parent),
    check: (values) => toTopic(values, topic, id, topics),
    send: (value, commit) => saveTopics(commit, [value], rows),
    onSaved,
    onClose,
  });
  return (
    <FormDialog title={titleOf(topic, parent)} form={form}>
      <TopicFields form={form} topic={topic} topics={topics} />
    </FormDialog>
  );
}

function titleOf(topic: Topic | null, parent: Topic | null): string {
  if (topic !== null) return topic.parent === null ? 'Изменить тему' : 'Изменить подтему';
  return parent === null ? 'Новая тема' : 'Новая подтема';
}

type FieldsProps = {
  form: RecordForm<TopicValues, TopicErrors>;
  topic: Topic | null;
  topics: readonly Topic[];
};

function TopicFields({ form: { values, errors, write }, topic, topics }: FieldsProps) {
  const set = (change: Partial<TopicValues>): void => {
    write({ ...values, ...change });
  };
  return (
    <>
      <TextField
        label="Название"
        isRequired
        maxLength={NAME_LIMIT}
        value={values.title}
        onChange={(title) => {
          set({ title });
        }}
        error={errors?.title}
        hint={topic === null ? undefined : 'Новое название увидите и в старых записях с этой темой'}
      />
      <ParentField {...{ values, errors, set, topic, topics }} />
      <CheckGroup
        label="Кому предлагать"
        isRequired
        values={values.audiences}
        onChange={(audiences) => {
          set({ audiences });
        }}
        options={PERSON_KINDS.map((kind) => ({ value: kind, label: AUDIENCE_WORDS[kind] }))}
        error={errors?.audiences}
        hint={values.parent === null ? undefined : 'Из тех, кому предлагается сама тема'}
      />
    </>
  );
}

type ParentProps = Omit<FieldsProps, 'form'> & {
  values: TopicValues;
  errors: TopicErrors | undefined;
  set: (change: Partial<TopicValues>) => void;
};

/** Where it stands. What has details of its own can't become one. */
function ParentField({ values, errors, set, topic, topics }: ParentProps) {
  const hasDetails = topic !== null && topics.some(({ parent }) => parent === topic.id);
  const firstLevel = branchesOf(topics)
    .map((branch) => branch.topic)
    .filter((each) => each.id !== topic?.id)
    .filter((each) => isStanding(each) || each.id === values.parent);
  return (
    <SelectField
      label="Относится к теме"
      isDisabled={hasDetails}
      value={values.parent ?? ''}
      onChange={(parent) => {
        set({ parent: parent === '' ? null : parent });
      }}
      options={[
        { value: '', label: 'сама по себе, первый уровень' },
        ...firstLevel.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      error={errors?.parent}
      hint={hasDetails ? 'У темы есть подтемы, поэтому она остаётся на первом уровне' : undefined}
    />
  );
}
