import { describe, expect, it } from 'vitest';
import {
  comingExceptions,
  exceptionDatesText,
  exceptionSchema,
  exceptionText,
  orderedExceptions,
  type ScheduleException,
} from '#shared/domain/schedule-exception';
import { fixedId } from '#shared/lib/ids';
import { slot } from '../../../helpers/deeds';

const tuesday = slot({ id: fixedId(4, 1) });

function none(n: number, from: string, to = from, slotId: string | null = null): ScheduleException {
  return { kind: 'none', id: fixedId(7, n), from, to, slot: slotId, reason: 'каникулы' };
}
function moved(n: number, date: string, toDate: string): ScheduleException {
  const times = { start: '16:00', end: '16:45' };
  return {
    kind: 'moved',
    id: fixedId(7, n),
    slot: tuesday.id,
    date,
    toDate,
    ...times,
    room: '12',
    reason: '',
  };
}
function extra(n: number, date: string): ScheduleException {
  const times = { start: '18:00', end: '19:00' };
  const words = { direction: '', room: ' ', by: 'consultant' as const, reason: ' собрание ' };
  return { kind: 'extra', id: fixedId(7, n), date, ...times, audience: 'parents', ...words };
}

describe('an exception in words', () => {
  it.each<[ScheduleException, string, string]>([
    [none(1, '2026-03-09'), '09.03.2026, понедельник', 'приёма нет: каникулы'],
    [none(1, '2026-10-26', '2026-11-03'), '26.10.2026–03.11.2026', 'приёма нет: каникулы'],
    [
      none(1, '2026-10-27', '2026-10-27', tuesday.id),
      '27.10.2026, вторник',
      'нет приёма 14:30–15:15: каникулы',
    ],
    [
      none(1, '2026-10-27', '2026-10-27', fixedId(4, 9)),
      '27.10.2026, вторник',
      'нет приёма: каникулы',
    ],
    [
      moved(1, '2026-10-27', '2026-10-29'),
      '27.10.2026, вторник',
      'приём 14:30–15:15 перенесён на 29.10.2026, четверг, 16:00–16:45, каб. 12',
    ],
    [
      extra(1, '2026-11-12'),
      '12.11.2026, четверг',
      'дополнительный приём 18:00–19:00, родители: собрание',
    ],
  ])('%#: %o', (exception, dates, words) => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    expect(plain(exceptionDatesText(exception))).toBe(dates);
    expect(plain(exceptionText(exception, [tuesday]))).toBe(words);
  });
});

describe('exceptions', () => {
  const all = [
    extra(1, '2026-11-12'),
    moved(2, '2026-10-29', '2026-10-27'),
    none(3, '2026-10-26', '2026-11-03'),
  ];

  it('stand by their first day, also one moved to an earlier day', () => {
    expect(orderedExceptions(all).map(({ id }) => id)).toEqual([3, 2, 1].map((n) => fixedId(7, n)));
  });

  it.each([
    ['2026-10-27', [3, 2, 1]],
    ['2026-10-29', [3, 2, 1]],
    ['2026-10-30', [3, 1]],
    ['2026-11-03', [3, 1]],
    ['2026-11-04', [1]],
    ['2026-11-13', []],
  ])('to come on %s are those whose last day is not over', (today, expected) => {
    expect(comingExceptions(all, today).map(({ id }) => id)).toEqual(
      expected.map((n) => fixedId(7, n)),
    );
  });
});

describe('what an exception may be', () => {
  it.each<[string, unknown, boolean]>([
    ['one day', none(1, '2026-10-26'), true],
    ['days turned round', none(1, '2026-10-26', '2026-10-25'), false],
    ['no time', { ...extra(1, '2026-10-26'), end: '18:00' }, false],
    ['a day that is none', extra(1, '2026-02-30'), false],
    ['a reception for pupils', { ...extra(1, '2026-10-26'), audience: 'pupils' }, false],
    ['another kind', { ...none(1, '2026-10-26'), kind: 'late' }, false],
    ['more than is known', { ...none(1, '2026-10-26'), room: '12' }, false],
  ])('%s', (_what, exception, expected) => {
    expect(exceptionSchema.safeParse(exception).success).toBe(expected);
  });
});
