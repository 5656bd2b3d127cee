import { describe, expect, it } from 'vitest';
import { scheduleTimes } from '#shared/domain/by-schedule';
import type { Schedule } from '#shared/domain/schedule';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { receptionText, slotBefore, type SlotBefore } from '#shared/domain/slot-before';
import type { Training } from '#shared/domain/training';
import { fixedId } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { begun, deadlineOf, fiveDays } from '../../../helpers/deadlines';
import { edition, slot } from '../../../helpers/editions';

/** Wednesdays 14:30–15:30. */
const ordinary = [edition(1, { slots: [slot(1)] })];

/** Took office on Monday 5 October 2026; the deadline is Monday 12 October. */
function asked(
  schedules: readonly Schedule[],
  date: IsoDate,
  time: TimeOfDay = '09:00',
  value: Training = begun('2026-10-05'),
): SlotBefore {
  const deadline = deadlineOf(value, { today: date });
  return slotBefore(scheduleTimes(schedules, fiveDays), value, deadline, { date, time });
}

const datesOf = (answer: SlotBefore): readonly IsoDate[] =>
  answer.kind === 'found' ? answer.receptions.map(({ date }) => date) : [];

describe('a reception before the deadline', () => {
  it('is found in the schedule in force', () => {
    const answer = asked(ordinary, '2026-10-05');
    expect(answer).toMatchObject({ kind: 'found', receptions: [{ room: '204', kind: 'regular' }] });
    expect(datesOf(answer)).toEqual(['2026-10-07']);
  });

  it('may be on the day of taking office, and on the last day', () => {
    const slots = [slot(1, { weekday: 1 })];
    expect(datesOf(asked([edition(1, { slots })], '2026-10-05'))).toEqual([
      '2026-10-05',
      '2026-10-12',
    ]);
  });

  it('of today is one that is not over', () => {
    expect(datesOf(asked(ordinary, '2026-10-07', '15:29'))).toEqual(['2026-10-07']);
    expect(asked(ordinary, '2026-10-07', '15:30')).toMatchObject({ kind: 'none', why: 'no-slot' });
  });

  it.each([
    ['new-staff', 'found'],
    ['staff', 'found'],
    ['parents', 'none'],
  ] as const)('for %s: %s', (audience, kind) => {
    const slots = [slot(1, { audience })];
    expect(asked([edition(1, { slots })], '2026-10-05').kind).toBe(kind);
  });

  it('does not count on a holiday, nor while the person is away', () => {
    // Wednesday 4 November is a holiday; the deadline is Thursday 5 November.
    const overHoliday = begun('2026-10-28');
    expect(datesOf(asked(ordinary, '2026-10-29', '09:00', overHoliday))).toEqual([]);
    const absence = { id: fixedId(9, 1), from: '2026-10-07', to: '2026-10-07', reason: 'болел' };
    const ill = begun('2026-10-05', { absences: [absence] });
    expect(datesOf(asked(ordinary, '2026-10-05', '09:00', ill))).toEqual([]);
  });

  it('is taken as the exceptions of the schedule have it', () => {
    const moved: ScheduleException = {
      id: fixedId(8, 1),
      kind: 'moved',
      slot: slot(1).id,
      date: '2026-10-07',
      toDate: '2026-10-08',
      start: '10:00',
      end: '10:40',
      room: '',
      reason: '',
    };
    const answer = asked([edition(1, { slots: [slot(1)], exceptions: [moved] })], '2026-10-05');
    expect(datesOf(answer)).toEqual(['2026-10-08']);
  });
});

describe('no reception before the deadline', () => {
  it.each([
    [
      'no edition is in force',
      [],
      '2026-10-05',
      'no-schedule',
      'не действует ни один утверждённый график',
    ],
    [
      'the schedule has none',
      [edition(1, { slots: [] })],
      '2026-10-05',
      'no-slot',
      'До 12.10.2026 включительно',
    ],
    ['the deadline has passed', ordinary, '2026-10-13', 'passed', 'Срок прошёл 12.10.2026.'],
  ] as const)('since %s', (_what, schedules, today, why, sentence) => {
    const answer = asked(schedules, today);
    expect(answer).toMatchObject({ kind: 'none', why });
    expect(answer).toHaveProperty('text', expect.stringContaining(sentence));
  });

  it('is a matter of approved editions: a draft is none', () => {
    const draft = edition(1, { slots: [slot(1)], state: { kind: 'draft' } });
    expect(asked([draft], '2026-10-05')).toMatchObject({ why: 'no-schedule' });
  });
});

it('says when a reception is', () => {
  const answer = asked(ordinary, '2026-10-05');
  const texts = answer.kind === 'found' ? answer.receptions.map(receptionText) : [];
  expect(texts).toEqual(['07.10.2026, среда, 14:30–15:30, каб.\u00A0204']);
});
