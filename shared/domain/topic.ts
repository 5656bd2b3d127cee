import { z } from 'zod';
import { fixedId, idSchema } from '#shared/lib/ids';
import { nameText, required } from './fields';
import type { PersonKind } from './person';

export const topicSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  title: required(nameText('Тема'), 'Назовите тему'),
  /** Whom the topic is offered to. */
  audiences: z
    .array(z.enum(['staff', 'parent', 'other']))
    .min(1)
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

/** Topics to offer to an audience, in their order: the six first. */
export function topicsFor(topics: readonly Topic[], audience: PersonKind): readonly Topic[] {
  return topics
    .filter((t) => !t.archived && t.mergedInto === null && t.audiences.includes(audience))
    .sort((a, b) => a.order - b.order);
}
