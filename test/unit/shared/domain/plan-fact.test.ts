import { describe, expect, it } from 'vitest';
import { scheduleTimes } from '#shared/domain/by-schedule';
import { livedCalendar } from '#shared/domain/calendar-versions';
import type { PersonKind } from '#shared/domain/person';
import { planFact, type Fate, type PlanFact } from '#shared/domain/plan-fact';
import { factMonths, sumsOf } from '#shared/domain/plan-fact-sums';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import type { SchoolClock } from '#shared/domain/reception-mark-rules';
import { RecordTally } from '#shared/domain/record-tally';
import type { Schedule } from '#shared/domain/schedule';
import { emptySchool } from '#shared/domain/school';
import { emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { fixedId } from '#shared/lib/ids';
import { approvedOnPaper, edition, slot } from '../../../helpers/editions';

const SCHOOL = emptySchool('Asia/Vladivostok');
/** Wednesdays 14:30–15:30 for staff, 17:00–18:00 for parents. */
const WEEKLY = edition(1, {
  slots: [slot(1), slot(2, { start: '17:00', end: '18:00', audience: 'parents' })],
});
/** A Wednesday evening. */
const EVENING: SchoolClock = { today: '2026-11-25', time: '16:00' };

type Came = readonly [date: string, time: string, audience: PersonKind, minutes: number];

function mark(date: string, outcome: ReceptionMark['outcome'], n = 1): ReceptionMark {
  const times = { start: '14:30', end: '15:30' };
  return { v: 1, id: fixedId(9, n), date, source: fixedId(7, 1), ...times, outcome };
}

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly schedules?: readonly Schedule[];
  readonly marks?: readonly ReceptionMark[];
  readonly came?: readonly Came[];
  readonly calendar?: SchoolCalendar;
}

function asked({ from = '2026-11-25', to = from, ...rest }: Asked) {
  const { schedules = [WEEKLY], marks = [], came = [], calendar = emptyCalendar() } = rest;
  const times = scheduleTimes(schedules, SCHOOL);
  const tally = new RecordTally(times);
  for (const [date, time, audience, minutes] of came) tally.add({ date, time, audience }, minutes);
  const sources = { times, marks, records: tally.days(), school: SCHOOL, clock: EVENING };
  const fact = planFact(
    { from, to },
    { ...sources, calendar: livedCalendar(calendar, EVENING.today) },
  );
  return { fact, records: tally.days(), period: { from, to } };
}

function fates({ receptions }: PlanFact): readonly Fate[] {
  return receptions.map(({ fate }) => fate);
}

const EMPTY = { kind: 'empty' } as const;
const ILL = { kind: 'missed', reason: 'болезнь' } as const;

describe('what became of a reception', () => {
  it.each<readonly [string, Asked, Fate]>([
    ['over, nothing known', {}, { kind: 'unmarked' }],
    [
      'somebody came',
      { came: [['2026-11-25', '14:40', 'staff', 10]] },
      { kind: 'held', consulted: { count: 1, minutes: 10 } },
    ],
    ['marked as empty', { marks: [mark('2026-11-25', EMPTY)] }, EMPTY],
    ['marked as missed', { marks: [mark('2026-11-25', ILL)] }, ILL],
    ['a mark taken back', { marks: [mark('2026-11-25', { kind: 'open' })] }, { kind: 'unmarked' }],
    [
      'records say more than a mark',
      { marks: [mark('2026-11-25', ILL)], came: [['2026-11-25', '15:00', 'staff', 5]] },
      { kind: 'held', consulted: { count: 1, minutes: 5 } },
    ],
    [
      'only parents came to the staff’s',
      { came: [['2026-11-25', '14:40', 'parent', 10]] },
      { kind: 'unmarked' },
    ],
    ['a mark of another day', { marks: [mark('2026-11-18', EMPTY)] }, { kind: 'unmarked' }],
  ])('%s', (_, change, fate) => {
    expect(fates(asked(change).fact)[0]).toEqual(fate);
  });

  it.each([
    ['14:29', { kind: 'ahead', isOn: false }],
    ['14:30', { kind: 'ahead', isOn: true }],
    ['15:30', { kind: 'ahead', isOn: true }],
    ['15:31', { kind: 'unmarked' }],
  ])('at %s of its day', (time, fate) => {
    const times = scheduleTimes([WEEKLY], SCHOOL);
    const calendar = workCalendar(emptyCalendar(), null);
    const clock = { today: '2026-11-25', time };
    const sources = { times, calendar, school: SCHOOL, marks: [], records: [], clock };
    const day = { from: '2026-11-25', to: '2026-11-25' };
    expect(fates(planFact(day, sources))[0]).toEqual(fate);
  });

  it('isn’t expected on a holiday, nor on a day off of the school, unless somebody came', () => {
    const holiday = edition(1, { slots: [slot(1)] });
    const calendar: SchoolCalendar = {
      ...emptyCalendar(),
      daysOff: [
        {
          ...{ id: fixedId(8, 1), enteredOn: '2026-09-01', withdrawnOn: null },
          ...{ kind: 'school', name: 'карантин', basis: '', from: '2026-11-11', to: '2026-11-11' },
        },
      ],
    };
    const days = { from: '2026-11-04', to: '2026-11-11', schedules: [holiday], calendar };
    expect(fates(asked(days).fact)).toEqual([
      { kind: 'day-off', why: expect.stringContaining('День народного единства') as string },
      { kind: 'day-off', why: expect.stringContaining('карантин') as string },
    ]);
    const came: readonly Came[] = [['2026-11-04', '14:30', 'staff', 7]];
    const [first] = fates(asked({ ...days, came }).fact);
    expect(first).toEqual({ kind: 'held', consulted: { count: 1, minutes: 7 } });
  });

  it('was expected on a past day off of which nobody knew by its end', () => {
    const dayOff = (n: number, day: string, enteredOn: string, withdrawnOn: string | null) => ({
      ...{ id: fixedId(8, n), enteredOn, withdrawnOn, from: day, to: day },
      ...({ kind: 'school', name: 'карантин', basis: '' } as const),
    });
    const calendar: SchoolCalendar = {
      ...emptyCalendar(),
      daysOff: [
        dayOff(1, '2026-11-11', '2026-11-12', null),
        dayOff(2, '2026-11-18', '2026-11-18', null),
        dayOff(3, '2026-11-25', '2026-11-25', null),
        dayOff(4, '2026-10-28', '2026-10-01', '2026-11-01'),
        // On its way to the ledger.
        { ...dayOff(5, '2026-12-02', '', null), enteredOn: null },
      ],
    };
    const schedules = [edition(1, { slots: [slot(1)] })];
    const { fact } = asked({ from: '2026-10-28', to: '2026-12-02', schedules, calendar });
    expect(fact.receptions.map(({ reception, fate }) => [reception.date, fate.kind])).toEqual([
      ['2026-10-28', 'day-off'],
      ['2026-11-04', 'day-off'],
      ['2026-11-11', 'unmarked'],
      ['2026-11-18', 'day-off'],
      ['2026-11-25', 'day-off'],
      ['2026-12-02', 'day-off'],
    ]);
  });

  it('is expected on a weekend that the schedule itself names, and where it was moved to', () => {
    const saturday = edition(1, {
      slots: [slot(1, { weekday: 6 })],
      exceptions: [
        {
          ...{ kind: 'moved', id: fixedId(8, 2), slot: fixedId(7, 1), date: '2026-11-07' },
          ...{ toDate: '2026-11-04', start: '10:00', end: '11:00', room: '', reason: '' },
        },
      ],
    });
    const days = { from: '2026-11-02', to: '2026-11-15', schedules: [saturday] };
    expect(fates(asked(days).fact)).toEqual([{ kind: 'unmarked' }, { kind: 'unmarked' }]);
  });

  it('leaves a mark whose reception is no more, and says so', () => {
    const old = mark('2026-11-18', ILL);
    const slots = [slot(5, { start: '14:31' })];
    const other = edition(2, { slots, state: approvedOnPaper('2026-11-01') });
    const { fact } = asked({
      from: '2026-11-18',
      to: '2026-11-18',
      schedules: [WEEKLY, other],
      marks: [old],
    });
    expect(fates(fact)).toEqual([{ kind: 'unmarked' }]);
    expect(fact.strays).toEqual([old]);
  });

  describe('by an edition that a paper of an earlier date brought, with parts of its own', () => {
    const copied = (...slots: Schedule['slots']): readonly Schedule[] => [
      WEEKLY,
      edition(2, { slots, state: approvedOnPaper('2026-11-01') }),
    ];
    const marks = [mark('2026-11-18', ILL)];
    const days = { from: '2026-11-18', to: '2026-11-18', marks };

    it('keeps the mark of the same day and hours', () => {
      const { fact } = asked({ ...days, schedules: copied(slot(5)) });
      expect(fates(fact)).toEqual([ILL]);
      expect(fact.receptions.map((each) => each.mark)).toEqual(marks);
      expect(fact.strays).toEqual([]);
    });

    it('takes the mark that fits by its part, and no other one', () => {
      const own = { ...mark('2026-11-18', EMPTY, 2), source: fixedId(7, 5) };
      const { fact } = asked({ ...days, marks: [...marks, own], schedules: copied(slot(5)) });
      expect(fates(fact)).toEqual([EMPTY]);
      expect(fact.strays).toEqual(marks);
    });

    it('leaves marks of which it can’t be told whose they are', () => {
      const twoMarks = [...marks, { ...mark('2026-11-18', EMPTY, 2), source: fixedId(7, 9) }];
      const one = asked({ ...days, marks: twoMarks, schedules: copied(slot(5)) });
      expect(one.fact.strays).toEqual(twoMarks);
      const schedules = copied(slot(5), slot(6, { audience: 'parents' }));
      const two = asked({ ...days, schedules });
      expect(fates(two.fact)).toEqual([{ kind: 'unmarked' }, { kind: 'unmarked' }]);
      expect(two.fact.strays).toEqual(marks);
    });
  });

  it('is nothing where no schedule was in force', () => {
    expect(asked({ from: '2026-08-01', to: '2026-08-31' }).fact.receptions).toEqual([]);
  });
});

describe('the sums', () => {
  const november = asked({
    from: '2026-11-01',
    to: '2026-11-30',
    marks: [mark('2026-11-11', ILL), mark('2026-11-18', EMPTY, 2)],
    came: [
      ['2026-11-11', '17:05', 'parent', 20],
      ['2026-11-25', '14:30', 'other', 15],
      ['2026-11-26', '09:00', 'staff', 5],
      ['2026-08-01', '09:00', 'staff', 5],
    ],
  });

  it('tell what was planned and what became of it', () => {
    const { fact, records } = november;
    const sums = sumsOf({ ...fact, records });
    // Wednesdays 4 (a holiday), 11, 18, 25; in the evening of the 25th the parents are ahead.
    expect(sums).toMatchObject({
      ...{ planned: 6, plannedMinutes: 360, held: 3, empty: 1, missed: 1, unmarked: 1, ahead: 1 },
      ...{ daysOff: 2, reasons: [{ reason: 'болезнь', count: 1 }] },
      bySchedule: {
        scheduled: { count: 2, minutes: 35 },
        outside: { count: 1, minutes: 5 },
        'no-schedule': { count: 1, minutes: 5 },
      },
      audience: { staff: { count: 2 }, parent: { count: 1 }, other: { count: 1 } },
    });
  });

  it('are the same by weeks, and leave out what lies outside the period', () => {
    const { fact, records, period } = november;
    const [month, ...more] = factMonths(period, { ...fact, records }, SCHOOL);
    expect(more).toEqual([]);
    expect(month?.weeks.map(({ number, from, to }) => [number, from, to])).toEqual([
      [9, '2026-11-01', '2026-11-01'],
      [10, '2026-11-02', '2026-11-08'],
      [11, '2026-11-09', '2026-11-15'],
      [12, '2026-11-16', '2026-11-22'],
      [13, '2026-11-23', '2026-11-29'],
      [14, '2026-11-30', '2026-11-30'],
    ]);
    expect(month?.weeks.map(({ sums }) => sums.planned)).toEqual([0, 0, 2, 2, 2, 0]);
    expect(month?.sums.bySchedule['no-schedule'].count).toBe(0);
  });
});
