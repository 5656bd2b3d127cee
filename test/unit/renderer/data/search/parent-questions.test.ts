import { describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import type { CountedRecords } from '#shared/domain/journal-filters';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import {
  meetingQuestions,
  parentQuestions,
} from '../../../../../renderer/data/search/parent-questions';
import { asking, indexOf, put, record } from './journal';

const YEAR = { from: '2026-09-01', to: '2027-08-31' };
const [SCHEDULE = '', MARKS = ''] = firstTopics().map(({ id }) => id);
const MEETING = fixedId(8, 1);
const links = { earlier: null, meeting: MEETING };

function asked(n: number, classNames: readonly string[], change: Partial<Consultation> = {}) {
  return record(n, {
    audience: 'parent',
    channel: 'meeting',
    topics: [SCHEDULE],
    visitors: classNames.map((className) => ({ person: null, name: '', position: '', className })),
    ...change,
  });
}

const annulled = { kind: 'annulled', reason: 'внесена дважды' } as const;
const RECORDS = [
  asked(1, ['5 «А»'], { links }),
  asked(2, ['5А'], { links, topics: [SCHEDULE, MARKS], date: '2026-10-01' }),
  asked(3, ['5а', '7Б'], { links, topics: [MARKS] }),
  asked(4, [''], { topics: [MARKS] }),
  asked(5, ['5А'], { links, annulled }),
  asked(6, ['5А'], { date: '2026-08-31' }),
  record(7, { topics: [SCHEDULE] }),
];

function index() {
  const made = indexOf(...RECORDS);
  for (const topic of firstTopics()) made.reference.take('topic', topic);
  return made;
}

describe('what parents asked', () => {
  it('is counted by class, however the class is written, and by topic', () => {
    const { classes, all } = parentQuestions(index(), YEAR);
    const rows = Object.fromEntries(classes.map((each) => [each.className, each]));
    expect(Object.keys(rows).sort()).toEqual(['', '5А', '7Б']);
    expect(rows['5А']).toMatchObject({ total: 3, topics: { [SCHEDULE]: 2, [MARKS]: 2 } });
    expect(rows['7Б']).toMatchObject({ total: 1, topics: { [MARKS]: 1 } });
    expect(rows['']).toMatchObject({ total: 1, topics: { [MARKS]: 1 } });
    expect(all).toEqual({ total: 4, topics: { [SCHEDULE]: 2, [MARKS]: 3 } });
  });

  it.each<readonly [CountedRecords, string | null]>([
    [{ className: '5-А' }, null],
    [{ className: '5А' }, MARKS],
    [{ className: '' }, null],
    [{ className: '7Б' }, SCHEDULE],
  ])('stands behind its figure: %o of %s', (counted, topic) => {
    const made = index();
    const { classes } = parentQuestions(made, YEAR);
    const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const name = typeof counted === 'object' && 'className' in counted ? counted.className : '';
    const row = classes.find(({ className }) => bare(className) === bare(name));
    const figure = topic === null ? row?.total : (row?.topics[topic] ?? 0);
    const query = asking({ ...YEAR, audience: 'parent', topic, counted });
    expect(made.count(query)).toBe(figure);
    expect(made.find(query).orders).toHaveLength(figure ?? -1);
  });
});

describe('records of a meeting', () => {
  it('are counted and found by the meeting, annulled ones apart', () => {
    const made = index();
    expect(meetingQuestions(made.columns)).toEqual({ [MEETING]: 3 });
    const query = asking({ counted: { meeting: MEETING, on: '2026-09-01' } });
    expect(made.count(query)).toBe(3);
    expect(made.find(query).orders).toHaveLength(3);
  });

  it('are counted anew when one is amended', () => {
    const made = index();
    put(made, asked(1, ['5А'], { links, annulled }));
    expect(meetingQuestions(made.columns)).toEqual({ [MEETING]: 2 });
    expect(parentQuestions(made, YEAR).all.total).toBe(3);
  });
});
