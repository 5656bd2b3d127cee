import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  isUrgent,
  minutesToNextLook,
  notificationFor,
  urgentOf,
  urgentWords,
  type NoticeSettings,
  type SchoolNow,
  type WarnedTraining,
} from '#shared/domain/training-notice';
import { addDays } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';

/** A Thursday. */
const TODAY = '2026-11-26';
const NOW: SchoolNow = { date: TODAY, time: '08:30', isWorkingDay: true };
const SETTINGS: NoticeSettings = {
  isOn: true,
  quietFrom: '20:00',
  quietTo: '08:00',
  hasNames: false,
};

function hire(
  left: number,
  deadline: string,
  name = 'Иванова Ирина Игоревна',
  position = 'учитель',
): WarnedTraining {
  return { training: `${name} ${deadline}`, name, position, deadline, left };
}

const OVERDUE = hire(-3, '2026-11-23');
const TODAYS = hire(0, TODAY, 'Ёлкин Пётр Павлович', 'воспитатель');
const TOMORROWS = hire(1, '2026-11-27', 'Цой Вера Олеговна', '');
const MONDAYS = hire(2, '2026-11-30', 'Гусев Рашид Алиевич', 'тьютор');
const LATER = hire(3, '2026-12-01');

/** The body with plain spaces. */
function bodyOf(
  trainings: readonly WarnedTraining[],
  settings: Partial<NoticeSettings> = {},
  now: Partial<SchoolNow> = {},
  last: string | null = null,
): string | undefined {
  const notice = notificationFor(trainings, { ...NOW, ...now }, { ...SETTINGS, ...settings }, last);
  return notice?.body.replaceAll(NBSP, ' ');
}

describe('the reminder of a day', () => {
  it.each<[string, readonly WarnedTraining[], string | undefined]>([
    ['nobody', [], undefined],
    ['somebody with three days left', [LATER], undefined],
    [
      'two days left, over a weekend',
      [MONDAYS],
      'Последний день 30.11.2026, понедельник: 1 сотрудник',
    ],
    ['one day left', [TOMORROWS], 'Завтра последний день: 1 сотрудник'],
    ['the last day', [TODAYS], 'Сегодня последний день: 1 сотрудник'],
    ['overdue', [OVERDUE], 'Срок прошёл: 1 сотрудник'],
    [
      'several, the most urgent first, those of a day together',
      [LATER, MONDAYS, TODAYS, OVERDUE, hire(0, TODAY), TOMORROWS],
      [
        'Срок прошёл: 1 сотрудник',
        'Сегодня последний день: 2 сотрудника',
        'Завтра последний день: 1 сотрудник',
        'Последний день 30.11.2026, понедельник: 1 сотрудник',
      ].join('\n'),
    ],
  ])('of %s', (_, trainings, body) => {
    expect(bodyOf(trainings)).toBe(body);
  });

  it('names nobody unless that is wanted; then with the position, three of a line', () => {
    expect(bodyOf([TODAYS, TOMORROWS], { hasNames: true })).toBe(
      'Сегодня последний день: Ёлкин П.П. (воспитатель)\nЗавтра последний день: Цой В.О.',
    );
    const five = [1, 2, 3, 4, 5].map((n) => hire(0, TODAY, `Иванов${String(n)} Олег`));
    expect(bodyOf(five, { hasNames: true })).toBe(
      'Сегодня последний день: Иванов1 О. (учитель), Иванов2 О. (учитель), Иванов3 О. (учитель) и ещё 2',
    );
  });

  it.each<[string, Partial<NoticeSettings>, Partial<SchoolNow>, string | null]>([
    ['switched off', { isOn: false }, {}, null],
    ['shown today', {}, {}, TODAY],
    ['a day off', {}, { isWorkingDay: false }, null],
    ['early', {}, { time: '07:59' }, null],
    ['late', {}, { time: '20:00' }, null],
  ])('isn’t shown when %s', (_, settings, now, last) => {
    expect(bodyOf([OVERDUE], settings, now, last)).toBeUndefined();
  });

  it('is shown again on another day, before or after: a clock may have been wrong', () => {
    expect(bodyOf([OVERDUE], {}, {}, addDays(TODAY, -1))).toBeDefined();
    expect(bodyOf([OVERDUE], {}, {}, addDays(TODAY, 40))).toBeDefined();
  });

  it('goes on until the training is over, as the clock moves', () => {
    const seen = [0, 1, 2, 3, 4, 5, 6].map((days) => {
      const date = addDays('2026-11-23', days);
      const left = [5, 4, 3, 2, 1, 0, -1][days] ?? 0;
      const training = hire(left, '2026-11-28');
      return bodyOf([training], {}, { date })?.split(':')[0];
    });
    expect(seen).toEqual([
      undefined,
      undefined,
      undefined,
      'Последний день 28.11.2026, суббота',
      'Завтра последний день',
      'Сегодня последний день',
      'Срок прошёл',
    ]);
  });
});

describe('quiet hours', () => {
  it.each([
    ['20:00', '08:00', ['19:59', '08:00', '12:00'], ['20:00', '23:59', '00:00', '07:59']],
    ['09:00', '14:00', ['08:59', '14:00'], ['09:00', '13:59']],
    ['12:00', '12:00', ['00:00', '12:00', '23:59'], []],
  ])('from %s to %s', (quietFrom, quietTo, loud, quiet) => {
    const hours = { quietFrom, quietTo };
    expect(loud.filter((time) => isQuiet(time, hours))).toEqual([]);
    expect(quiet.filter((time) => !isQuiet(time, hours))).toEqual([]);
  });

  it.each([
    ['00:00', 60],
    ['07:30', 30],
    ['07:59', 1],
    ['08:00', 60],
    ['23:15', 45],
    ['23:59', 1],
  ])('and midnight are waited for at %s', (time, minutes) => {
    expect(minutesToNextLook({ time }, SETTINGS)).toBe(minutes);
  });
});

describe('what is urgent', () => {
  it('has two working days or less', () => {
    expect([3, 2, 1, 0, -1].map((left) => isUrgent({ left }))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('is put in order: overdue longest first, then by days left and name', () => {
    const longOverdue = hire(-9, '2026-11-13');
    const second = hire(0, TODAY, 'Яшин Олег');
    const mixed = [second, TOMORROWS, OVERDUE, TODAYS, LATER, longOverdue];
    expect(urgentOf(mixed)).toEqual([longOverdue, OVERDUE, TODAYS, second, TOMORROWS]);
  });

  it.each([
    [1, '1 срочное обучение'],
    [2, '2 срочных обучения'],
    [5, '5 срочных обучений'],
  ])('is counted in words: %i', (count, words) => {
    expect(urgentWords(count).replaceAll(NBSP, ' ')).toBe(
      `${words}: осталось не больше двух рабочих дней или срок прошёл`,
    );
  });
});
