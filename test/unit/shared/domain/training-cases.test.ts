import { describe, expect, it } from 'vitest';
import type { Absence, TrainingState } from '#shared/domain/training';
import { startChangeNotes } from '#shared/domain/training-history';
import { trainingStanding } from '#shared/domain/training-standing';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { begun, deadlineOf, fiveDays, plain } from '../../../helpers/deadlines';

describe('somebody who', () => {
  it('takes office on a day off is told so', () => {
    const deadline = deadlineOf(begun('2026-10-10'));
    expect(deadline.days[0]).toMatchObject({
      kind: 'start',
      text: 'день вступления в должность, выходной: суббота',
    });
    expect(plain(deadline.notes)).toContain('не рабочий (выходной: суббота)');
  });

  it.each([
    ['2026-10-08T01:00:00.000Z', 'Внесено в журнал 08.10.2026, после вступления в должность.'],
    [
      '2026-10-12T15:00:00.000Z',
      'Внесено в журнал 13.10.2026, после вступления в должность: к этому дню срок уже прошёл.',
    ],
  ])('was written down late, at %s, is told so', (registeredAt, note) => {
    expect(plain(deadlineOf(begun('2026-10-05', { registeredAt })).notes)).toContain(note);
  });

  it.each([
    ['transferred', 'день перевода на должность', 'срок идёт со дня перевода'],
    ['returned', 'день выхода на работу', 'срок идёт со дня выхода на работу'],
  ] as const)('was %s is counted from that day', (basis, day, note) => {
    const deadline = deadlineOf(begun('2026-10-05', { basis }));
    expect(deadline.date).toBe('2026-10-12');
    expect(deadline.days[0]?.text).toContain(day);
    expect(plain(deadline.notes)).toContain(note);
  });

  it('had another day of taking office before is told what became of it', () => {
    const states = [
      { at: '2026-10-05T01:00:00.000Z', value: begun('2026-10-05') },
      {
        at: '2026-10-06T01:00:00.000Z',
        value: begun('2026-10-05', { position: 'учитель физики' }),
      },
      { at: '2026-10-14T01:00:00.000Z', value: begun('2026-10-07') },
    ];
    const notes = startChangeNotes(states, fiveDays, emptyCalendar());
    expect(notes).toEqual([
      '14.10.2026 исправлена дата вступления в должность: было 05.10.2026, стало 07.10.2026. Прежний срок — 12.10.2026, к этому дню он уже прошёл.',
    ]);
  });

  it('had another week before is told what the deadline was by it', () => {
    const states = [
      { at: '2026-10-05T01:00:00.000Z', value: begun('2026-10-05') },
      { at: '2026-10-07T01:00:00.000Z', value: begun('2026-10-05', { ownWeek: 6 }) },
    ];
    expect(startChangeNotes(states, fiveDays, emptyCalendar())).toEqual([
      '07.10.2026 исправлена рабочая неделя: была как у школы, стала шестидневная. Прежний срок — 12.10.2026.',
    ]);
  });
});

describe('absence', () => {
  const away = (from: IsoDate, to: IsoDate | null, reason = 'больничный'): Absence => ({
    ...{ id: fixedId(9, 1), from, to, reason },
  });

  it('is skipped with its reason, days off and all', () => {
    const absences = [away('2026-10-07', '2026-10-13')];
    const deadline = deadlineOf(begun('2026-10-05', { absences }));
    expect(deadline.date).toBe('2026-10-19');
    const skipped = deadline.days.filter(({ text }) => text === 'отсутствие: больничный');
    expect(skipped.map(({ date }) => date).join(' ')).toBe(
      '2026-10-07 2026-10-08 2026-10-09 2026-10-10 2026-10-11 2026-10-12 2026-10-13',
    );
    expect(deadline.days.map(({ n }) => n).filter((n) => n !== null)).toEqual([1, 2, 3, 4, 5]);
  });

  it('without an end leaves the days to go open: the deadline is the earliest thinkable', () => {
    const value = begun('2026-10-05', { absences: [away('2026-10-07', null)] });
    const [early, later] = [deadlineOf(value), deadlineOf(value, { today: '2026-10-30' })];
    expect(early.date).toBe('2026-10-13');
    expect(later.date).toBe('2026-11-06');
    expect(trainingStanding(value, later, '2026-10-30')).toEqual({
      kind: 'paused',
      since: '2026-10-07',
      left: 4,
    });
    expect(plain(later.notes)).toContain(
      'останется 4 рабочих дня. Раньше 06.11.2026 срок не кончится',
    );
  });

  it('that begins after the deadline changes nothing, and is no lateness', () => {
    const value = begun('2026-10-05', { absences: [away('2026-10-14', null)] });
    const deadline = deadlineOf(value, { today: '2026-10-30' });
    expect(deadline.date).toBe('2026-10-12');
    expect(deadline.pausedSince).toBe(null);
    expect(trainingStanding(value, deadline, '2026-10-30')).toEqual({ kind: 'overdue', late: 1 });
  });

  it('of many years is counted through', () => {
    const absences = [away('2026-10-06', '2029-10-06', 'отпуск по уходу за ребёнком')];
    const deadline = deadlineOf(begun('2026-10-05', { absences }));
    expect(deadline.date).toBe('2029-10-12');
    expect(deadline.days.filter(({ kind }) => kind === 'away').length).toBe(1_097);
  });
});

describe('where a training stands', () => {
  it.each([
    ['2026-10-01', { kind: 'future', left: 7 }],
    ['2026-10-05', { kind: 'running', left: 5 }],
    ['2026-10-09', { kind: 'running', left: 1 }],
    ['2026-10-11', { kind: 'running', left: 1 }],
    ['2026-10-12', { kind: 'running', left: 0 }],
    ['2026-10-13', { kind: 'overdue', late: 1 }],
    ['2026-10-19', { kind: 'overdue', late: 5 }],
  ] as const)('on %s', (today, standing) => {
    const value = begun('2026-10-05', { registeredAt: '2026-09-30T01:00:00.000Z' });
    expect(trainingStanding(value, deadlineOf(value, { today }), today)).toEqual(standing);
  });

  it('is late from the day after the deadline, be it a day off', () => {
    const value = begun('2026-10-09');
    expect(deadlineOf(value).date).toBe('2026-10-16');
    expect(deadlineOf(value).lateOn('2026-10-17')).toBe(1);
    expect(deadlineOf(value).lateOn('2026-10-19')).toBe(1);
    expect(deadlineOf(value).lateOn('2026-10-20')).toBe(2);
    expect(deadlineOf(value).lateOn('2026-10-16')).toBe(0);
  });

  it('is what was written when it ended, whatever the calendar says later', () => {
    const done = { on: '2026-10-14', deadline: '2026-10-12', late: 2, reason: 'Болел.' };
    const state: TrainingState = { kind: 'completed', ...done, unfinished: [], unfinishedNote: '' };
    const value = begun('2026-10-05', { state, ownWeek: 6 });
    const deadline = deadlineOf(value);
    expect(deadline.date).toBe('2026-10-12');
    expect(trainingStanding(value, deadline, '2026-12-01')).toEqual({
      kind: 'completed',
      on: '2026-10-14',
      late: 2,
    });
    expect(plain(deadline.notes)).toContain('сейчас счёт дал бы 10.10.2026');
  });

  it('ends with a dismissal before the training was over', () => {
    const ended = { on: '2026-10-07', deadline: '2026-10-12', late: 0, reason: 'Уволен.' };
    const value = begun('2026-10-05', { state: { kind: 'ended', ...ended } });
    const deadline = deadlineOf(value, { today: '2026-12-01' });
    expect(trainingStanding(value, deadline, '2026-12-01')).toMatchObject({
      kind: 'ended',
      late: 0,
    });
    expect(plain(deadline.notes)).toContain(
      'Обучение прекращено 07.10.2026, до его завершения: Уволен.',
    );
  });
});
