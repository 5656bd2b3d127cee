import { topicsFor, type Topic } from '#shared/domain/topic';

/** A key that counts a topic. */
export interface TopicKey {
  /** What stands on it: «1», «Й». */
  readonly label: string;
  /** The combination of `useShortcut`: the place of the key, whatever the layout. */
  readonly combo: string;
}

// The row of digits, then the rows of letters below it, from the left: the eleventh topic lies under the first.
const KEYS: readonly TopicKey[] = [
  ...keys('1234567890', '1234567890'),
  ...keys('ЙЦУКЕНГШЩЗ', 'QWERTYUIOP'),
  ...keys('ФЫВАПРОЛД', 'ASDFGHJKL'),
];

function keys(labels: string, combos: string): readonly TopicKey[] {
  return [...labels].map((label, i) => ({ label, combo: combos[i] ?? label }));
}

/** A topic and its key; null for what lies beyond the keys and is counted by a press on it. */
export interface KeyedTopic {
  readonly topic: Topic;
  readonly key: TopicKey | null;
  /** Title of the topic that this one details, or empty. */
  readonly above: string;
}

/** What parents are asked to choose from, in the usual order, with a key each. */
export function keyedTopics(topics: readonly Topic[]): readonly KeyedTopic[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return topicsFor(topics, 'parent').map((topic, i) => ({
    topic,
    key: KEYS[i] ?? null,
    above: topic.parent === null ? '' : (titles.get(topic.parent) ?? ''),
  }));
}
