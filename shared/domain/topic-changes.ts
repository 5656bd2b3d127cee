import type { Id } from '#shared/lib/ids';
import type { PersonKind } from './person';
import { inTopicOrder, isStanding, type Topic } from './topic';

/** First order of the topics after the six. */
const AFTER_THE_SIX = 101;

/** What a form says of a topic. */
export interface TopicWords {
  readonly title: string;
  readonly audiences: readonly PersonKind[];
  readonly parent: Id | null;
}

/** A new topic, the last of its level. @param topics all topics, for its place */
export function newTopic(
  id: Id,
  { title, audiences, parent }: TopicWords,
  topics: readonly Topic[],
): Topic {
  return {
    v: 1,
    id,
    title,
    audiences: [...audiences],
    parent,
    order: lastOrder(topics, parent) + 1,
    fixed: false,
    archived: false,
    mergedInto: null,
  };
}

/** Topics that stand beside a topic and can change places with it, in their order. */
export function siblingsOf(topics: readonly Topic[], topic: Topic): readonly Topic[] {
  return topics
    .filter((each) => each.parent === topic.parent && !each.fixed && isStanding(each))
    .sort(inTopicOrder);
}

/**
 * The topics that change when one goes up or down by one place among its own; none when it can't.
 * @param step -1 up, 1 down
 */
export function movedTopic(topics: readonly Topic[], topic: Topic, step: -1 | 1): readonly Topic[] {
  const siblings = [...siblingsOf(topics, topic)];
  const from = siblings.findIndex(({ id }) => id === topic.id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= siblings.length) return [];
  const [moved] = siblings.splice(from, 1);
  if (moved !== undefined) siblings.splice(to, 0, moved);
  const first = topic.parent === null ? AFTER_THE_SIX : 1;
  return siblings
    .map((each, i) => ({ ...each, order: first + i }))
    .filter((each) => each.order !== topics.find(({ id }) => id === each.id)?.order);
}

/**
 * The topics that change when one is merged into another of its level: what detailed it details the other
 * from then on, after what the other has. Records aren't touched: `topicsUnder` finds them.
 */
export function mergedTopics(
  topics: readonly Topic[],
  topic: Topic,
  into: Topic,
): readonly Topic[] {
  const last = lastOrder(topics, into.id);
  const details = topics
    .filter(({ parent }) => parent === topic.id)
    .sort(inTopicOrder)
    .map((each, i) => ({ ...each, parent: into.id, order: last + 1 + i }));
  return [{ ...topic, mergedInto: into.id }, ...details];
}

/** Topics that one can be merged into, in their order. */
export function mergeTargets(topics: readonly Topic[], topic: Topic): readonly Topic[] {
  const isDetail = topic.parent !== null;
  return topics
    .filter((each) => each.id !== topic.id && isStanding(each))
    .filter((each) => (each.parent !== null) === isDetail)
    .sort(inTopicOrder);
}

function lastOrder(topics: readonly Topic[], parent: Id | null): number {
  const least = parent === null ? AFTER_THE_SIX - 1 : 0;
  const orders = topics.filter((each) => each.parent === parent).map(({ order }) => order);
  return Math.max(least, ...orders);
}
