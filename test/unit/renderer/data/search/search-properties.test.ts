import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleTimes } from '#shared/domain/by-schedule';
import { CHANNELS, type Consultation } from '#shared/domain/consultation';
import { BY_SCHEDULE, SHOWN_OUTCOMES } from '#shared/domain/journal-filters';
import { periodDays, PERIODS } from '#shared/domain/period';
import { PERSON_KINDS } from '#shared/domain/person';
import { newSchedule } from '#shared/domain/schedule';
import { emptySchool } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import { weekdayOf } from '#shared/lib/iso-date';
import { compareText, foldText } from '#shared/lib/text';
import { dayGroups, orderKey } from '#shared/domain/order-key';
import { JournalIndex } from '../../../../../renderer/data/search/journal-index';
import { SORT_KEYS, type JournalQuery } from '../../../../../renderer/data/search/query';
import { asking, idOf, put, record } from './journal';

const TOPICS = firstTopics().map(({ id }) => id);
const NAMES = ['Ковалёва Анна', 'Ёлкина Ольга', 'Абрамов Пётр', ''];
const WORDS = ['оценка', 'Журнал', 'ёлка', 'расписание', 'урок', 'а\nб', '7'];
const SCHOOL = emptySchool('Asia/Vladivostok');
const approval = {
  by: 'paper',
  date: '2026-09-07',
  scan: null,
  director: { name: '', position: '' },
};
const SCHEDULE = {
  ...newSchedule(fixedId(6, 1), '2026-09-05'),
  edition: 1,
  slots: ([1, 3, 5] as const).map((weekday, i) => {
    const times = {
      weekday,
      start: '09:00',
      end: '12:00',
      weeks: 'every',
      by: 'consultant',
    } as const;
    return { id: fixedId(5, i + 1), ...times, audience: 'staff' as const, direction: '', room: '' };
  }),
  // Of an approval only its kind and date tell when an edition began.
  state: {
    kind: 'approved',
    at: '2026-09-07T00:00:00.000Z',
    zone: 'Asia/Vladivostok',
    approval,
  } as never,
};
const TIMES = scheduleTimes([SCHEDULE], SCHOOL);

const change = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 8, max: 17 }),
  name: fc.constantFrom(...NAMES),
  audience: fc.constantFrom(...PERSON_KINDS),
  channel: fc.constantFrom(...CHANNELS),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 2 }),
  outcome: fc.constantFrom(...SHOWN_OUTCOMES, 'undone' as const),
});

const consultation = change.map(({ n, words, day, hour, name, outcome, ...rest }): Consultation => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const isAnnulled = outcome === 'annulled' || outcome === 'undone';
  return record(n, {
    ...rest,
    date: `2026-09-${two(day)}`,
    time: `${two(hour)}:30`,
    visitors: [{ person: fixedId(7, NAMES.indexOf(name) + 1), name, position: '', className: '' }],
    question: words.join(' '),
    outcome: outcome === 'return' ? { kind: 'return', on: null } : { kind: 'solved' },
    ...(outcome === 'support' ? { outcome: { kind: 'support', request: null } } : {}),
    annulled: isAnnulled ? { kind: outcome, reason: 'дважды' } : null,
  });
});

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { freq: 1 });

const query: fc.Arbitrary<JournalQuery> = fc.record({
  text: fc.constantFrom('', '', 'оценка', 'ЕЛКА', 'журнал урок', 'ковалева №3', 'б', 'нет', '7', '№2-9', 'кто:ольга', 'итог:решено'),
  from: maybe('2026-09-10'),
  to: maybe('2026-09-20'),
  audience: maybe(...PERSON_KINDS),
  topic: maybe(...TOPICS),
  outcome: maybe(...SHOWN_OUTCOMES),
  channel: maybe(...CHANNELS),
  bySchedule: maybe(...BY_SCHEDULE),
  person: maybe(fixedId(7, 1), fixedId(7, 9)),
  sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
}); // prettier-ignore

/** Batches of states: later ones of a record replace earlier ones. */
const batches = fc.array(fc.array(consultation, { maxLength: 120 }), { maxLength: 4 });

function journal(all: readonly (readonly Consultation[])[]): JournalIndex {
  const index = new JournalIndex();
  for (const topic of firstTopics()) index.reference.take('topic', topic);
  index.reference.take('school', SCHOOL);
  index.reference.take('schedule', SCHEDULE);
  for (const batch of all) {
    put(index, ...batch);
    index.find(asking({ bySchedule: 'outside' }));
  }
  return index;
}

/** The records as they are in the end. */
function standing(all: readonly (readonly Consultation[])[]): readonly Consultation[] {
  const latest = new Map(all.flat().map((each) => [each.id, each]));
  return [...latest.values()].filter(({ annulled }) => annulled?.kind !== 'undone');
}

function outcomeOf({ annulled, outcome }: Consultation): string {
  return annulled === null ? outcome.kind : 'annulled';
}

/** The same question answered the long way: each record is looked at on its own. */
function fits(value: Consultation, asked: JournalQuery): boolean {
  const line = foldText(`${value.visitors[0]?.name ?? ''} ${value.question} ${value.annulled?.reason ?? ''}`);
  const titles = foldText(firstTopics().flatMap(({ id, title }) => (value.topics.includes(id) ? [title] : [])).join(' '));
  const has = (stem: string): boolean => line.includes(stem) || titles.includes(stem);
  const n = value.number?.n ?? 0;
  const texts: Readonly<Record<string, () => boolean>> = {
    '': () => true,
    оценка: () => has('оценк') || has('оценок'),
    ЕЛКА: () => has('елк'),
    'журнал урок': () => has('журна') && has('урок'),
    'ковалева №3': () => has('ковалев') && n === 3,
    б: () => has('б'),
    нет: () => has('нет'),
    '7': () => has('7') || n === 7,
    '№2-9': () => n >= 2 && n <= 9,
    'кто:ольга': () => line.startsWith('елкина'),
    'итог:решено': () => outcomeOf(value) === 'solved',
  };
  return (
    (texts[asked.text]?.() ?? false) &&
    (asked.from === null || value.date >= asked.from) &&
    (asked.to === null || value.date <= asked.to) &&
    (asked.audience === null || value.audience === asked.audience) &&
    (asked.topic === null || value.topics.includes(asked.topic)) &&
    (asked.outcome === null || outcomeOf(value) === asked.outcome) &&
    (asked.channel === null || value.channel === asked.channel) &&
    (asked.bySchedule === null || TIMES.bySchedule(value) === asked.bySchedule) &&
    (asked.person === null || value.visitors.some(({ person }) => person === asked.person))
  );
} // prettier-ignore

const keysOf = (orders: Iterable<number>): readonly number[] => [...orders].sort((a, b) => a - b);

describe('a query', { timeout: 120_000 }, () => {
  it('finds what looking at every record finds, whatever came in before', () => {
    fc.assert(
      fc.property(batches, query, (all, asked) => {
        const expected = standing(all).filter((each) => fits(each, asked)).map(orderKey);
        const index = journal(all);
        const { orders, understood } = index.find(asked);
        // What is almost the same is found only when nothing else is.
        if (understood.typos.length > 0) expect(expected).toEqual([]);
        else expect(keysOf(orders)).toEqual(keysOf(expected));
        expect(index.count(asked)).toBe(orders.length);
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore

  it('loses and doubles nothing when it is asked for each value of a filter', () => {
    const values = { audience: PERSON_KINDS, outcome: SHOWN_OUTCOMES, channel: CHANNELS, bySchedule: BY_SCHEDULE };
    const name = fc.constantFrom(...(Object.keys(values) as (keyof typeof values)[]));
    fc.assert(
      fc.property(batches, query, name, (all, asked, filter) => {
        const index = journal(all);
        const any = index.find({ ...asked, [filter]: null }).orders;
        const parts = values[filter].flatMap((value) => [...index.find({ ...asked, [filter]: value }).orders]);
        expect(keysOf(parts)).toEqual(keysOf(any));
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore

  it('is told beside each value how many that would find', () => {
    fc.assert(
      fc.property(batches, query, (all, asked) => {
        const index = journal(all);
        const facets = index.facets(asked);
        const count = (changed: Partial<JournalQuery>): number => index.find({ ...asked, ...changed }).orders.length;
        expect(facets.total).toBe(count({}));
        for (const value of PERSON_KINDS) expect(facets.audience[value]).toBe(count({ audience: value }));
        for (const value of TOPICS) expect(facets.topic[value] ?? 0).toBe(count({ topic: value }));
        for (const value of SHOWN_OUTCOMES) expect(facets.outcome[value]).toBe(count({ outcome: value }));
        for (const value of CHANNELS) expect(facets.channel[value]).toBe(count({ channel: value }));
        for (const value of BY_SCHEDULE) expect(facets.bySchedule[value]).toBe(count({ bySchedule: value }));
        const today = index.reference.today();
        for (const value of PERIODS) expect(facets.period[value]).toBe(count(periodDays(value, today)));
        const any = { from: null, to: null };
        expect(facets.any).toEqual({
          audience: count({ audience: null }),
          topic: count({ topic: null }),
          outcome: count({ outcome: null }),
          channel: count({ channel: null }),
          bySchedule: count({ bySchedule: null }),
          period: count(any),
        });
      }),
      { numRuns: 20 },
    );
  }); // prettier-ignore

  it('counts by weekday and hour what it finds', () => {
    fc.assert(
      fc.property(batches, query, (all, asked) => {
        const index = journal(all);
        const keys = new Set(index.find(asked).orders);
        const found = standing(all).filter((each) => keys.has(orderKey(each)));
        const { counts, total } = index.load(asked);
        expect(total).toBe(found.length);
        const expected = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
        for (const { date, time } of found) {
          const day = expected[weekdayOf(date) - 1];
          const hour = Number(time.slice(0, 2));
          if (day !== undefined) day[hour] = (day[hour] ?? 0) + 1;
        }
        expect(counts).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('has its answer in the order that was asked for, the newest first where it is the same', () => {
    fc.assert(
      fc.property(batches, query, (all, { sort, ...rest }) => {
        const asked = { ...rest, text: '', sort };
        const byOrder = new Map(standing(all).map((each) => [orderKey(each), each]));
        const found = Array.from(journal(all).find(asked).orders, (order) => byOrder.get(order));
        for (const [i, later] of found.entries()) {
          const earlier = found[i - 1];
          if (earlier === undefined || later === undefined) continue;
          const difference = COMPARED[sort.by](earlier, later) * (sort.descending ? -1 : 1);
          expect(difference).toBeLessThanOrEqual(0);
          const byTime = sort.by === 'when' ? -1 : orderKey(earlier) - orderKey(later);
          if (difference === 0) expect(byTime).toBeLessThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const byPlace = <T>(list: readonly T[], of: (value: Consultation) => T) => {
  return (a: Consultation, b: Consultation): number => list.indexOf(of(a)) - list.indexOf(of(b));
};
const title = ({ topics }: Consultation): string =>
  topics.map((id) => firstTopics().find((topic) => topic.id === id)?.title ?? '').join('\n');
const words = ({ question }: Consultation): string => foldText(question).replaceAll('\n', ' ');

const COMPARED: Readonly<
  Record<JournalQuery['sort']['by'], (a: Consultation, b: Consultation) => number>
> = {
  when: (a, b) => orderKey(b) - orderKey(a),
  number: (a, b) => (a.number?.n ?? 0) - (b.number?.n ?? 0),
  who: (a, b) => compareText(a.visitors[0]?.name || 'Без имени', b.visitors[0]?.name || 'Без имени'),
  topic: (a, b) => compareText(title(a), title(b)),
  outcome: byPlace(SHOWN_OUTCOMES, (each) => outcomeOf(each) as (typeof SHOWN_OUTCOMES)[number]),
  channel: byPlace(CHANNELS, ({ channel }) => channel),
  question: (a, b) => (words(a) < words(b) ? -1 : Number(words(a) > words(b))),
}; // prettier-ignore

describe('the days of a list', { timeout: 60_000 }, () => {
  it('hold each row once, in the list’s order', () => {
    fc.assert(
      fc.property(batches, fc.boolean(), (all, descending) => {
        const asked = asking({ sort: { by: 'when', descending } });
        const { orders } = journal(all).find(asked);
        const groups = dayGroups(orders);
        const dates = new Map(standing(all).map((each) => [orderKey(each), each.date]));
        expect(groups.flatMap(({ date, count }) => new Array<string>(count).fill(date))).toEqual(
          Array.from(orders, (order) => dates.get(order)),
        );
        let first = 0;
        for (const group of groups) {
          expect(group.first).toBe(first);
          first += group.count;
        }
        expect(new Set(groups.map(({ date }) => date)).size).toBe(groups.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reach back before 2000', () => {
    const old = record(1, { date: '1999-12-31', time: '23:59' });
    const older = record(2, { date: '1985-03-01', time: '00:00' });
    expect(dayGroups(Float64Array.of(orderKey(old), orderKey(older)))).toEqual([
      { date: '1999-12-31', first: 0, count: 1 },
      { date: '1985-03-01', first: 1, count: 1 },
    ]);
  });
});

it('an edition that comes in later changes how records stand to it', () => {
  const index = new JournalIndex();
  put(index, record(1, { date: '2026-09-07', time: '10:00' }));
  const counted = () => index.facets(asking({})).bySchedule;
  expect(counted()).toEqual({ scheduled: 0, outside: 0, 'no-schedule': 1 });
  index.reference.take('school', SCHOOL);
  index.reference.take('schedule', SCHEDULE);
  expect(counted()).toEqual({ scheduled: 1, outside: 0, 'no-schedule': 0 });
  expect(index.columns.length).toBe(1);
  expect(idOf(1)).toBe(record(1).id);
});
