import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, OUTCOMES, type Consultation, type Outcome } from '#shared/domain/consultation';
import { BY_SCHEDULE } from '#shared/domain/journal-filters';
import { newPerson, PERSON_KINDS } from '#shared/domain/person';
import type { Consulted } from '#shared/domain/record-tally';
import { emptySchool } from '#shared/domain/school';
import { firstTopics, type Topic } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import { addDays, weekdayOf } from '#shared/lib/iso-date';
import { JournalIndex } from '../../../../../renderer/data/search/journal-index';
import type { JournalQuery } from '../../../../../renderer/data/search/query';
import { anyTime, edition, slot } from '../../../../helpers/editions';
import { asking, put, record } from './journal';

const SCHOOL = emptySchool('Asia/Vladivostok');
const EDITION = edition(1, { validFrom: '2026-11-05', slots: [slot(1), slot(2, { weekday: 5 })] });
const [FIRST, SECOND] = [topicAt(0), topicAt(1)];
/** A detail of the first topic, and one that was merged into the second. */
const DETAIL = { ...FIRST, id: fixedId(3, 1), parent: FIRST.id, fixed: false };
const MERGED = { ...SECOND, id: fixedId(3, 2), fixed: false, mergedInto: SECOND.id };
const TOPICS = [FIRST, SECOND, DETAIL, MERGED];
const STAFF = newPerson(fixedId(7, 1), 'staff', 'Ким Ян');
const SPELLING = { ...newPerson(fixedId(7, 2), 'staff', 'Ким Я.'), mergedInto: STAFF.id };
const OTHER = newPerson(fixedId(7, 3), 'staff', 'Лян Ли');
const PEOPLE = [STAFF, SPELLING, OTHER];

const OUTCOME: Readonly<Record<Outcome['kind'], Outcome>> = {
  solved: { kind: 'solved' },
  return: { kind: 'return', on: null },
  support: { kind: 'support', request: null },
};
const visitor = (person: string) => ({ person, name: 'Ким Ян', position: '', className: '' });
const day = fc.nat({ max: 40 }).map((days) => addDays('2026-10-28', days));
const consultation = fc
  .record({
    n: fc.integer({ min: 1, max: 80 }),
    date: day,
    time: fc.oneof(anyTime, fc.constantFrom('14:30', '15:00')),
    minutes: fc.integer({ min: 1, max: 600 }),
    audience: fc.constantFrom(...PERSON_KINDS),
    channel: fc.constantFrom(...CHANNELS),
    outcome: fc.constantFrom(...OUTCOMES),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS.map(({ id }) => id)), { minLength: 1 }),
    people: fc.uniqueArray(fc.constantFrom(...PEOPLE.map(({ id }) => id)), { minLength: 1 }),
    isAnnulled: fc.constantFrom(false, false, false, true),
  })
  .map(({ n, people, outcome, isAnnulled, ...rest }): Consultation =>
    record(n, {
      ...rest,
      outcome: OUTCOME[outcome],
      visitors: people.map(visitor),
      annulled: isAnnulled ? { kind: 'annulled', reason: 'внесена дважды' } : null,
    }),
  );
const journals = fc.array(fc.array(consultation, { maxLength: 40 }), { maxLength: 3 });
const periods = fc
  .tuple(day, fc.nat({ max: 40 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

function topicAt(place: number): Topic {
  const topic = firstTopics()[place];
  if (topic === undefined) throw new Error('a journal begins with topics');
  return topic;
}

function indexOf(all: readonly (readonly Consultation[])[]): JournalIndex {
  const index = new JournalIndex();
  index.reference.take('school', SCHOOL);
  index.reference.take('schedule', EDITION);
  for (const topic of TOPICS) index.reference.take('topic', topic);
  for (const person of PEOPLE) index.reference.take('person', person);
  for (const batch of all) put(index, ...batch);
  return index;
}

const sum = (counts: readonly Consulted[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

describe('figures of a report', { timeout: 60_000 }, () => {
  it('are as many records as the journal shows for each of them', () => {
    fc.assert(
      fc.property(journals, periods, (all, days) => {
        const index = indexOf(all);
        const figures = index.report(days);
        const shown = (part: Partial<JournalQuery>): number =>
          index.count(asking({ ...days, counted: 'all', ...part }));
        expect(figures.total.count).toBe(shown({}));
        for (const audience of PERSON_KINDS)
          expect(figures.audience[audience].count).toBe(shown({ audience }));
        for (const channel of CHANNELS)
          expect(figures.channel[channel].count).toBe(shown({ channel }));
        for (const outcome of OUTCOMES)
          expect(figures.outcome[outcome].count).toBe(shown({ outcome }));
        for (const bySchedule of BY_SCHEDULE)
          expect(figures.bySchedule[bySchedule].count).toBe(shown({ bySchedule }));
        for (const { id } of [FIRST, SECOND, DETAIL])
          expect(figures.topics[id]?.count ?? 0).toBe(shown({ topic: id }));
        for (const { from, to, consulted } of figures.weeks)
          expect(consulted.count).toBe(index.count(asking({ from, to, counted: 'all' })));
        for (const { person, total, topics } of figures.staff) {
          const part = { audience: 'staff', person } as const;
          expect(total).toBe(shown(part));
          for (const { id } of [FIRST, SECOND, DETAIL])
            expect(topics[id] ?? 0).toBe(shown({ ...part, topic: id }));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('agree with each other', () => {
    fc.assert(
      fc.property(journals, periods, (all, days) => {
        const { total, audience, channel, outcome, bySchedule, weeks, staff } =
          indexOf(all).report(days);
        const parts = [audience, channel, outcome, bySchedule].map((each) => Object.values(each));
        for (const each of [...parts, weeks.map(({ consulted }) => consulted)])
          expect(sum(each)).toBe(total.count);
        expect(staff.map(({ person }) => person)).not.toContain(SPELLING.id);
        expect(Math.max(0, ...staff.map((each) => each.total))).toBeLessThanOrEqual(
          audience.staff.count,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('of neighbouring periods make up those of both, and weeks begin on Mondays', () => {
    fc.assert(
      fc.property(journals, periods, day, (all, days, cut) => {
        fc.pre(days.from <= cut && cut < days.to);
        const index = indexOf(all);
        const [first, second] = [
          index.report({ from: days.from, to: cut }),
          index.report({ from: addDays(cut, 1), to: days.to }),
        ];
        const both = index.report(days);
        expect(first.total.count + second.total.count).toBe(both.total.count);
        expect(first.total.minutes + second.total.minutes).toBe(both.total.minutes);
        const { weeks } = both;
        expect(weeks.slice(1).every(({ from }) => weekdayOf(from) === 1)).toBe(true);
        expect([weeks[0]?.from, weeks.at(-1)?.to]).toEqual([days.from, days.to]);
      }),
      { numRuns: 60 },
    );
  });
});
