import { PERSON_KINDS } from '#shared/domain/person';
import { firstTopics, type Topic } from '#shared/domain/topic';
import { newTopic, type TopicWords } from '#shared/domain/topic-changes';
import { fixedId, type Id } from '#shared/lib/ids';

/** What every journal begins with. */
export const FIRST = firstTopics();
/** The id of the n-th topic that a test adds. */
export const id = (n: number): Id => fixedId(9, n);
/** A topic by its title. @throws when there is none */
export const titled = (topics: readonly Topic[], title: string): Topic => {
  const found = topics.find((topic) => topic.title === title);
  if (found === undefined) throw new Error(`no topic ${title}`);
  return found;
};
export const PRESENCE = titled(FIRST, 'учёт посещаемости');
export const ACCESS = titled(FIRST, 'вход и восстановление доступа');
export const OTHER = titled(FIRST, 'другой вопрос');

/** The list with one more topic. */
export function add(
  topics: readonly Topic[],
  n: number,
  words: Partial<TopicWords>,
): readonly Topic[] {
  const all = { title: `тема ${String(n)}`, audiences: PERSON_KINDS, parent: null, ...words };
  return [...topics, newTopic(id(n), all, topics)];
}

/** The list after some of its topics have changed. */
export function after(topics: readonly Topic[], changed: readonly Topic[]): readonly Topic[] {
  return [...new Map([...topics, ...changed].map((each) => [each.id, each])).values()];
}
