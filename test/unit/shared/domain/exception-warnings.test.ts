import { describe, expect, it } from 'vitest';
import {
  conflictingExceptions,
  exceptionWarnings,
  meetingSlots,
  type ExceptionEdition,
} from '#shared/domain/exception-warnings';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import {
  extraReception,
  movedReception,
  noReception,
  wednesday,
} from '../../../helpers/exceptions';

const TODAY = '2026-11-23';
const DAYS = { today: TODAY, school: emptySchool('Asia/Vladivostok') };
const EDITION: ExceptionEdition = {
  validFrom: '2026-09-01',
  validTo: '2026-12-31',
  slots: [wednesday(1)],
  exceptions: [],
};
const BEYOND = 'Редакция действует с 01.09.2026 по 31.12.2026: исключение выходит за этот срок.';
const NEXT_YEAR = { date: '2027-01-13', toDate: '2027-01-14' };

function warnings(exception: ScheduleException, change: Partial<ExceptionEdition> = {}) {
  return exceptionWarnings(exception, { ...EDITION, ...change }, DAYS);
}

describe('warnings about an exception', () => {
  it.each([
    ['of one day', noReception(1)],
    ['of a moved reception', movedReception(1)],
    ['of an extra reception', extraReception(1)],
    ['of today', noReception(1, { from: TODAY, to: '2026-11-25' })],
    ['that has begun', noReception(1, { from: '2026-11-18' })],
    ['on the last day', extraReception(1, { date: '2026-12-31' })],
  ])('are none for an ordinary one %s', (_, exception) => {
    expect(warnings(exception)).toEqual([]);
  });

  it.each([
    [noReception(1, { from: '2026-11-18', to: '2026-11-18' }), 'Этот день уже прошёл.'],
    [noReception(1, { from: '2026-11-11', to: '2026-11-18' }), 'Эти дни уже прошли.'],
    [movedReception(1, { date: '2026-11-18' }), 'День 18.11.2026 уже прошёл.'],
    [movedReception(1, { toDate: '2026-11-20' }), 'День 20.11.2026 уже прошёл.'],
    [extraReception(1, { date: '2026-11-19' }), 'Этот день уже прошёл.'],
    [noReception(1, { to: '2027-01-01' }), BEYOND],
    [movedReception(1, NEXT_YEAR), BEYOND],
    [extraReception(1, { date: '2027-01-01' }), BEYOND],
    [noReception(1, { from: '2026-11-26', to: '2026-11-29' }), 'В эти дни приёмов и так нет.'],
  ])('%o: %s', (exception, text) => {
    expect(warnings(exception)).toEqual([text]);
  });

  it('say from when an edition without an end is in force', () => {
    const text = 'Редакция действует с 30.11.2026: исключение выходит за этот срок.';
    const open = { validFrom: '2026-11-30', validTo: null };
    expect(warnings(noReception(1), open)).toEqual([text]);
    expect(warnings(movedReception(1, NEXT_YEAR), open)).toEqual([]);
  });

  it('say that nothing is held in weeks that aren’t a reception’s', () => {
    const idle = 'В эти дни приёмов и так нет.';
    const slots = [wednesday(1, { weeks: 'even' })];
    expect(warnings(noReception(1), { slots })).toEqual([idle]);
    expect(warnings(noReception(1, { to: '2026-12-02' }), { slots })).toEqual([]);
  });

  it('name receptions at that time, of that week', () => {
    const friday = { weekday: 5, start: '14:30', end: '15:30' } as const;
    const slots = [wednesday(1), wednesday(2, { ...friday, audience: 'parents', weeks: 'odd' })];
    expect(warnings(movedReception(1), { slots })).toEqual([
      'В это время уже есть приём: 14:30–15:30, родители.',
    ]);
    const others = [wednesday(1), wednesday(2, { ...friday, weeks: 'even' })];
    expect(warnings(movedReception(1), { slots: others })).toEqual([]);
  });

  it('say what has been written of these days', () => {
    const exceptions = [noReception(2, { to: '2026-12-02', reason: 'каникулы' })];
    expect(warnings(extraReception(1), { exceptions })).toEqual([
      'Об этих днях уже сказано: 25.11.2026–02.12.2026 — приёма нет: каникулы.',
    ]);
  });
});

describe('exceptions of the same days', () => {
  const [one, two] = [fixedId(4, 1), fixedId(4, 2)];
  it.each([
    ['the same day twice', noReception(1), noReception(2), true],
    [
      'the next day',
      noReception(1),
      noReception(2, { from: '2026-11-26', to: '2026-11-26' }),
      false,
    ],
    ['ranges that meet in a day', noReception(1), noReception(2, { to: '2026-12-02' }), true],
    ['all receptions and one', noReception(1), noReception(2, { slot: one }), true],
    ['two receptions', noReception(1, { slot: two }), noReception(2, { slot: one }), false],
    ['moved and not held', noReception(1, { slot: one }), movedReception(2), true],
    ['moved and another not held', noReception(1, { slot: two }), movedReception(2), false],
    ['moved twice', movedReception(1), movedReception(2, { toDate: '2026-11-30' }), true],
    [
      'moved into a day without',
      movedReception(1, { date: '2026-12-02' }),
      noReception(2, { from: '2026-11-27', to: '2026-11-27' }),
      true,
    ],
    ['extra on a day without', extraReception(1), noReception(2, { to: '2026-11-26' }), true],
    [
      'extra on a day without another',
      extraReception(1),
      noReception(2, { to: '2026-11-26', slot: one }),
      false,
    ],
    [
      'two extra ones at a time',
      extraReception(1),
      extraReception(2, { start: '17:59', end: '19:00' }),
      true,
    ],
    [
      'one after the other',
      extraReception(1),
      extraReception(2, { start: '18:00', end: '19:00' }),
      false,
    ],
    [
      'moved into an extra one',
      movedReception(1),
      extraReception(2, { date: '2026-11-27', start: '14:30', end: '16:00' }),
      true,
    ],
  ])('%s: %o and %o → %s', (_, a, b, expected) => {
    expect(conflictingExceptions([b], a)).toEqual(expected ? [b] : []);
    expect(conflictingExceptions([a], b)).toEqual(expected ? [a] : []);
  });

  it.each([noReception(1), movedReception(1), extraReception(1)])('never itself: %o', (each) => {
    expect(conflictingExceptions([each], each)).toEqual([]);
  });
});

describe('receptions at the time of another one', () => {
  const there = wednesday(2, { weekday: 5 });
  const slots = [wednesday(1), there];
  it.each([
    ['it meets one', movedReception(1), [], [there]],
    ['it is earlier', movedReception(1, { start: '13:00', end: '14:00' }), [], []],
    [
      'that one isn’t held',
      movedReception(1),
      [noReception(2, { to: '2026-11-27', slot: there.id })],
      [],
    ],
    [
      'none is held that day',
      movedReception(1),
      [noReception(2, { from: '2026-11-27', to: '2026-11-27' })],
      [],
    ],
    [
      'none is held another day',
      movedReception(1),
      [noReception(2, { from: '2026-12-04', to: '2026-12-04' })],
      [there],
    ],
    [
      'that one is moved away',
      movedReception(1),
      [movedReception(2, { slot: there.id, date: '2026-11-27', toDate: '2026-11-30' })],
      [],
    ],
    [
      'it stays on its day',
      movedReception(1, { toDate: '2026-11-25', start: '14:30', end: '15:30' }),
      [],
      [],
    ],
    [
      'it goes to its own next day',
      movedReception(1, { toDate: '2026-12-02' }),
      [],
      [wednesday(1)],
    ],
    [
      'its earlier state is no other',
      movedReception(1),
      [movedReception(1, { slot: there.id, date: '2026-11-27' })],
      [there],
    ],
    ['there is none', noReception(1), [], []],
  ])('%s', (_, exception, exceptions, expected) => {
    expect(meetingSlots(exception, { slots, exceptions }, DAYS.school)).toEqual(expected);
  });
});
