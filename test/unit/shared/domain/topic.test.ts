import { describe, expect, it } from 'vitest';
import {
  SIX_TOPICS,
  topicBranches,
  topicsFor,
  topicsUnder,
  type Topic,
} from '#shared/domain/topic';
import { mergedTopics, mergeTargets, movedTopic, siblingsOf } from '#shared/domain/topic-changes';
import { topicListIssue } from '#shared/domain/topic-rules';
import { FIRST, id, titled, PRESENCE, ACCESS, OTHER, add, after } from '../../../helpers/topics';

describe('topics to offer', () => {
  const details = add(add(FIRST, 1, { title: 'пропуски', parent: PRESENCE.id }), 2, {
    title: 'опоздания',
    parent: PRESENCE.id,
    audiences: ['staff'],
  });

  it('are two levels, the six first and at their places', () => {
    const branch = topicBranches(details, 'staff')[2];
    expect(branch?.topic.title).toBe('учёт посещаемости');
    expect(branch?.details.map(({ title }) => title)).toEqual(['пропуски', 'опоздания']);
    const flat = topicsFor(details, 'staff').map(({ title }) => title);
    expect(flat.slice(0, 6)).toEqual([...SIX_TOPICS]);
    expect(flat.slice(-2)).toEqual(['пропуски', 'опоздания']);
  });

  it('are those of an audience', () => {
    const titles = topicsFor(details, 'parent').map(({ title }) => title);
    expect(titles).toContain('пропуски');
    expect(titles).not.toContain('опоздания');
  });

  it('are no details of a topic that isn’t offered itself', () => {
    const archived = details.map((t) => (t.id === PRESENCE.id ? { ...t, archived: true } : t));
    expect(topicsFor(archived, 'staff').map(({ title }) => title)).not.toContain('пропуски');
  });
});

describe('the records of a topic', () => {
  it('are its own, those of its details and those of what was merged into either', () => {
    let topics = add(FIRST, 1, { title: 'пароль', parent: ACCESS.id });
    topics = add(topics, 2, { title: 'пароли', parent: ACCESS.id });
    topics = add(topics, 3, { title: 'логины' });
    topics = after(
      topics,
      mergedTopics(topics, titled(topics, 'пароли'), titled(topics, 'пароль')),
    );
    topics = after(topics, mergedTopics(topics, titled(topics, 'логины'), ACCESS));
    expect(topicsUnder(topics, ACCESS.id)).toEqual(new Set([ACCESS.id, id(1), id(2), id(3)]));
    expect(topicsUnder(topics, id(1))).toEqual(new Set([id(1), id(2)]));
    expect(topicsUnder(topics, id(2))).toEqual(new Set([id(2)]));
  });

  it('end with a list that goes in circles', () => {
    const circle = FIRST.map((topic, i) => ({
      ...topic,
      mergedInto: FIRST[(i + 1) % FIRST.length]?.id ?? null,
    }));
    expect(topicsUnder(circle, ACCESS.id).size).toBe(FIRST.length);
  });
});

describe('moving a topic', () => {
  it('changes its place among its own, and not beyond the ends nor among the six', () => {
    const titles = (topics: readonly Topic[]): readonly string[] =>
      siblingsOf(topics, ACCESS).map(({ title }) => title);
    const down = after(FIRST, movedTopic(FIRST, ACCESS, 1));
    expect(titles(down).slice(0, 2)).toEqual(['просмотр оценок и домашних заданий', ACCESS.title]);
    expect(after(down, movedTopic(down, titled(down, ACCESS.title), -1))).toEqual(FIRST);
    expect(movedTopic(FIRST, ACCESS, -1)).toEqual([]);
    expect(movedTopic(FIRST, OTHER, 1)).toEqual([]);
    expect(movedTopic(FIRST, PRESENCE, 1)).toEqual([]);
  });
});

describe('merging a topic', () => {
  it('takes its details along, after those of the other', () => {
    let topics = add(FIRST, 1, { title: 'вход', parent: OTHER.id });
    topics = add(topics, 2, { title: 'пароль', parent: ACCESS.id });
    const changed = mergedTopics(topics, ACCESS, OTHER);
    const merged = after(topics, changed);
    expect(titled(merged, 'вход и восстановление доступа').mergedInto).toBe(OTHER.id);
    const branch = topicBranches(merged, 'staff').find(({ topic }) => topic.id === OTHER.id);
    expect(branch?.details.map(({ title }) => title)).toEqual(['вход', 'пароль']);
    expect(topicListIssue(merged, new Set([ACCESS.id, id(2)]), new Set([ACCESS.id]))).toBeNull();
  });

  it('is offered with standing topics of the same level', () => {
    const topics = add(add(FIRST, 1, { parent: ACCESS.id }), 2, { parent: OTHER.id });
    expect(mergeTargets(topics, titled(topics, 'тема 1')).map(({ title }) => title)).toEqual([
      'тема 2',
    ]);
    expect(mergeTargets(topics, ACCESS)).toHaveLength(9);
  });
});
