import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERIODS, periodDays, schoolYear } from '#shared/domain/period';
import {
  emptySchool,
  missingRequisites,
  schoolSchema,
  withWorkWeek,
  workWeekOn,
} from '#shared/domain/school';
import { firstTopics, SIX_TOPICS, topicSchema, topicsFor } from '#shared/domain/topic';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';
import { addDays, isTimeZone, weekdayOf } from '#shared/lib/iso-date';

describe('topics', () => {
  it('begin with the six of п. 2.2.2, in the regulation’s words and order', () => {
    expect(SIX_TOPICS).toEqual([
      'учёт расписания',
      'учёт текущей и итоговой успеваемости',
      'учёт посещаемости',
      'ведение поурочного планирования',
      'проведение уроков',
      'своевременность внесения данных в журналы классов',
    ]);
    const topics = firstTopics();
    expect(topics.filter(({ fixed }) => fixed).map(({ title }) => title)).toEqual([...SIX_TOPICS]);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const topic of topics) expect(topicSchema.safeParse(topic).success).toBe(true);
  });

  it.each(['staff', 'parent', 'other'] as const)('offer the six first to: %s', (audience) => {
    const offered = topicsFor([...firstTopics()].reverse(), audience);
    expect(offered.slice(0, 6).map(({ title }) => title)).toEqual([...SIX_TOPICS]);
  });

  it('that are archived or merged are not offered', () => {
    const [first, second, ...rest] = firstTopics();
    const gone = [
      { ...first, archived: true },
      { ...second, mergedInto: first?.id },
      ...rest,
    ] as ReturnType<typeof firstTopics>;
    const titles = topicsFor(gone, 'staff').map(({ title }) => title);
    expect(titles).not.toContain(SIX_TOPICS[0]);
    expect(titles).not.toContain(SIX_TOPICS[1]);
    expect(titles).toContain(SIX_TOPICS[2]);
  });
});

describe('the school', () => {
  it('says which requisites documents miss', () => {
    const empty = emptySchool('Asia/Vladivostok');
    expect(missingRequisites(empty)).toEqual([
      'полное название школы',
      'краткое название школы',
      'номер и дата приказа о назначении консультанта',
    ]);
    const full = {
      ...empty,
      fullName: 'Школа',
      shortName: 'Ш',
      order: { number: '7', date: null },
    };
    expect(missingRequisites(full)).toHaveLength(1);
    const order = { number: '7', date: '2026-09-01' };
    expect(missingRequisites({ ...full, order })).toEqual([]);
    expect(missingRequisites({ ...full, order, fullName: '  ' })).toHaveLength(1);
  });

  it('is valid while nobody has filled it in, in every zone of Russia', () => {
    expect(RUSSIAN_ZONES).toHaveLength(11);
    for (const { zone } of RUSSIAN_ZONES) {
      expect(isTimeZone(zone)).toBe(true);
      expect(schoolSchema.safeParse(emptySchool(zone)).success).toBe(true);
    }
    expect(schoolSchema.safeParse(emptySchool('Moon/Base')).success).toBe(false);
  });
});

describe('the work week', () => {
  const school = emptySchool('Asia/Vladivostok');

  it('has five days from the beginning of time, until something else is said', () => {
    for (const date of ['1900-01-01', '2026-11-23', '2200-12-31']) {
      expect(workWeekOn(school, date)).toBe(5);
    }
  });

  it('changes from a day on and leaves the past as it was', () => {
    const later = { workWeek: withWorkWeek(school, 6, '2026-11-23') };
    expect([workWeekOn(later, '2026-11-22'), workWeekOn(later, '2026-11-23')]).toEqual([5, 6]);
    const again = { workWeek: withWorkWeek(later, 5, '2027-09-01') };
    const days = ['2026-11-22', '2027-08-31', '2027-09-01'].map((date) => workWeekOn(again, date));
    expect(days).toEqual([5, 6, 5]);
  });

  it('has one entry a day, and none that changes nothing', () => {
    const once = { workWeek: withWorkWeek(school, 6, '2026-11-23') };
    expect(withWorkWeek(once, 6, '2026-11-23')).toEqual(once.workWeek);
    expect(withWorkWeek(once, 5, '2026-11-23')).toEqual(school.workWeek);
    expect(withWorkWeek(once, 6, '2026-12-01')).toEqual(once.workWeek);
  });

  it('is refused out of order, empty, or with other numbers of days', () => {
    const entry = { from: '2026-11-23', days: 6 };
    for (const workWeek of [
      [],
      [entry, entry],
      [{ ...entry, days: 7 }],
      [{ ...entry, from: '' }],
    ]) {
      expect(schoolSchema.safeParse({ ...school, workWeek }).success).toBe(false);
    }
    const workWeek = [...school.workWeek, entry];
    expect(schoolSchema.safeParse({ ...school, workWeek }).success).toBe(true);
  });
});

describe('periods', () => {
  it.each([
    ['2026-11-23', 'week', '2026-11-23', '2026-11-29'],
    ['2026-11-29', 'week', '2026-11-23', '2026-11-29'],
    ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
    ['2028-02-10', 'month', '2028-02-01', '2028-02-29'],
    ['2026-12-31', 'month', '2026-12-01', '2026-12-31'],
    ['2026-01-31', 'last-month', '2025-12-01', '2025-12-31'],
    ['2026-03-31', 'last-month', '2026-02-01', '2026-02-28'],
    ['2026-08-31', 'school-year', '2025-09-01', '2026-08-31'],
    ['2026-09-01', 'school-year', '2026-09-01', '2027-08-31'],
  ] as const)('on %s «%s» runs from %s to %s', (today, name, from, to) => {
    expect(periodDays(name, today)).toEqual({ from, to });
  });

  it('hold today (but for last month), whole weeks and whole months', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom(...PERIODS), (today, name) => {
        const { from, to } = periodDays(name, today);
        const holds = (from === null || from <= today) && (to === null || today <= to);
        expect(holds).toBe(name !== 'last-month');
        const week = periodDays('week', today);
        expect([week.from, week.to].map((date) => weekdayOf(date ?? ''))).toEqual([1, 7]);
        const month = periodDays('month', today);
        expect(addDays(month.to ?? '', 1).slice(8)).toBe('01');
        expect(schoolYear(today).from.slice(4)).toBe('-09-01');
      }),
    );
  });
});
