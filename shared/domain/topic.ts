import { z } from 'zod';
import { fixedId, idSchema, type Id } from '#shared/lib/ids';
import { compareText } from '#shared/lib/text';
import { nameText, required } from './fields';
import type { PersonKind } from './person';

export const topicSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  title: required(nameText('Тема'), 'Назовите тему'),
  /** Whom the topic is offered to. */
  audiences: z
    .array(z.enum(['staff', 'parent', 'other']))
    .min(1, 'Укажите, кому предлагать тему')
    .max(3),
  /** Topic of the first level that this one details, or null. */
  parent: idSchema.nullable(),
  order: z.number().int().min(0).max(100_000),
  /** True for the six of п. 2.2.2: their wording can't be changed. */
  fixed: z.boolean(),
  archived: z.boolean(),
  mergedInto: idSchema.nullable(),
});

/** What a consultation was about: two levels, the six of п. 2.2.2 first. */
export type Topic = Readonly<z.infer<typeof topicSchema>>;

/** The six directions of п. 2.2.2 in the regulation's words and order. */
export const SIX_TOPICS = [
  'учёт расписания',
  'учёт текущей и итоговой успеваемости',
  'учёт посещаемости',
  'ведение поурочного планирования',
  'проведение уроков',
  'своевременность внесения данных в журналы классов',
] as const;

// Beyond the regulation's list: what parents (п. 2.2.3) and everybody ask in the first weeks.
const FURTHER: readonly { title: string; audiences: readonly PersonKind[] }[] = [
  { title: 'вход и восстановление доступа', audiences: ['staff', 'parent', 'other'] },
  { title: 'просмотр оценок и домашних заданий', audiences: ['parent'] },
  { title: 'сообщения и уведомления', audiences: ['parent'] },
  { title: 'другой вопрос', audiences: ['staff', 'parent', 'other'] },
];

/** Topics that a new journal begins with; ids are the same in every journal. */
export function firstTopics(): readonly Topic[] {
  const six = SIX_TOPICS.map((title, i) => topic(i + 1, title, ['staff', 'parent', 'other'], true));
  const further = FURTHER.map(({ title, audiences }, i) => topic(i + 101, title, audiences, false));
  return [...six, ...further];
}

function topic(
  order: number,
  title: string,
  audiences: readonly PersonKind[],
  fixed: boolean,
): Topic {
  return {
    v: 1,
    id: fixedId(2, order),
    title,
    audiences: [...audiences],
    parent: null,
    order,
    fixed,
    archived: false,
    mergedInto: null,
  };
}

/** Order of topics: the six first, then by their own order, then by their words. */
export function inTopicOrder(a: Topic, b: Topic): number {
  if (a.fixed !== b.fixed) return a.fixed ? -1 : 1;
  return a.order - b.order || compareText(a.title, b.title);
}

/** True when a topic is neither archived nor merged into another. */
export function isStanding({ archived, mergedInto }: Topic): boolean {
  return !archived && mergedInto === null;
}

/** A topic of the first level with those that detail it. */
export interface TopicBranch {
  readonly topic: Topic;
  readonly details: readonly Topic[];
}

/**
 * Topics to offer to an audience in two levels, each in its order, the six first. What details a topic is
 * offered only along with it.
 */
export function topicBranches(
  topics: readonly Topic[],
  audience: PersonKind,
): readonly TopicBranch[] {
  return branchesOf(
    topics.filter((topic) => isStanding(topic) && topic.audiences.includes(audience)),
  );
}

/** Topics as two levels, each in its order; a detail whose topic isn't among them is left out. */
export function branchesOf(topics: readonly Topic[]): readonly TopicBranch[] {
  const ordered = [...topics].sort(inTopicOrder);
  return ordered
    .filter(({ parent }) => parent === null)
    .map((topic) => ({ topic, details: ordered.filter(({ parent }) => parent === topic.id) }));
}

/** The same as one list: the first level (the six lead it), then all details in the order of their topics. */
export function topicsFor(topics: readonly Topic[], audience: PersonKind): readonly Topic[] {
  const branches = topicBranches(topics, audience);
  return [...branches.map(({ topic }) => topic), ...branches.flatMap(({ details }) => details)];
}

/**
 * Ids of all topics whose records are meant by a topic: its own, those that detail it, and those that were
 * merged into one of these, through any number of mergers. Records keep the topic that they were written
 * with, so that they are found under its name and under the name that it was merged into.
 */
export function topicsUnder(topics: readonly Topic[], id: Id): ReadonlySet<Id> {
  const found = new Set([id]);
  const waiting = [id];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const { id: next, parent, mergedInto } of topics) {
      if (found.has(next) || (parent !== one && mergedInto !== one)) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}

/**
 * A topic and all that choosing it counts for: what it was merged into, the topic that it details, and so on: the
 * way back of `topicsUnder`.
 */
export function topicsOver(byId: ReadonlyMap<Id, Topic>, id: Id): ReadonlySet<Id> {
  const over = new Set<Id>();
  const add = (one: Id | null | undefined): void => {
    if (one === null || one === undefined || over.has(one)) return;
    over.add(one);
    const topic = byId.get(one);
    add(topic?.mergedInto);
    add(topic?.parent);
  };
  add(id);
  return over;
}
