import { describe, expect, it } from 'vitest';
import { bySchedule, receptionOf, type TimedConsultation } from '#shared/domain/by-schedule';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { emptySchool, type School } from '#shared/domain/school';
import type { Slot } from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';
import { approvedAt, approvedOnPaper, edition, slot } from '../../../helpers/editions';

const SCHOOL = emptySchool('Asia/Vladivostok');

function came(date: string, time: string, audience: PersonKind = 'staff'): TimedConsultation {
  return { date, time, audience };
}

/** A Wednesday with one reception, 14:30–15:30, for staff. */
const WEDNESDAY = '2026-11-25';
const ordinary = [edition(1, { slots: [slot(1)] })];

describe('the time of a consultation', () => {
  it.each([
    ['14:14', 'outside'],
    ['14:15', 'scheduled'],
    ['14:30', 'scheduled'],
    ['15:30', 'scheduled'],
    ['15:45', 'scheduled'],
    ['15:46', 'outside'],
  ] as const)('%s beside a reception of 14:30–15:30, 15 minutes allowed: %s', (time, expected) => {
    expect(bySchedule(came(WEDNESDAY, time), ordinary, SCHOOL)).toBe(expected);
  });

  it('counts by its day of the week', () => {
    expect(bySchedule(came('2026-11-26', '14:30'), ordinary, SCHOOL)).toBe('outside');
  });

  it('counts by the tolerance of its own date', () => {
    const school: School = {
      ...SCHOOL,
      tolerance: [
        { from: '1900-01-01', minutes: 0 },
        { from: '2026-11-25', minutes: 30 },
      ],
    };
    expect(bySchedule(came('2026-11-18', '14:29'), ordinary, school)).toBe('outside');
    expect(bySchedule(came('2026-11-25', '14:00'), ordinary, school)).toBe('scheduled');
  });
});

describe('whom a reception serves', () => {
  it.each<[Slot['audience'], readonly PersonKind[]]>([
    ['staff', ['staff', 'other']],
    ['new-staff', ['staff', 'other']],
    ['parents', ['parent', 'other']],
  ])('for %s: %j', (audience, served) => {
    const schedules = [edition(1, { slots: [slot(1, { audience })] })];
    const scheduled = PERSON_KINDS.filter(
      (kind) => bySchedule(came(WEDNESDAY, '14:40', kind), schedules, SCHOOL) === 'scheduled',
    );
    expect(new Set(scheduled)).toEqual(new Set(served));
  });
});

describe('the edition', () => {
  const slots = [slot(1)];
  const at = came(WEDNESDAY, '14:40');

  it.each<[string, Partial<Schedule>, string]>([
    ['begins on the day', { validFrom: WEDNESDAY }, 'scheduled'],
    ['begins a day later', { validFrom: '2026-11-26' }, 'no-schedule'],
    ['ends on the day', { validTo: WEDNESDAY }, 'scheduled'],
    ['ended the day before', { validTo: '2026-11-24' }, 'no-schedule'],
    ['is a draft', { state: { kind: 'draft' } }, 'no-schedule'],
    ['was approved on paper on the day', { state: approvedOnPaper(WEDNESDAY) }, 'scheduled'],
    ['was approved on paper a day later', { state: approvedOnPaper('2026-11-26') }, 'no-schedule'],
    [
      'was approved in that minute of the school’s clock',
      { state: approvedAt('2026-11-25T04:40:00.000Z') },
      'scheduled',
    ],
    [
      'was approved within that minute',
      { state: approvedAt('2026-11-25T04:40:00.001Z') },
      'no-schedule',
    ],
    [
      'was approved in the evening',
      { state: approvedAt('2026-11-25T13:59:30.000Z') },
      'no-schedule',
    ],
    [
      'was approved after midnight of the school',
      { state: approvedAt('2026-11-25T14:00:00.000Z') },
      'no-schedule',
    ],
  ])('%s', (_what, change, expected) => {
    expect(bySchedule(at, [edition(1, { slots, ...change })], SCHOOL)).toBe(expected);
  });

  it('was approved by the clock of the school at that time, wherever it is set to now', () => {
    const approved = (zone: string) =>
      edition(1, { slots, state: approvedAt('2026-11-25T05:00:00.000Z', zone) });
    for (const timeZone of ['Europe/Moscow', 'Asia/Vladivostok']) {
      const school = { ...SCHOOL, timeZone };
      expect(bySchedule(at, [approved('Europe/Moscow')], school)).toBe('scheduled');
      expect(bySchedule(at, [approved('Asia/Vladivostok')], school)).toBe('no-schedule');
    }
  });

  it('that is newer is the one that counts', () => {
    const newer = edition(2, { validFrom: '2026-11-23', slots: [slot(2, { weekday: 4 })] });
    expect(bySchedule(at, [newer, ...ordinary], SCHOOL)).toBe('outside');
    expect(bySchedule(came('2026-11-26', '14:40'), [newer, ...ordinary], SCHOOL)).toBe('scheduled');
    expect(bySchedule(came('2026-11-18', '14:40'), [newer, ...ordinary], SCHOOL)).toBe('scheduled');
  });
});

describe('odd and even weeks', () => {
  it.each([
    ['odd', '2026-09-02', 'scheduled'],
    ['odd', '2026-09-09', 'outside'],
    ['even', '2026-09-02', 'outside'],
    ['even', '2026-09-09', 'scheduled'],
  ] as const)('a reception of %s weeks on %s: %s', (weeks, date, expected) => {
    const schedules = [edition(1, { slots: [slot(1, { weeks })] })];
    expect(bySchedule(came(date, '14:40'), schedules, SCHOOL)).toBe(expected);
  });
});

describe('exceptions', () => {
  const words = { room: '305', reason: 'педсовет' };
  const none = (change: Partial<ScheduleException & { kind: 'none' }>): ScheduleException => ({
    ...{ kind: 'none', id: fixedId(8, 1), from: WEDNESDAY, to: WEDNESDAY, slot: null, reason: '' },
    ...change,
  });
  const moved: ScheduleException = {
    ...{ kind: 'moved', id: fixedId(8, 2), slot: fixedId(7, 1), date: WEDNESDAY },
    ...{ toDate: '2026-11-27', start: '10:00', end: '11:00', ...words },
  };
  const extra: ScheduleException = {
    ...{
      kind: 'extra',
      id: fixedId(8, 3),
      date: WEDNESDAY,
      start: '18:00',
      end: '19:00',
      by: 'consultant',
    },
    ...{ audience: 'parents', direction: '', ...words },
  };
  const held = (exceptions: readonly ScheduleException[], what: TimedConsultation): string =>
    bySchedule(what, [edition(1, { slots: [slot(1)], exceptions: [...exceptions] })], SCHOOL);

  it.each<[string, readonly ScheduleException[], TimedConsultation, string]>([
    ['no reception that day', [none({})], came(WEDNESDAY, '14:40'), 'outside'],
    [
      'this reception isn’t held',
      [none({ slot: fixedId(7, 1) })],
      came(WEDNESDAY, '14:40'),
      'outside',
    ],
    [
      'another one isn’t held',
      [none({ slot: fixedId(7, 2) })],
      came(WEDNESDAY, '14:40'),
      'scheduled',
    ],
    [
      'until the day before',
      [none({ from: '2026-11-20', to: '2026-11-24' })],
      came(WEDNESDAY, '14:40'),
      'scheduled',
    ],
    ['moved away', [moved], came(WEDNESDAY, '14:40'), 'outside'],
    ['moved to here', [moved], came('2026-11-27', '10:30'), 'scheduled'],
    ['moved to here, for somebody else', [moved], came('2026-11-27', '10:30', 'parent'), 'outside'],
    ['an extra one', [extra], came(WEDNESDAY, '18:10', 'parent'), 'scheduled'],
    [
      'an extra one on a day without',
      [none({}), extra],
      came(WEDNESDAY, '18:10', 'parent'),
      'scheduled',
    ],
  ])('%s', (_what, exceptions, what, expected) => {
    expect(held(exceptions, what)).toBe(expected);
  });
});

describe('the reception of a consultation', () => {
  const schedules = [
    edition(1, {
      slots: [
        slot(1),
        slot(2, { start: '15:40', end: '16:30' }),
        slot(3, { start: '15:40', end: '17:00', audience: 'parents' }),
      ],
    }),
  ];
  const start = (what: TimedConsultation): string | undefined => {
    const found = receptionOf(what, schedules, SCHOOL);
    return found === null ? undefined : `${found.start}–${found.end}`;
  };

  it('is the nearest of those that it may be', () => {
    expect(start(came(WEDNESDAY, '15:34'))).toBe('14:30–15:30');
    expect(start(came(WEDNESDAY, '15:36'))).toBe('15:40–16:30');
    expect(start(came(WEDNESDAY, '15:36', 'parent'))).toBe('15:40–17:00');
  });

  it('is the earlier of two that are equally near', () => {
    expect(start(came(WEDNESDAY, '15:35'))).toBe('14:30–15:30');
  });

  it('is none outside the schedule', () => {
    expect(start(came(WEDNESDAY, '12:00'))).toBeUndefined();
  });
});
