import { mergedTopics, mergeTargets } from '#shared/domain/topic-changes';
import type { Topic } from '#shared/domain/topic';
import { failed, ok } from '#shared/lib/result';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { FormDialog } from '../../ui/form-dialog';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { saveTopics } from './save-topics';

interface MergeValues {
  /** The topic to merge into; empty while none is chosen. */
  readonly into: Id;
}

type MergeTopicDialogProps = {
  rows: readonly Row<'topic'>[];
  topic: Topic;
  onSaved: () => void;
  onClose: () => void;
};

/** «Объединить»: a topic goes over into another of its level; records stay as they are. */
export function MergeTopicDialog({ rows, topic, onSaved, onClose }: MergeTopicDialogProps) {
  const topics = rows.map(({ value }) => value);
  const targets = mergeTargets(topics, topic);
  const form = useRecordForm<MergeValues, Topic, { readonly into: string }>({
    draftKey: `merge-topic-${topic.id}`,
    parse: parseMerge,
    initial: { into: '' },
    check: ({ into }) => {
      const target = targets.find(({ id }) => id === into);
      return target === undefined ? failed({ into: 'Выберите тему' }) : ok(target);
    },
    send: (into, commit) => saveTopics(commit, mergedTopics(topics, topic, into), rows),
    onSaved,
    onClose,
  });
  const target = targets.find(({ id }) => id === form.values.into);
  const hasDetails = topics.some(({ parent }) => parent === topic.id);
  return (
    <FormDialog title={`Объединить «${topic.title}»`} deed="Объединить" form={form}>
      <SelectField
        label="С какой темой"
        isRequired
        value={form.values.into}
        onChange={(into) => {
          form.write({ into });
        }}
        options={[
          { value: '', label: 'выберите', isDisabled: true },
          ...targets.map((each) => ({ value: each.id, label: labelOf(each, topics) })),
        ]}
        error={form.errors?.into}
      />
      <Notice tone="info">
        «{topic.title}» больше не будет предлагаться в новых записях. Старые записи не изменятся:
        они найдутся и по этому названию, и по теме
        {target === undefined ? ', с которой вы объединяете' : ` «${target.title}»`}.
        {hasDetails ? ' Подтемы перейдут туда же.' : ''} Вернуть тему можно из архива.
      </Notice>
    </FormDialog>
  );
}

function labelOf(topic: Topic, topics: readonly Topic[]): string {
  const parent = topics.find(({ id }) => id === topic.parent);
  return parent === undefined ? topic.title : `${parent.title}: ${topic.title}`;
}

function parseMerge(content: unknown): MergeValues | undefined {
  if (typeof content !== 'object' || content === null || !('into' in content)) return undefined;
  return typeof content.into === 'string' ? { into: content.into } : undefined;
}
