import { describe, expect, it } from 'vitest';
import { emptyCalendar, type Stretch } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { fixedId } from '#shared/lib/ids';
import {
  dayByKey,
  yearMonths,
  type YearDay,
} from '../../../../../../renderer/features/settings/calendar/year-days';

const CALENDAR = workCalendar(
  {
    ...emptyCalendar(),
    daysOff: [
      {
        ...{ id: fixedId(9, 1), enteredOn: '2026-01-01', withdrawnOn: null },
        ...{ kind: 'regional', name: 'Радоница', basis: 'закон области' },
        ...{ from: '2026-04-21', to: '2026-04-21' },
      },
    ],
  },
  null,
);

function stretch(kind: Stretch['kind'], name: string, from: string, to: string): Stretch {
  return { id: fixedId(9, 2), kind, name, from, to };
}

function daysOf(
  year: number,
  week: 5 | 6,
  stretches: readonly Stretch[] = [],
): Map<string, YearDay> {
  const months = yearMonths(year, week, CALENDAR, stretches);
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
  return new Map(days.map((day) => [day.date, day]));
}

describe('a year at a glance', () => {
  it.each([
    ['2026-05-12', 'working', /^рабочий день$/u],
    ['2026-05-16', 'weekend', /^выходной: суббота$/u],
    ['2026-05-09', 'holiday', /^праздник: День Победы/u],
    ['2026-05-11', 'moved-off', /^выходной вместо субботы 09\.05\.2026/u],
    ['2024-04-27', 'moved-working', /^рабочая суббота: выходной перенесён на 29\.04\.2024/u],
    ['2026-04-21', 'regional', /^выходной в регионе: Радоница \(закон области\)$/u],
  ])('marks %s as %s and says why', (date, mark, text) => {
    const day = daysOf(Number(date.slice(0, 4)), 5).get(date);
    expect(day?.mark).toBe(mark);
    expect(day?.text).toMatch(text);
  });

  it('has every day of the year once, Monday first', () => {
    expect(daysOf(2024, 5).size).toBe(366);
    expect(daysOf(2026, 5).size).toBe(365);
    const [january] = yearMonths(2026, 5, CALENDAR, []);
    expect(january?.weeks[0]?.map((day) => day?.n ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(january?.weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('counts the working days of its months by the week that is asked for', () => {
    const sum = (week: 5 | 6): number =>
      yearMonths(2025, week, CALENDAR, []).reduce((all, { workingDays }) => all + workingDays, 0);
    expect([sum(5), sum(6)]).toEqual([247, 299]);
  });

  it('shows terms and vacations, and where both meet the vacation', () => {
    const days = daysOf(2026, 5, [
      stretch('term', '1-я четверть', '2026-09-01', '2026-10-26'),
      stretch('vacation', 'Осенние каникулы', '2026-10-26', '2026-11-03'),
    ]);
    expect(days.get('2026-10-23')).toMatchObject({ stretch: 'term', mark: 'working' });
    expect(days.get('2026-10-26')).toMatchObject({
      stretch: 'vacation',
      mark: 'working',
      text: 'рабочий день; Осенние каникулы; 1-я четверть',
    });
    expect(days.get('2026-11-05')?.stretch).toBeNull();
  });

  it.each([
    ['2026-05-12', 'ArrowRight', false, '2026-05-13'],
    ['2026-05-31', 'ArrowRight', false, '2026-06-01'],
    ['2026-05-12', 'ArrowUp', false, '2026-05-05'],
    ['2026-01-01', 'ArrowLeft', false, '2026-01-01'],
    ['2026-12-28', 'ArrowDown', false, '2026-12-28'],
    ['2026-05-14', 'Home', false, '2026-05-11'],
    ['2026-05-14', 'End', false, '2026-05-17'],
    ['2026-05-14', 'Home', true, '2026-01-01'],
    ['2026-05-14', 'End', true, '2026-12-31'],
    ['2026-03-31', 'PageUp', false, '2026-02-28'],
    ['2026-01-31', 'PageUp', false, '2026-01-31'],
    ['2026-11-30', 'PageDown', false, '2026-12-30'],
    ['2026-05-14', 'a', false, null],
  ])('from %s goes by %s (Ctrl: %s) to %s', (from, key, isControl, to) => {
    expect(dayByKey(from, key, isControl)).toBe(to);
  });
});
