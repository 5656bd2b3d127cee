import type { KeyboardEvent, MouseEvent } from 'react';
import { useShortcut } from '../../../ui/shortcut';
import type { KeyedTopic } from './topic-keys';
import { questionsText } from './words';

type TopicTilesProps = {
  topics: readonly KeyedTopic[];
  counts: ReadonlyMap<string, number>;
  onCount: (topic: string) => void;
};

/** So many stand in two columns, as large as there is room. */
const FEW = 10;

/** The topics with their keys, large enough to be read while standing; a press counts as the key does. */
export function TopicTiles({ topics, counts, onCount }: TopicTilesProps) {
  return (
    <ul
      className="meeting-topics"
      aria-label="Темы вопросов"
      data-many={topics.length > FEW ? '' : undefined}
    >
      {topics.map((each) => (
        <li key={each.topic.id}>
          <TopicTile
            keyed={each}
            count={counts.get(each.topic.id) ?? 0}
            onCount={() => {
              onCount(each.topic.id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

type TileProps = { keyed: KeyedTopic; count: number; onCount: () => void };

function TopicTile({ keyed: { topic, key, above }, count, onCount }: TileProps) {
  return (
    <>
      {key === null ? null : <CountingKey combo={key.combo} onCount={onCount} />}
      <button
        type="button"
        className="meeting-topic"
        aria-label={`${[above, topic.title].filter(Boolean).join(': ')}, ${questionsText(count)}`}
        aria-keyshortcuts={key?.label}
        data-counted={count > 0 ? '' : undefined}
        onMouseDown={keepFocus}
        onKeyDown={keepEnter}
        onClick={onCount}
      >
        <kbd className="meeting-topic-key" aria-hidden="true">
          {key?.label ?? '+'}
        </kbd>
        <span className="meeting-topic-words">
          {above === '' ? null : <span className="meeting-topic-above">{above}</span>}
          <span className="meeting-topic-title">{topic.title}</span>
        </span>
        <span className="meeting-topic-count" aria-hidden="true">
          {count}
        </span>
      </button>
    </>
  );
}

/** The key of a topic; held down it still counts once. */
function CountingKey({ combo, onCount }: { combo: string; onCount: () => void }) {
  useShortcut(
    combo,
    (event) => {
      if (!event.repeat) onCount();
    },
    { isOfPage: true },
  );
  return null;
}

/** A press by the mouse leaves the focus where it is: Enter stays the key of the last question. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** Whoever came here by Tab presses the topic by Enter. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}
