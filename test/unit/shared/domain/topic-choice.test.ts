import { describe, expect, it } from 'vitest';
import { newConsultation, type Consultation } from '#shared/domain/consultation';
import { findTopics, titleAbove, topicChoice, topicUse } from '#shared/domain/topic-choice';
import { firstTopics, SIX_TOPICS, type Topic } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';

const [calendar, marks] = firstTopics();
function detail(n: number, title: string, above: Topic | undefined, order: number): Topic {
  return {
    v: 1,
    id: fixedId(2, n),
    title,
    audiences: ['staff', 'parent'],
    parent: above?.id ?? null,
    order,
    fixed: false,
    archived: false,
    mergedInto: null,
  };
}
const swaps = detail(201, 'перенос уроков и замены', calendar, 201);
const final = detail(202, 'выставление итоговых отметок', marks, 202);
const topics = [...firstTopics(), swaps, final];

function record(n: number, change: Partial<Consultation>): Consultation {
  return { ...newConsultation(fixedId(8, n), '2026-11-23', '10:00'), ...change };
}
const use = topicUse([
  record(1, { topics: [final.id] }),
  record(2, { topics: [final.id, swaps.id] }),
  record(3, { audience: 'parent', topics: [swaps.id] }),
  record(4, {
    audience: 'parent',
    topics: [final.id],
    annulled: { kind: 'annulled', reason: 'Ошибка' },
  }),
]);
const titles = (found: readonly Topic[]) => found.map(({ title }) => title);
const above = (topic: Topic) => titleAbove(topics, topic);

describe('topics to choose from', () => {
  it('are the six in the regulation’s order, whatever was used most', () => {
    const much = topicUse([record(1, { topics: [fixedId(2, 6)] })]);
    expect(titles(topicChoice(topics, 'staff', much).six)).toEqual(SIX_TOPICS);
  });

  it('are the others by the use of this audience, then in their own order', () => {
    expect(titles(topicChoice(topics, 'staff', use).others)).toEqual([
      'выставление итоговых отметок',
      'перенос уроков и замены',
      'вход и восстановление доступа',
      'другой вопрос',
    ]);
    expect(titles(topicChoice(topics, 'parent', use).others)[0]).toBe('перенос уроков и замены');
    expect(titles(topicChoice(topics, 'other', use).others)).not.toContain(swaps.title);
  });
});

describe('topics are found', () => {
  const find = (typed: string) =>
    titles(findTopics(topicChoice(topics, 'staff', use), typed, above, 8));

  it('by words of their own titles, «ё» being «е»', () => {
    expect(find('учет пос')).toEqual(['учёт посещаемости']);
    expect(find('замен')).toEqual(['перенос уроков и замены']);
    expect(find('сещ')).toEqual(['учёт посещаемости']);
    expect(find('  ')).toEqual([]);
  });

  it('by the topic above, after those whose own words fit', () => {
    expect(find('расписания')).toEqual(['учёт расписания', 'перенос уроков и замены']);
    expect(find('итог')).toEqual([
      'учёт текущей и итоговой успеваемости',
      'выставление итоговых отметок',
    ]);
  });
});
