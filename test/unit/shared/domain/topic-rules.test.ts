import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStanding, SIX_TOPICS, topicsUnder, type Topic } from '#shared/domain/topic';
import { mergedTopics, mergeTargets, movedTopic } from '#shared/domain/topic-changes';
import { topicChangeIssue, topicListIssue, TOPIC_LIMIT } from '#shared/domain/topic-rules';
import { FIRST, id, PRESENCE, ACCESS, OTHER, add, after } from '../../../helpers/topics';

describe('the six', () => {
  it.each<[string, Partial<Topic>]>([
    ['renamed', { title: 'посещаемость' }],
    ['moved', { order: 9 }],
    ['made ordinary', { fixed: false }],
    ['archived', { archived: true }],
    ['merged', { mergedInto: ACCESS.id }],
    ['put under another', { parent: ACCESS.id }],
    ['kept from somebody', { audiences: ['staff'] }],
  ])('can’t be %s', (_how, change) => {
    expect(topicChangeIssue({ ...PRESENCE, ...change }, PRESENCE)).toMatch(/^Шесть тем.*\.$/u);
    expect(topicChangeIssue({ ...PRESENCE }, PRESENCE)).toBeNull();
  });

  it('don’t become seven', () => {
    expect(topicChangeIssue({ ...ACCESS, fixed: true }, ACCESS)).not.toBeNull();
    expect(topicChangeIssue({ ...ACCESS, id: id(1), fixed: true }, undefined)).not.toBeNull();
  });
});

describe('a list of topics', () => {
  const child = { ...ACCESS, id: id(1), title: 'пароль', parent: ACCESS.id };
  const merged = { ...ACCESS, id: id(2), title: 'старая', mergedInto: OTHER.id };
  const issueOf = (topic: Topic, ...others: readonly Topic[]): string | null =>
    topicListIssue(
      after(FIRST, [...others, topic]),
      new Set([topic.id]),
      new Set(topic.mergedInto === null ? [] : [topic.id]),
    );

  it.each<[string, Topic, readonly Topic[]]>([
    ['its own parent', { ...ACCESS, parent: ACCESS.id }, []],
    ['an unknown parent', { ...ACCESS, parent: id(77) }, []],
    ['a third level', { ...child, id: id(3), title: 'иное', parent: child.id }, [child]],
    ['a parent that was merged', { ...child, parent: merged.id }, [merged]],
    ['a detail that has details', { ...ACCESS, parent: OTHER.id }, [child]],
    ['merged into itself', { ...ACCESS, mergedInto: ACCESS.id }, []],
    ['merged in a circle', { ...OTHER, mergedInto: merged.id }, [merged]],
    ['merged into nothing', { ...ACCESS, mergedInto: id(77) }, []],
    ['merged over levels', { ...child, mergedInto: OTHER.id }, []],
    [
      'merged into an archived one',
      { ...ACCESS, mergedInto: OTHER.id },
      [{ ...OTHER, archived: true }],
    ],
    ['merged without its details', { ...ACCESS, mergedInto: OTHER.id }, [child]],
    ['of the same name', { ...OTHER, title: ' Вход  и восстановление доступа' }, []],
    [
      'of an archived one’s name',
      { ...OTHER, title: 'пароли' },
      [{ ...ACCESS, title: 'Пароли', archived: true }],
    ],
  ])('has nothing %s', (_what, topic, others) => {
    expect(issueOf(topic, ...others)).toMatch(/^[А-ЯЁ«].*\.$/u);
  });

  it.each<[string, Topic, readonly Topic[]]>([
    ['a detail', child, []],
    ['a merged topic', { ...ACCESS, mergedInto: OTHER.id }, []],
    ['one merged into one of the six', { ...ACCESS, mergedInto: PRESENCE.id }, []],
    ['one name under two topics', { ...child, id: id(4), parent: OTHER.id }, [child]],
    ['the name of a merged one again', { ...OTHER, title: 'старая' }, [merged]],
  ])('may have %s', (_what, topic, others) => {
    expect(issueOf(topic, ...others)).toBeNull();
  });

  it('has an end', () => {
    let topics = FIRST;
    for (let n = topics.length; n < TOPIC_LIMIT; n += 1) topics = add(topics, n, {});
    expect(topicListIssue(topics, new Set(topics.map((t) => t.id)), new Set())).toBeNull();
    const over = add(topics, 999, {});
    expect(topicListIssue(over, new Set([id(999)]), new Set())).toMatch(/не больше 300 тем/u);
  });

  it('stays sound and keeps every topic findable, whatever is done with it', () => {
    const step = fc.record({
      deed: fc.constantFrom('add', 'detail', 'up', 'down', 'merge', 'archive', 'return'),
      a: fc.nat({ max: 40 }),
      b: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let topics = FIRST;
        for (const [n, { deed, a, b }] of steps.entries()) {
          const topic = topics[a % topics.length];
          if (topic === undefined) continue;
          const into = mergeTargets(topics, topic).at(b % 10);
          const changed = {
            add: () => add(topics, n, {}).slice(-1),
            detail: () => add(topics, n, { parent: topic.id }).slice(-1),
            up: () => movedTopic(topics, topic, -1),
            down: () => movedTopic(topics, topic, 1),
            merge: () => (into === undefined ? [] : mergedTopics(topics, topic, into)),
            archive: () => [{ ...topic, archived: true }],
            return: () => [{ ...topic, archived: false, mergedInto: null }],
          }[deed]();
          const next = after(topics, changed);
          const isAllowed =
            changed.every(
              (t) =>
                topicChangeIssue(
                  t,
                  topics.find((o) => o.id === t.id),
                ) === null,
            ) &&
            topicListIssue(
              next,
              new Set(changed.map((t) => t.id)),
              new Set(deed === 'merge' ? [topic.id] : []),
            ) === null;
          if (!isAllowed) continue;
          topics = next;
        }
        for (const topic of topics) {
          expect(topicsUnder(topics, topic.id).has(topic.id)).toBe(true);
          if (topic.mergedInto !== null)
            expect(topicsUnder(topics, topic.mergedInto).has(topic.id)).toBe(true);
          if (topic.parent !== null)
            expect(topicsUnder(topics, topic.parent).has(topic.id)).toBe(true);
        }
        expect(topics.filter((t) => t.fixed && isStanding(t)).map((t) => t.title)).toEqual([
          ...SIX_TOPICS,
        ]);
      }),
    );
  });
});
