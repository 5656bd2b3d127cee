import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type JournalFilters } from '#shared/domain/journal-filters';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import { NEWEST_FIRST } from '../../../../../renderer/data/search/query';
import { topicChoices } from '../../../../../renderer/features/journal/filter-choices';
import { journalTarget } from '../../../../../renderer/features/journal/journal-address';
import { FIRST_LOOK, readLook } from '../../../../../renderer/features/journal/list-look';
import { receptionHours } from '../../../../../renderer/features/journal/reception-hours';
import { sameFilters } from '../../../../../renderer/features/journal/same-filters';
import { queryOf } from '../../../../../renderer/features/journal/use-journal-query';
import { nextSort } from '../../../../../renderer/features/journal/use-list';

describe('how the list was looked at', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'columns'],
    ['no columns', { columns: [], widths: null, byDay: 1 }],
    ['columns without the number', { columns: ['who', 'when'] }],
  ])('is the first look after %s was kept', (_, kept) => {
    expect(readLook(kept)).toEqual(FIRST_LOOK);
  });

  it('is what was chosen, in the order of the columns, without what is not known', () => {
    const kept = {
      columns: ['answer', 'number', 'colour'],
      widths: { answer: 300, number: 1, who: '40', colour: 90 },
      byDay: false,
    };
    expect(readLook(kept)).toEqual({
      columns: ['number', 'answer'],
      widths: { answer: 300 },
      byDay: false,
    });
  });
});

describe('an order of the list', () => {
  it('turns round at the second press and is newest first again at the third', () => {
    const first = nextSort(NEWEST_FIRST, 'who');
    const second = nextSort(first, 'who');
    expect([first, second, nextSort(second, 'who')]).toEqual([
      { by: 'who', descending: false },
      { by: 'who', descending: true },
      NEWEST_FIRST,
    ]);
    expect(nextSort(NEWEST_FIRST, 'when')).toEqual({ by: 'when', descending: false });
    expect(nextSort(NEWEST_FIRST, 'number')).toEqual({ by: 'number', descending: true });
  });
});

describe('topics to choose from', () => {
  const [first, second] = firstTopics();
  if (first === undefined || second === undefined) throw new Error('there are six');
  const under = { ...first, id: fixedId(2, 900), title: 'замены', parent: first.id, order: 900 };
  const merged = { ...second, id: fixedId(2, 901), title: 'старая', mergedInto: second.id };

  it('stand in two levels, without what was merged into others', () => {
    expect(topicChoices([first, second, under, merged], null)).toEqual([
      { value: first.id, word: first.title },
      { value: under.id, word: 'замены', isUnder: true },
      { value: second.id, word: second.title },
    ]);
  });

  it('hold what is chosen, archived or not', () => {
    const archived = { ...second, archived: true };
    expect(topicChoices([first, archived], second.id).map(({ value }) => value)).toEqual([
      first.id,
      second.id,
    ]);
  });
});

describe('filters', () => {
  it('are the same when they narrow to the same', () => {
    const own = { ...NO_FILTERS, period: { from: '2026-09-01', to: null } };
    expect(sameFilters({ ...NO_FILTERS, text: '  ' }, null)).toBe(true);
    expect(sameFilters(own, { ...own, period: { from: '2026-09-01', to: null } })).toBe(true);
    expect(sameFilters(own, null)).toBe(false);
  });

  it('ask for the days of their period', () => {
    const { from, to } = queryOf({ ...NO_FILTERS, period: 'month' }, '2026-11-23');
    expect([from, to]).toEqual(['2026-11-01', '2026-11-30']);
    const own = queryOf({ ...NO_FILTERS, period: { from: null, to: '2026-05-31' } }, '2026-11-23');
    expect([own.from, own.to]).toEqual([null, '2026-05-31']);
  });
});

const MEETING = fixedId(8, 1);

describe('addresses of the journal', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['record=', null],
    ['record=a1', { kind: 'record', id: 'a1' }],
    ['person=b2', { kind: 'person', id: 'b2' }],
    ['selection=c3', { kind: 'selection', id: 'c3' }],
  ])('%s lead to %o', (query, target) => {
    expect(journalTarget(query)).toEqual(target);
  });

  it.each<readonly [string, Partial<JournalFilters>]>([
    [
      'counted=&from=2026-11-02&to=2026-11-08&schedule=outside',
      { period: { from: '2026-11-02', to: '2026-11-08' }, bySchedule: 'outside', counted: 'all' },
    ],
    [
      'counted=&from=2026-11-02&to=2026-11-30&audience=parent',
      { period: { from: '2026-11-02', to: '2026-11-30' }, audience: 'parent', counted: 'all' },
    ],
    [
      'counted=&from=2026-11-04&to=2026-11-04&reception=d4&start=14%3A30&end=15%3A30',
      {
        period: { from: '2026-11-04', to: '2026-11-04' },
        counted: { date: '2026-11-04', source: 'd4', start: '14:30', end: '15:30' },
      },
    ],
    [
      'counted=&from=2026-09-01&to=2027-08-31&audience=parent&class=8%D0%91',
      {
        period: { from: '2026-09-01', to: '2027-08-31' },
        ...{ audience: 'parent', counted: { className: '8Б' } },
      },
    ],
    ['counted=&class=', { counted: { className: '' } }],
    [
      `counted=&meeting=${MEETING}&on=2026-11-12`,
      { counted: { meeting: MEETING, on: '2026-11-12' } },
    ],
    ['counted=&from=neither&schedule=so&audience=so', { counted: 'all' }],
  ])('%s lead to what a figure counted', (query, filters) => {
    expect(journalTarget(query)).toEqual({
      kind: 'counted',
      filters: { ...NO_FILTERS, ...filters },
    });
  });
});

describe('hours of receptions', () => {
  const reception = (start: string, end: string) => ({
    date: '',
    start,
    end,
    audience: 'staff' as const,
    direction: '',
    room: '',
    kind: 'regular' as const,
    slot: null,
    source: '',
    by: 'consultant' as const,
  });

  it('are those that a reception touches, by weekday', () => {
    const times = {
      receptionsOn: (date: string) =>
        date === '2026-11-23' ? [reception('13:30', '15:00'), reception('16:00', '16:20')] : [],
    };
    const hours = receptionHours(times, ['2026-11-23', '2026-11-24']);
    const taken = hours?.map((day) => day.flatMap((isTaken, hour) => (isTaken ? [hour] : [])));
    expect(taken).toEqual([[13, 14, 16], [], [], [], [], [], []]);
  });

  it('are none when no schedule is in force', () => {
    expect(receptionHours({ receptionsOn: () => null }, ['2026-11-23'])).toBeNull();
  });
});
