import type { Topic } from '#shared/domain/topic';
import { isStanding } from '#shared/domain/topic';
import { siblingsOf } from '#shared/domain/topic-changes';
import { counted } from '#shared/lib/text';
import { Button } from '../../ui/button';

export type TopicDeeds = {
  onAdd: (parent: Topic | null) => void;
  onEdit: (topic: Topic) => void;
  onMove: (topic: Topic, step: -1 | 1) => void;
  onMerge: (topic: Topic) => void;
  onArchive: (topic: Topic) => void;
  onBringBack: (topic: Topic) => void;
};

type BarProps = TopicDeeds & {
  topics: readonly Topic[];
  selected: Topic | undefined;
  isLocked: boolean;
};

/** What can be done with the list and with the selected topic; with one of the six, why so little. */
export function TopicBar({ topics, selected, isLocked, ...deeds }: BarProps) {
  return (
    <div className="settings-bar">
      <span className="settings-bar-words">{barWords(selected, topics)}</span>
      {selected === undefined ? null : (
        <SelectedDeeds {...deeds} {...{ topics, isLocked }} topic={selected} />
      )}
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          deeds.onAdd(null);
        }}
      >
        Добавить тему
      </Button>
    </div>
  );
}

function barWords(selected: Topic | undefined, topics: readonly Topic[]): string {
  if (selected === undefined) {
    return counted(topics.filter(isStanding).length, ['тема', 'темы', 'тем']);
  }
  if (selected.fixed) return 'Одна из шести тем п. 2.2.2 регламента: её слова и место не меняются';
  return selected.title;
}

type SelectedProps = TopicDeeds & { topic: Topic; topics: readonly Topic[]; isLocked: boolean };

function SelectedDeeds({ topic, topics, isLocked, ...deeds }: SelectedProps) {
  if (!isStanding(topic)) {
    return (
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          deeds.onBringBack(topic);
        }}
      >
        Вернуть
      </Button>
    );
  }
  return (
    <>
      {topic.fixed ? null : <OwnDeeds {...{ topic, topics, isLocked }} {...deeds} />}
      {topic.parent === null ? (
        <Button
          size="small"
          isDisabled={isLocked}
          onPress={() => {
            deeds.onAdd(topic);
          }}
        >
          Добавить подтему
        </Button>
      ) : null}
    </>
  );
}

function OwnDeeds({ topic, topics, isLocked, ...deeds }: SelectedProps) {
  const siblings = siblingsOf(topics, topic);
  const small = { size: 'small', variant: 'quiet' } as const;
  return (
    <>
      <Button
        {...small}
        isDisabled={isLocked || siblings[0]?.id === topic.id}
        aria-keyshortcuts="Alt+ArrowUp"
        onPress={() => {
          deeds.onMove(topic, -1);
        }}
      >
        Выше
      </Button>
      <Button
        {...small}
        isDisabled={isLocked || siblings.at(-1)?.id === topic.id}
        aria-keyshortcuts="Alt+ArrowDown"
        onPress={() => {
          deeds.onMove(topic, 1);
        }}
      >
        Ниже
      </Button>
      <Button
        {...small}
        isDisabled={isLocked}
        onPress={() => {
          deeds.onArchive(topic);
        }}
      >
        В архив
      </Button>
      <Button
        {...small}
        isDisabled={isLocked}
        onPress={() => {
          deeds.onMerge(topic);
        }}
      >
        Объединить
      </Button>
      <Button
        size="small"
        isDisabled={isLocked}
        onPress={() => {
          deeds.onEdit(topic);
        }}
      >
        Изменить
      </Button>
    </>
  );
}
