import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCalendar, type DayOff, type SchoolCalendar } from '#shared/domain/work-calendar';
import { dayReasonText, provisionalText, workCalendar } from '#shared/domain/work-days';
import { fixedId } from '#shared/lib/ids';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { isWorkedNaively, TOTALS, type Week } from '../../../helpers/naive-calendar';

const calendar = workCalendar(emptyCalendar(), null);
const week = fc.constantFrom(5, 6);
const anyDate = (from: IsoDate, days: number): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(from, n));

describe('the production calendar', () => {
  it.each(TOTALS)('of %i has %i working days in a five-day week, %i in a six-day one', (...of) => {
    const [year, five, six, decree] = of;
    expect(calendar.workingDaysOf(year, 5)).toBe(five);
    expect(calendar.workingDaysOf(year, 6)).toBe(six);
    expect(calendar.decreeOf(year)?.title).toContain(`№\u00A0${String(decree)}`);
    expect(calendar.isProvisional(year)).toBe(false);
  });

  it.each([
    ['2026-05-09', 5, 'праздник: День Победы (ТК РФ, ст. 112)'],
    ['2026-05-11', 5, 'выходной вместо субботы 09.05.2026 (ТК РФ, ст. 112, часть вторая)'],
    ['2026-05-11', 6, 'рабочий день'],
    ['2026-03-09', 6, 'выходной вместо воскресенья 08.03.2026 (ТК РФ, ст. 112, часть вторая)'],
    [
      '2026-01-09',
      5,
      'выходной вместо субботы 03.01.2026 (Постановление Правительства РФ от 24.09.2025 № 1466)',
    ],
    ['2026-01-09', 6, 'рабочий день'],
    [
      '2027-02-20',
      5,
      'рабочая суббота: выходной перенесён на 22.02.2027 (Постановление Правительства РФ от 17.09.2026 № 1187)',
    ],
    ['2027-02-20', 6, 'рабочий день'],
    ['2027-02-22', 6, 'рабочий день'],
    // The decree moved them, so the law does not.
    ['2025-02-24', 5, 'рабочий день'],
    ['2025-03-10', 5, 'рабочий день'],
    ['2024-02-29', 5, 'рабочий день'],
    ['2026-11-07', 5, 'выходной: суббота'],
    ['2026-11-07', 6, 'рабочий день'],
    ['2026-11-08', 6, 'выходной: воскресенье'],
  ] as const)('%s with %i days a week: %s', (date, days, text) => {
    const day = calendar.day(date, days);
    expect(dayReasonText(day).replaceAll('\u00A0', ' ')).toBe(text);
    expect(day.isWorking).toBe(text.startsWith('рабоч'));
  });

  it('agrees with the slowest count on every day of its decrees', () => {
    const different: string[] = [];
    for (let date = '2023-01-01'; date < '2028-01-01'; date = addDays(date, 1))
      for (const days of [5, 6] as const)
        if (calendar.isWorking(date, days) !== isWorkedNaively(date, days))
          different.push(`${date} ${String(days)}`);
    expect(different).toEqual([]);
  });

  it('counts days between dates as it walks them, over any years', () => {
    const from1990 = anyDate('1990-01-01', 40_000);
    fc.assert(
      fc.property(from1990, fc.integer({ min: 0, max: 800 }), week, (from, span, days) => {
        const to = addDays(from, span);
        const walked = Array.from({ length: span }, (_, i) => addDays(from, i + 1));
        const worked = walked.filter((date) => calendar.isWorking(date, days));
        expect(calendar.workingDays(from, to, days)).toBe(worked.length);
        expect(calendar.workingDays(to, from, days) + worked.length).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('finds the n-th working day', () => {
    fc.assert(
      fc.property(anyDate('1990-01-01', 40_000), fc.nat(700), week, (from, n, days) => {
        const found = calendar.workingDayAfter(from, n + 1, days);
        expect(calendar.isWorking(found, days)).toBe(true);
        expect(calendar.workingDays(from, found, days)).toBe(n + 1);
      }),
    );
  });

  it('gives a day off that meets a holiday back, but for January, in a year without a decree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2028, max: 2100 }), week, (year, days) => {
        const dates = Array.from({ length: 365 }, (_, i) => addDays(`${String(year)}-01-09`, i));
        const ofYear = dates.filter((date) => date.startsWith(String(year)));
        const weekends = ofYear.filter((date) => weekdayOf(date) > days).length;
        // Of the 14 days of the law six lie behind 8 January.
        const off = ofYear.filter((date) => !calendar.isWorking(date, days)).length;
        expect(off).toBe(weekends + 6);
      }),
    );
  });
});

describe('a year without a decree', () => {
  it('is provisional, and said to be', () => {
    expect(calendar.isProvisional(2028)).toBe(true);
    expect(provisionalText([2028]).replaceAll('\u00A0', ' ')).toBe(
      'предварительно: постановление о переносе выходных на 2028 год не внесено',
    );
    expect(provisionalText([])).toBe('');
    expect(provisionalText([2028, 2029, 2030]).replaceAll('\u00A0', ' ')).toBe(
      'предварительно: постановления о переносе выходных на 2028, 2029 и 2030 годы не внесены',
    );
  });

  it('loses the days off that meet the January holidays until a decree says where they go', () => {
    const decree = {
      ...{ id: fixedId(9, 1), year: 2028, title: 'Постановление № 1' },
      transfers: [{ from: '2028-01-01', to: '2028-03-07' }],
      ...{ enteredOn: '2027-09-20', withdrawnOn: null },
    };
    const entered: SchoolCalendar = { ...emptyCalendar(), decrees: [decree] };
    const isOff = (knownOn: IsoDate | null, days: Week): boolean =>
      !workCalendar(entered, knownOn).isWorking('2028-03-07', days);
    expect(isOff('2027-09-19', 5)).toBe(false);
    expect(isOff('2027-09-20', 5)).toBe(true);
    expect(isOff(null, 5)).toBe(true);
    expect(isOff(null, 6)).toBe(false);
    expect(workCalendar(entered, null).isProvisional(2028)).toBe(false);
    expect(workCalendar(entered, '2027-09-19').isProvisional(2028)).toBe(true);
  });
});

describe('entries of the school', () => {
  const dayOff: DayOff = {
    ...{ id: fixedId(9, 2), kind: 'regional', name: 'Радоница', basis: 'Закон края' },
    ...{ from: '2027-05-11', to: '2027-05-11', enteredOn: '2027-03-01', withdrawnOn: null },
  };
  const withDays = (...daysOff: readonly DayOff[]): SchoolCalendar => ({
    ...emptyCalendar(),
    daysOff: [...daysOff],
  });

  it('give a day off of the region, in both weeks', () => {
    const ours = workCalendar(withDays(dayOff), null);
    for (const days of [5, 6] as const) {
      const day = ours.day('2027-05-11', days);
      expect(day.isWorking).toBe(false);
      expect(dayReasonText(day)).toBe('выходной в регионе: Радоница (Закон края)');
      expect(ours.workingDaysOf(2027, days)).toBe(calendar.workingDaysOf(2027, days) - 1);
    }
  });

  it('move nothing when they meet a day off, and leave holidays their name', () => {
    const long = {
      ...dayOff,
      from: '2027-05-08',
      to: '2027-05-10',
      kind: 'school',
      basis: '',
    } as const;
    const ours = workCalendar(withDays(long), null);
    expect(ours.workingDaysOf(2027, 5)).toBe(calendar.workingDaysOf(2027, 5));
    expect(dayReasonText(ours.day('2027-05-08', 5))).toBe('выходной в школе: Радоница');
    expect(ours.day('2027-05-09', 5).reason).toEqual({ kind: 'holiday', name: 'День Победы' });
  });

  it('span the turn of a year, and stop when they are withdrawn', () => {
    const long = { ...dayOff, from: '2027-12-29', to: '2028-01-11', withdrawnOn: '2027-06-01' };
    const before = workCalendar(withDays(long), '2027-05-31');
    expect(before.workingDays('2027-12-28', '2028-01-11', 5)).toBe(0);
    const after = workCalendar(withDays(long), '2027-06-01');
    expect(after.workingDays('2027-12-28', '2028-01-11', 5)).toBeGreaterThan(0);
    expect(workCalendar(withDays(long), null).isWorking('2027-12-29', 5)).toBe(true);
  });

  it('of one year: the decree entered last holds, and when it is withdrawn the one before it', () => {
    const decree = (n: number, enteredOn: IsoDate, withdrawnOn: IsoDate | null, to: IsoDate) => ({
      ...{ id: fixedId(9, n), year: 2027, title: `Постановление № ${String(n)}` },
      ...{ transfers: [{ from: '2027-01-02', to }], enteredOn, withdrawnOn },
    });
    const entries: SchoolCalendar = {
      ...emptyCalendar(),
      decrees: [
        decree(2, '2026-12-02', '2026-12-20', '2027-03-10'),
        decree(1, '2026-12-01', null, '2027-03-09'),
      ],
    };
    const titleOn = (date: IsoDate | null): string =>
      workCalendar(entries, date).decreeOf(2027)?.title ?? '';
    expect(titleOn('2026-11-30')).toContain('1187');
    expect(titleOn('2026-12-01')).toBe('Постановление № 1');
    expect(titleOn('2026-12-10')).toBe('Постановление № 2');
    expect(titleOn('2026-12-20')).toBe('Постановление № 1');
    expect(titleOn(null)).toBe('Постановление № 1');
  });
});
