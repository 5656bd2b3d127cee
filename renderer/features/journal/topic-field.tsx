import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { TOPIC_LIMIT } from '#shared/domain/consultation';
import { findTopics, titleAbove, topicChoice } from '#shared/domain/topic-choice';
import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { useTopicUse } from '../../data/nearby-records';
import { useTopics } from '../../data/records';
import { CheckGroup } from '../../ui/check-group';
import { SuggestField } from '../../ui/combo-box';
import { useNextTab } from '../../ui/next-tab';
import { useShortcut } from '../../ui/shortcut';
import type { ConsultationForm } from './use-consultation-form';

const COLUMNS = 2;
/** Besides the six so many stand in the form; the rest is found by typing. */
const MOST_OTHERS = 3;
const MOST_FOUND = 8;
const NO_TOPICS: readonly Topic[] = [];

type FieldsProps = {
  form: ConsultationForm;
  /** Where Tab leads after Alt+1…6. */
  questionRef: RefObject<HTMLTextAreaElement | null>;
};

/** «Тема»: the six of п. 2.2.2 first, by Alt+1…6; then what is asked most; any other one by typing. */
export function Topics({ form: { values, errors, set }, questionRef }: FieldsProps) {
  const read = useTopics();
  const all = read ?? NO_TOPICS;
  const choice = topicChoice(all, values.audience, useTopicUse());
  const offered = [...choice.six, ...choice.others.slice(0, MOST_OTHERS)];
  const shown = [...offered, ...chosenBesides(all, offered, values.topics)];
  const isFull = values.topics.length >= TOPIC_LIMIT;
  const find = useRef<HTMLInputElement>(null);
  const goOnFromTopics = useNextTab(questionRef);
  const toggle = (...ids: readonly Id[]): void => {
    set({ topics: ids.reduce(toggled, values.topics) });
  };
  const press = useKeptKeys(read !== undefined, (indexes) => {
    toggle(...indexes.flatMap((index) => choice.six[index]?.id ?? []));
  });
  return (
    <>
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <TopicKey
          key={index}
          index={index}
          toggle={() => {
            press(index);
            goOnFromTopics();
          }}
        />
      ))}
      <CheckGroup
        label="Тема"
        isRequired
        isOneStop
        columns={COLUMNS}
        values={values.topics}
        onChange={(topics) => {
          if (topics.length <= TOPIC_LIMIT) set({ topics });
        }}
        options={shown.map((topic) => ({
          value: topic.id,
          label: topic.title,
          detail: titleAbove(all, topic) || undefined,
          keyHint: keyOf(choice.six.indexOf(topic)),
        }))}
        onOtherKey={(event) => {
          if (leadsToFinding(event)) find.current?.focus();
        }}
        error={errors.topics}
        hint={isFull ? `Больше ${String(TOPIC_LIMIT)} тем в записи не бывает` : undefined}
      >
        <FindTopic
          inputRef={find}
          find={(typed) =>
            findTopics(choice, typed, (topic) => titleAbove(all, topic), MOST_FOUND).map(
              (topic) => ({
                id: topic.id,
                label: topic.title,
                detail: values.topics.includes(topic.id) ? 'выбрана' : titleAbove(all, topic),
              }),
            )
          }
          onPick={(id) => {
            if (!values.topics.includes(id)) toggle(id);
          }}
        />
      </CheckGroup>
    </>
  );
}

/** The chosen topics with one more or one fewer; no more than a record takes. */
function toggled(topics: readonly Id[], id: Id): readonly Id[] {
  if (topics.includes(id)) return topics.filter((each) => each !== id);
  return topics.length >= TOPIC_LIMIT ? topics : [...topics, id];
}

/**
 * Keys that are pressed before the topics are read count as soon as they are: who knows the form by heart doesn't
 * wait for it. @param take told the places of the topics, in the order of the keys
 */
function useKeptKeys(
  isRead: boolean,
  take: (indexes: readonly number[]) => void,
): (index: number) => void {
  const early = useRef<number[]>([]);
  useEffect(() => {
    if (isRead && early.current.length > 0) take(early.current.splice(0));
  });
  return (index) => {
    if (isRead) take([index]);
    else early.current.push(index);
  };
}

type FindTopicProps = {
  inputRef: RefObject<HTMLInputElement | null>;
  find: (typed: string) => readonly { id: string; label: string; detail: string }[];
  onPick: (id: Id) => void;
};

/** Gets the letters that are typed among the topics. */
function FindTopic({ inputRef, find, onPick }: FindTopicProps) {
  const [typed, setTyped] = useState('');
  return (
    <div className="journal-find-topic">
      <SuggestField
        label="Найти тему"
        labelPlacement="hidden"
        placeholder="Другая тема: начните печатать"
        enterTakesFirst
        inputRef={inputRef}
        value={typed}
        onChange={setTyped}
        suggestions={find(typed)}
        onPick={(id) => {
          onPick(id);
          setTyped('');
        }}
        onBlur={() => {
          setTyped('');
        }}
      />
    </div>
  );
}

/** A letter goes into the field that has the focus when it arrives; so does what follows it. */
function leadsToFinding({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return key === 'ArrowDown' || /^\p{L}$/u.test(key);
}

function TopicKey({ index, toggle }: { index: number; toggle: () => void }) {
  useShortcut(`Alt+${String(index + 1)}`, toggle);
  return null;
}

function keyOf(index: number): string | undefined {
  return index < 0 ? undefined : `Alt+${String(index + 1)}`;
}

/** Topics of the record that don't stand in the form by themselves: found by typing, archived, of another audience. */
function chosenBesides(
  all: readonly Topic[],
  offered: readonly Topic[],
  chosen: readonly Id[],
): readonly Topic[] {
  return all.filter((topic) => chosen.includes(topic.id) && !offered.includes(topic));
}
