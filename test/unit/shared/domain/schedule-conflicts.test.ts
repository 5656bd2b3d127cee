import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictText } from '#shared/domain/conflict-words';
import type { EditionDays } from '#shared/domain/calendar-days-off';
import {
  exceptionConflicts,
  isGrave,
  scheduleConflicts,
  slotConflicts,
  type ScheduleConflict,
} from '#shared/domain/schedule-conflicts';
import { receptionsOn } from '#shared/domain/reception';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { newSchedule } from '#shared/domain/schedule';
import { firstWorkWeek, type WorkDays } from '#shared/domain/school';
import { SLOT_HOLDERS, SLOT_WEEKS, WEEKDAYS, type Slot } from '#shared/domain/slot';
import { minutesOf, timeOf } from '#shared/domain/slot-moves';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { slot } from '../../../helpers/editions';
import {
  extraReception,
  movedReception,
  noReception,
  wednesday,
} from '../../../helpers/exceptions';

const NBSP = '\u00A0';

function plain(conflicts: readonly ScheduleConflict[]): readonly string[] {
  return conflicts.map((each) => conflictText(each).replaceAll(NBSP, ' '));
}

describe('exceptions that no longer fit their receptions', () => {
  const told = (slots: readonly Slot[], ...exceptions: ScheduleException[]): readonly string[] => {
    const found = exceptionConflicts({ slots: [...slots], exceptions }, emptySchool('UTC'));
    expect(found.every(isGrave)).toBe(true);
    return plain(found);
  };

  it('are none when they do', () => {
    expect(told([wednesday(1)], movedReception(1), noReception(2), extraReception(3))).toEqual([]);
  });

  it.each<[string, readonly Slot[], ScheduleException, string]>([
    [
      'moved from a day on which it isn’t held',
      [wednesday(1, { weekday: 4 })],
      movedReception(1),
      'Исключение 25.11.2026, среда: приёма 14:00–15:00 в этот день нет, он по четвергам',
    ],
    [
      'moved from a week in which it isn’t held',
      [wednesday(1, { weeks: 'even' })],
      movedReception(1),
      'Исключение 25.11.2026, среда: приёма 14:00–15:00 в этот день нет, он по средам чётных недель',
    ],
    [
      'moved, but gone',
      [],
      movedReception(1),
      'Исключение 25.11.2026, среда: этого приёма больше нет в редакции',
    ],
    [
      'moved to where it is',
      [wednesday(1)],
      movedReception(1, { toDate: '2026-11-25' }),
      'Исключение 25.11.2026, среда: день, время и кабинет те же, переносить нечего',
    ],
    [
      'not held on a day on which it never is',
      [wednesday(1, { weekday: 4 })],
      noReception(1, { slot: fixedId(4, 1) }),
      'Исключение 25.11.2026, среда: приёма 14:00–15:00 в этот день нет, он по четвергам',
    ],
  ])('are told: %s', (_, slots, exception, words) => {
    expect(told(slots, exception)).toEqual([words]);
  });

  it('are both of those that move one reception from one day, and none that move it from two', () => {
    const twice = 'приём 14:00–15:00 в этот день переносит ещё одно исключение';
    const other = { toDate: '2026-11-26' };
    expect(told([wednesday(1)], movedReception(1), movedReception(2, other))).toEqual([
      `Исключение 25.11.2026, среда: ${twice}`,
      `Исключение 25.11.2026, среда: ${twice}`,
    ]);
    const next = { date: '2026-12-02', toDate: '2026-12-03' };
    expect(told([wednesday(1)], movedReception(1), movedReception(2, next))).toEqual([]);
  });

  it('add nothing to a day when they move what wasn’t due', () => {
    const edition = { slots: [wednesday(1, { weekday: 4 })], exceptions: [movedReception(1)] };
    expect(receptionsOn(edition, '2026-11-27', { workWeek: firstWorkWeek(5) })).toEqual([]);
    const due = { ...edition, slots: [wednesday(1)] };
    expect(receptionsOn(due, '2026-11-27', { workWeek: firstWorkWeek(5) })).toHaveLength(1);
  });
});

describe('receptions of a week that should be looked at', () => {
  it.each<[string, Partial<Slot>, Partial<Slot>, WorkDays, readonly string[]]>([
    ['one after another', {}, { start: '15:30', end: '16:30' }, 5, []],
    [
      'one holder at once',
      {},
      { start: '15:00', end: '16:00' },
      5,
      ['Среда, 14:30–15:30 и 15:00–16:00: два приёма одновременно у консультанта'],
    ],
    [
      'one holder at once, in odd weeks only',
      { weeks: 'odd', by: 'substitute' },
      { by: 'substitute' },
      5,
      ['Среда, 14:30–15:30 и 14:30–15:30, нечётные недели: два приёма одновременно у замещающего'],
    ],
    ['odd and even weeks', { weeks: 'odd' }, { weeks: 'even' }, 5, []],
    ['two holders in two rooms', { by: 'substitute', room: '7' }, {}, 5, []],
    ['two holders, rooms unknown', { by: 'substitute', room: '' }, { room: ' ' }, 5, []],
    [
      'two holders in one room, spelt differently',
      { by: 'substitute', room: 'Учительская ' },
      { room: 'учительская' },
      5,
      ['Среда, 14:30–15:30 и 14:30–15:30: два приёма одновременно в одном месте, Учительская'],
    ],
    [
      'before hours',
      { start: '07:55' },
      { weekday: 4, start: '08:00', end: '20:00' },
      5,
      ['Среда, 07:55–15:30: вне рабочего времени (08:00–20:00)'],
    ],
    [
      'after hours',
      { weekday: 1, end: '20:05' },
      {},
      5,
      ['Понедельник, 14:30–20:05: вне рабочего времени (08:00–20:00)'],
    ],
    [
      'Saturday of five days',
      { weekday: 6 },
      {},
      5,
      ['Суббота, 14:30–15:30: это выходной при пятидневной неделе'],
    ],
    [
      'Saturday twice',
      { weekday: 6 },
      { weekday: 6, start: '09:00', end: '10:00' },
      5,
      ['Суббота: 2 приёма в выходной при пятидневной неделе'],
    ],
    ['Saturday of six days', { weekday: 6 }, {}, 6, []],
    ['Sunday of six days', { weekday: 7 }, {}, 6, ['Воскресенье, 14:30–15:30: это выходной']],
    [
      'too short',
      { start: '15:20', end: '15:34' },
      { weekday: 2 },
      5,
      ['Среда, 15:20–15:34: короче 15 минут'],
    ],
    ['just long enough', { start: '15:20', end: '15:35' }, { weekday: 2 }, 5, []],
  ])('%s', (_, first, second, week, expected) => {
    expect(plain(slotConflicts({ slots: [slot(1, first), slot(2, second)] }, week))).toEqual(
      expected,
    );
  });

  const anySlots = fc.array(
    fc
      .record({
        weekday: fc.constantFrom(...WEEKDAYS.slice(0, 2)),
        start: fc.integer({ min: 0, max: 1380 }),
        length: fc.integer({ min: 1, max: 59 }),
        weeks: fc.constantFrom(...SLOT_WEEKS),
        by: fc.constantFrom(...SLOT_HOLDERS),
        room: fc.constantFrom('', '7', '8'),
      })
      .map(({ start, length, ...rest }) => ({
        ...rest,
        start: timeOf(start),
        end: timeOf(start + length),
      })),
    { maxLength: 14 },
  );

  it('are found as by looking at each minute of two weeks', () => {
    fc.assert(
      fc.property(anySlots, (parts) => {
        const slots = parts.map((part, i) => slot(i, part));
        const found = slotConflicts({ slots }, 6)
          .filter(({ kind }) => kind === 'same-holder' || kind === 'same-room')

          .map((each) => {
            const pair = each.slots.map(({ id }) => id);
            return `${each.kind} ${pair.sort().join(' ')}`;
          });
        expect(found.sort()).toEqual([...meetingsByMinute(slots)].sort());
      }),
    );
  });

  it('do not depend on the order in which they were drawn, and the grave come first', () => {
    fc.assert(
      fc.property(anySlots, (parts) => {
        const slots = parts.map((part, i) => slot(i, part));
        const there = plain(slotConflicts({ slots }, 5));
        const back = slotConflicts({ slots: slots.toReversed() }, 5);
        expect([...plain(back)].sort()).toEqual([...there].sort());
        const graves = back.map(isGrave);
        expect(graves.lastIndexOf(true)).toBeLessThan(
          graves.includes(false) ? graves.indexOf(false) : graves.length,
        );
      }),
    );
  });
});

/** Pairs that somebody meets who goes through both weeks minute by minute. */
function meetingsByMinute(slots: readonly Slot[]): ReadonlySet<string> {
  const found = new Set<string>();
  const isThen = (s: Slot, week: 'odd' | 'even', day: number, minute: number): boolean =>
    s.weekday === day &&
    (s.weeks === 'every' || s.weeks === week) &&
    minutesOf(s.start) <= minute &&
    minute < minutesOf(s.end);
  for (const week of ['odd', 'even'] as const) {
    for (const a of slots) {
      for (let minute = minutesOf(a.start); minute < minutesOf(a.end); minute += 1) {
        for (const b of slots) {
          const both = isThen(a, week, a.weekday, minute) && isThen(b, week, a.weekday, minute);
          if (!both || a.id >= b.id) continue;
          const pair = [a.id, b.id].sort().join(' ');
          if (a.by === b.by) found.add(`same-holder ${pair}`);
          else if (a.room !== '' && a.room === b.room) found.add(`same-room ${pair}`);
        }
      }
    }
  }
  return found;
}

describe('receptions on days off', () => {
  const days: EditionDays = {
    school: { workWeek: firstWorkWeek(5) },
    calendar: workCalendar(emptyCalendar(), null),
    stretches: [],
    today: '2026-09-10',
  };
  const none = { kind: 'none', id: fixedId(5, 1), slot: null, reason: '' } as const;

  it.each([
    ['nothing falls on them', { slots: [slot(1, { weekday: 2 })], validTo: '2026-10-30' }, []],
    [
      'the nearest are named',
      { slots: [slot(1)], validTo: '2026-12-31' },
      ['Приёмы попадают на выходные: 04.11.2026, День народного единства'],
    ],
    [
      'an exception covers it',
      {
        slots: [slot(1)],
        validTo: '2026-12-30',
        exceptions: [{ ...none, from: '2026-11-04', to: '2026-11-04' }],
      },
      [],
    ],
    [
      'days gone by are not looked at',
      { slots: [slot(1)], validFrom: '2026-11-05', validTo: '2026-12-30' },
      [],
    ],
  ])('%s', (_, change, expected) => {
    const edition = { ...newSchedule(fixedId(6, 1), '2026-09-01'), ...change };
    expect(plain(scheduleConflicts(edition, days))).toEqual(expected);
  });

  it('names three and counts the others to the end of the school year', () => {
    const every = WEEKDAYS.slice(0, 5).map((weekday, i) => slot(i, { weekday }));
    const edition = { ...newSchedule(fixedId(6, 1), '2026-09-01'), slots: every };
    const [conflict] = scheduleConflicts(edition, days);
    expect(conflict?.kind).toBe('calendar');
    expect(conflict?.slots).toHaveLength(5);
    expect(plain(conflict === undefined ? [] : [conflict])[0]).toMatch(
      /^Приёмы попадают на выходные: 04\.11\.2026, .+; .+; .+; ещё \d+ д/u,
    );
  });
});
