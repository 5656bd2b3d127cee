import { topicsFor, type Topic } from '#shared/domain/topic';
import { useTopics } from '../../data/records';
import { CheckGroup } from '../../ui/choice-group';
import { useShortcut } from '../../ui/shortcut';
import type { ConsultationForm } from './use-consultation-form';

const SIX = 6;

type FieldsProps = { form: ConsultationForm };

/** «Тема»: the six of п. 2.2.2 first, by Alt+1…6. */
export function Topics({ form: { values, errors, set } }: FieldsProps) {
  const all = useTopics() ?? [];
  const topics = topicsFor(all, values.audience);
  const offered = [...topics, ...chosenBefore(all, topics, values.topics)];
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
