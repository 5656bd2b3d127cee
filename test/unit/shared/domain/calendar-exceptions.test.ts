import { describe, expect, it } from 'vitest';
import { calendarOffers, exceptionsOf } from '#shared/domain/calendar-exceptions';
import { daysOffWithReceptions, type EditionDays } from '#shared/domain/calendar-days-off';
import { newSchedule, scheduleSchema, type Schedule } from '#shared/domain/schedule';
import { SCHEDULE_TEMPLATES, fromTemplate } from '#shared/domain/schedule-templates';
import { slotConflicts } from '#shared/domain/schedule-conflicts';
import { firstWorkWeek } from '#shared/domain/school';
import { SLOT_AUDIENCES, WEEKDAYS } from '#shared/domain/slot';
import { emptyCalendar, type DayOff, type Stretch } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { fixedId } from '#shared/lib/ids';
import { slot } from '../../../helpers/editions';

const vacation = (n: number, name: string, from: string, to: string): Stretch => ({
  id: fixedId(8, n),
  kind: 'vacation',
  name,
  from,
  to,
});
const ownDay: DayOff = {
  id: fixedId(9, 1),
  enteredOn: '2026-09-01',
  withdrawnOn: null,
  kind: 'school',
  name: 'День школы',
  basis: '',
  from: '2026-10-13',
  to: '2026-10-14',
};
const days: EditionDays = {
  school: { workWeek: firstWorkWeek(5) },
  calendar: workCalendar({ ...emptyCalendar(), daysOff: [ownDay] }, null),
  stretches: [
    { ...vacation(1, 'I четверть', '2026-09-01', '2026-10-25'), kind: 'term' },
    vacation(2, 'Осенние каникулы', '2026-10-26', '2026-11-04'),
    vacation(3, 'Весенние каникулы', '2027-03-22', '2027-03-29'),
  ],
  today: '2026-09-10',
};

function edition(change: Partial<Schedule> = {}): Schedule {
  const draft = { ...newSchedule(fixedId(6, 1), '2026-09-01'), validTo: '2026-12-31' };
  return {
    ...draft,
    slots: WEEKDAYS.slice(0, 5).map((weekday, i) => slot(i, { weekday })),
    ...change,
  };
}

function offered(value: Schedule): readonly string[] {
  return calendarOffers(value, days).map(
    ({ from, to, reason, receptions }) => `${from}…${to} ${reason} ${String(receptions)}`,
  );
}

let ids = 100;
const newId = (): string => fixedId(10, (ids += 1));

describe('exceptions from the calendar', () => {
  it('are vacations and days off within the edition on which receptions are due', () => {
    expect(offered(edition())).toEqual([
      '2026-10-13…2026-10-14 День школы 2',
      '2026-10-26…2026-11-04 осенние каникулы 8',
      '2026-11-04…2026-11-04 День народного единства 1',
      '2026-12-31…2026-12-31 выходной день 1',
    ]);
  });

  it.each([
    ['without receptions on those days', { slots: [slot(1, { weekday: 1 })] }, [/каникулы 2$/]],
    [
      'cut at the ends of the edition',
      { validTo: '2026-10-28' },
      [/школы 2$/, /26…2026-10-28 .+ 3$/],
    ],
    ['before the edition begins', { validFrom: '2026-11-05', validTo: '2026-12-30' }, []],
  ])('%s', (_, change, expected) => {
    const found = offered(edition(change));
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, i) => {
      expect(found[i]).toMatch(words);
    });
  });

  it('chosen, cover the days: a day off inside a chosen vacation adds nothing, and none is offered again', () => {
    const value = edition();
    const exceptions = exceptionsOf(calendarOffers(value, days), newId);
    expect(exceptions.map((each) => each.reason)).toEqual([
      'День школы',
      'осенние каникулы',
      'выходной день',
    ]);
    const next = { ...value, exceptions: [...exceptions] };
    expect(scheduleSchema.safeParse(next).success).toBe(true);
    expect(calendarOffers(next, days)).toEqual([]);
    expect(daysOffWithReceptions(next, days)).toEqual([]);
  });

  it('are looked for in the whole coming school year by an edition without an end from 31 August on', () => {
    const value = edition({ validFrom: '2026-08-31', validTo: null });
    const found = daysOffWithReceptions(value, { ...days, today: '2026-08-24' });
    expect(found.map(({ day }) => day.date)).toContain('2027-06-14');
  });

  it('keep a day off when its vacation was not chosen', () => {
    const offers = calendarOffers(edition(), days).filter(({ kind }) => kind === 'day-off');
    expect(exceptionsOf(offers, newId)).toHaveLength(3);
  });
});

describe('templates of a week', () => {
  it.each(SCHEDULE_TEMPLATES.map((each) => [each.title, each] as const))(
    '«%s» reaches everybody and has nothing to mend',
    (_, template) => {
      const draft = fromTemplate(newSchedule(fixedId(6, 2), '2026-09-01'), template, '204', newId);
      expect(scheduleSchema.safeParse(draft).success).toBe(true);
      expect(slotConflicts(draft, 5)).toEqual([]);
      expect(new Set(draft.slots.map(({ audience }) => audience))).toEqual(new Set(SLOT_AUDIENCES));
      expect(new Set(draft.slots.map(({ id }) => id)).size).toBe(draft.slots.length);
    },
  );
});
