import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import type { Topic } from './topic';

/** So many topics a journal has room for, archived and merged ones among them. */
export const TOPIC_LIMIT = 300;

const SIX = 'Шесть тем п. 2.2.2 регламента изменить нельзя.';

/** What a change of one topic may not do, whatever the others are: a sentence, or null. */
export function topicChangeIssue(next: Topic, previous: Topic | undefined): string | null {
  if (previous?.fixed === true) return isSame(next, previous) ? null : SIX;
  if (next.fixed) return 'Новая тема не может стать одной из шести тем п. 2.2.2 регламента.';
  return null;
}

/**
 * What is wrong with changed topics among all of them: a sentence, or null.
 * @param topics all topics as they would be after the change
 * @param changed ids of those that the change touches
 * @param merging ids of those that the change merges into another
 */
export function topicListIssue(
  topics: readonly Topic[],
  changed: ReadonlySet<Id>,
  merging: ReadonlySet<Id>,
): string | null {
  if (topics.length > TOPIC_LIMIT)
    return `В журнале не больше ${TOPIC_LIMIT} тем, считая архивные и объединённые.`;
  for (const topic of topics) {
    if (!changed.has(topic.id)) continue;
    const issue =
      levelIssue(topic, topics) ??
      mergerIssue(topic, topics, merging.has(topic.id)) ??
      titleIssue(topic, topics);
    if (issue !== null) return issue;
  }
  return null;
}

/** There are two levels and no more. */
function levelIssue(topic: Topic, topics: readonly Topic[]): string | null {
  if (topic.parent === null) return null;
  const parent = byId(topics, topic.parent);
  if (topic.parent === topic.id || parent === undefined)
    return `Темы, к которой относится ${quoted(topic)}, в журнале нет.`;
  if (parent.parent !== null)
    return `${quoted(parent)} — сама подтема: подтемы бывают только у тем первого уровня.`;
  if (parent.mergedInto !== null)
    return `${quoted(parent)} объединена с другой темой: подтем у неё быть не может.`;
  if (topics.some((each) => each.parent === topic.id))
    return `У темы ${quoted(topic)} есть подтемы, поэтому сама она подтемой стать не может.`;
  return null;
}

function mergerIssue(topic: Topic, topics: readonly Topic[], isNow: boolean): string | null {
  if (topic.mergedInto === null) return null;
  const into = byId(topics, topic.mergedInto);
  if (into === undefined) return `Темы, с которой объединяют ${quoted(topic)}, в журнале нет.`;
  if (goesInCircles(topic, topics)) return 'Тему нельзя объединить с самой собой.';
  if ((into.parent === null) !== (topic.parent === null))
    return 'Объединить можно только темы одного уровня.';
  if (isNow && (into.archived || into.mergedInto !== null))
    return `${quoted(into)} сама в архиве или объединена с другой: выберите действующую тему.`;
  if (topics.some((each) => each.parent === topic.id))
    return `У темы ${quoted(topic)} остались подтемы: их нужно перенести вместе с ней.`;
  return null;
}

function goesInCircles(topic: Topic, topics: readonly Topic[]): boolean {
  const passed = new Set<Id>();
  let one: Topic | undefined = topic;
  while (one !== undefined && one.mergedInto !== null) {
    if (passed.has(one.id)) return true;
    passed.add(one.id);
    one = byId(topics, one.mergedInto);
  }
  return false;
}

/** Two topics side by side under one name could not be told apart. */
function titleIssue(topic: Topic, topics: readonly Topic[]): string | null {
  if (topic.mergedInto !== null) return null;
  const title = asCompared(topic.title);
  const twin = topics.find(
    (each) =>
      each.id !== topic.id &&
      each.parent === topic.parent &&
      each.mergedInto === null &&
      asCompared(each.title) === title,
  );
  if (twin === undefined) return null;
  return twin.archived
    ? `Тема ${quoted(twin)} уже есть в архиве: верните её оттуда.`
    : `Тема ${quoted(twin)} уже есть.`;
}

function asCompared(title: string): string {
  return foldText(title).trim().replace(/\s+/gu, ' ');
}

function quoted({ title }: Topic): string {
  return `«${title}»`;
}

function byId(topics: readonly Topic[], id: Id): Topic | undefined {
  return topics.find((topic) => topic.id === id);
}

function isSame(a: Topic, b: Topic): boolean {
  return (
    a.fixed === b.fixed &&
    a.title === b.title &&
    a.order === b.order &&
    a.parent === b.parent &&
    a.archived === b.archived &&
    a.mergedInto === b.mergedInto &&
    a.audiences.join() === b.audiences.join()
  );
}
