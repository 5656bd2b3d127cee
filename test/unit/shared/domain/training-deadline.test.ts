import { describe, expect, it } from 'vitest';
import { firstWorkWeek, withWorkWeek } from '#shared/domain/school';
import { emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { begun, deadlineOf, fiveDays, plain, sixDays } from '../../../helpers/deadlines';

const stricter: SchoolCalendar = {
  ...emptyCalendar(),
  readings: [{ from: '2000-01-01', reading: 'same-day' }],
};

describe('the deadline', () => {
  it.each([
    // New Year.
    ['2025-12-26', 5, '2026-01-14', 'over New Year 2026: 9 January is off'],
    ['2025-12-26', 6, '2026-01-10', 'the six-day week has other days off'],
    ['2024-12-27', 5, '2025-01-14', 'a working Saturday, and 30 and 31 December off'],
    ['2026-12-31', 5, '2027-01-15', 'taking office on a day off before New Year'],
    ['2027-01-05', 5, '2027-01-15', 'in the middle of the holidays'],
    // May.
    ['2026-04-29', 5, '2026-05-07', 'between the holidays of May'],
    ['2026-04-29', 6, '2026-05-06', 'which a six-day week is through sooner'],
    ['2026-05-07', 5, '2026-05-15', 'over 9 May, that gives 11 May off'],
    ['2024-04-26', 5, '2024-05-07', 'a working Saturday before three days off'],
    ['2025-04-30', 5, '2025-05-13', '2 and 8 May off'],
    // November.
    ['2026-11-02', 5, '2026-11-10', 'over 4 November'],
    ['2024-10-31', 5, '2024-11-07', 'Saturday 2 November is worked'],
    ['2024-10-31', 6, '2024-11-07', 'as it always is in a six-day week'],
    ['2025-10-31', 5, '2025-11-10', 'Saturday 1 November is worked, 3 November off'],
    ['2027-11-03', 5, '2027-11-12', '5 November off'],
    // Working Saturday of February, and leap days.
    ['2027-02-17', 5, '2027-02-25', 'Saturday 20 February is worked, 22 February off'],
    ['2024-02-28', 5, '2024-03-06', 'over 29 February'],
    ['2024-02-29', 5, '2024-03-07', 'on 29 February'],
    ['2028-02-22', 5, '2028-03-01', 'over 29 February of a year without a decree'],
    // Ordinary weeks.
    ['2026-10-05', 5, '2026-10-12', 'a Monday'],
    ['2026-10-05', 6, '2026-10-10', 'a Monday of a six-day week'],
    ['2026-10-10', 5, '2026-10-16', 'a Saturday'],
    ['1990-01-01', 5, '1990-01-15', 'the earliest day there is'],
  ] as const)('of %s with %i days a week is %s: %s', (startedOn, days, deadline, _what) => {
    const school = { ...fiveDays, workWeek: firstWorkWeek(days) };
    expect(deadlineOf(begun(startedOn), { school }).date).toBe(deadline);
  });

  it.each([
    ['2026-04-29', 5, '2026-05-06', 'the day itself is the first'],
    ['2026-05-09', 5, '2026-05-18', 'on a holiday: the first working day after it'],
    ['2026-10-10', 6, '2026-10-15', 'a Saturday is a day of a six-day week'],
    ['2026-10-10', 5, '2026-10-16', 'of a five-day week it is none'],
    ['2025-12-31', 5, '2026-01-16', 'on a day off before New Year'],
  ] as const)(
    'read more strictly, of %s with %i days a week: %s, %s',
    (startedOn, days, date, _what) => {
      const school = { ...fiveDays, workWeek: firstWorkWeek(days) };
      const deadline = deadlineOf(begun(startedOn), { school, calendar: stricter });
      expect(deadline.date).toBe(date);
      expect(plain(deadline.notes)).toContain('ТК РФ, ст. 14');
    },
  );

  it('is read as it was on the day of taking office', () => {
    const calendar: SchoolCalendar = {
      ...emptyCalendar(),
      readings: [{ from: '2026-10-06', reading: 'same-day' }],
    };
    expect(deadlineOf(begun('2026-10-05'), { calendar }).date).toBe('2026-10-12');
    expect(deadlineOf(begun('2026-10-06'), { calendar }).date).toBe('2026-10-12');
  });

  it('goes by the person’s own week before the school’s', () => {
    const own = deadlineOf(begun('2026-10-05', { ownWeek: 5 }), { school: sixDays });
    expect(own.date).toBe('2026-10-12');
    expect(own.week).toBe(5);
    expect(plain(own.notes)).toContain('Считали по пятидневной рабочей неделе: она своя');
  });

  it('goes by each day’s week when the school’s week changes between', () => {
    const workWeek = withWorkWeek(fiveDays, 6, '2026-10-08');
    const deadline = deadlineOf(begun('2026-10-05'), { school: { ...fiveDays, workWeek } });
    expect(deadline.date).toBe('2026-10-10');
    expect(plain(deadline.notes)).toContain(
      'сначала считали по пятидневной, потом по шестидневной',
    );
    const later = withWorkWeek(fiveDays, 6, '2026-10-13');
    const before = deadlineOf(begun('2026-10-05'), { school: { ...fiveDays, workWeek: later } });
    expect(before.date).toBe('2026-10-12');
  });

  it('tells each day with its number or its reason', () => {
    const days = deadlineOf(begun('2026-05-07')).days.map(
      ({ date, n, text }) => `${date} ${String(n ?? '–')} ${text}`,
    );
    expect(plain(days).split('\n')).toEqual([
      '2026-05-07 – день вступления в должность: считают со следующего дня',
      '2026-05-08 1 рабочий день',
      '2026-05-09 – праздник: День Победы (ТК РФ, ст. 112)',
      '2026-05-10 – выходной: воскресенье',
      '2026-05-11 – выходной вместо субботы 09.05.2026 (ТК РФ, ст. 112, часть вторая)',
      '2026-05-12 2 рабочий день',
      '2026-05-13 3 рабочий день',
      '2026-05-14 4 рабочий день',
      '2026-05-15 5 рабочий день',
    ]);
  });

  it('says that it is provisional while its year has no decree, and no longer when it has passed', () => {
    const ahead = deadlineOf(begun('2027-12-29'));
    expect(ahead.provisionalYears).toEqual([2028]);
    // Holidays stay what they are; the days of 2027 are settled.
    const uncertain = ahead.days.filter(({ isProvisional }) => isProvisional);
    expect(uncertain.map(({ date }) => date).join(' ')).toBe(
      '2028-01-09 2028-01-10 2028-01-11 2028-01-12 2028-01-13',
    );
    expect(plain(ahead.notes)).toContain(
      'Предварительно: постановление о переносе выходных на 2028 год не внесено.',
    );
    const passed = deadlineOf(begun('2027-12-29'), { today: '2028-02-01' });
    expect(passed.provisionalYears).toEqual([]);
    expect(plain(passed.notes)).toContain(
      'Считали без постановления о переносе выходных на 2028 год',
    );
  });

  it('names all years without a decree in one sentence', () => {
    const absence = {
      id: '00000007-0000-4000-8000-000000000004',
      from: '2027-12-30',
      to: '2030-01-20',
      reason: 'отпуск по уходу за ребёнком',
    };
    const away = begun('2027-12-29', { absences: [absence] });
    expect(plain(deadlineOf(away).notes)).toContain(
      'Предварительно: постановления о переносе выходных на 2028, 2029 и 2030 годы не внесены.',
    );
    expect(plain(deadlineOf(away, { today: '2030-03-01' }).notes)).toContain(
      'Считали без постановлений о переносе выходных на 2028, 2029 и 2030 годы: они не были внесены.',
    );
  });
});
