import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '#shared/domain/calendar-versions';
import type { TrainingState } from '#shared/domain/training';
import { moveText } from '#shared/domain/training-deadline';
import {
  emptyCalendar,
  type DayOff,
  type Decree,
  type SchoolCalendar,
} from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { begun, deadlineOf, plain } from '../../../helpers/deadlines';

describe('what is entered later', () => {
  const decree = (enteredOn: IsoDate, withdrawnOn: IsoDate | null = null): Decree => ({
    ...{ id: fixedId(9, 2), year: 2028, title: 'Постановление от 20.09.2027 № 1000' },
    ...{ transfers: [{ from: '2028-01-01', to: '2028-01-10' }], enteredOn, withdrawnOn },
  });
  const dayOff = (date: IsoDate, enteredOn: IsoDate): DayOff => ({
    ...{ id: fixedId(9, 3), kind: 'regional', name: 'Радоница', basis: 'Закон края' },
    ...{ from: date, to: date, enteredOn, withdrawnOn: null },
  });
  const withDecrees = (...decrees: Decree[]): SchoolCalendar => ({ ...emptyCalendar(), decrees });
  // Written down in advance.
  const inJanuary = begun('2027-12-29', { registeredAt: '2027-09-01T01:00:00.000Z' });

  it('moves a deadline that is ahead, and says so', () => {
    const before = deadlineOf(inJanuary).date;
    const deadline = deadlineOf(inJanuary, { calendar: withDecrees(decree('2027-09-20')) });
    expect([before, deadline.date]).toEqual(['2028-01-13', '2028-01-14']);
    expect(deadline.moves.map(moveText)).toEqual([
      '20.09.2027 внесено: Постановление от 20.09.2027 № 1000. Срок был 13.01.2028, стал 14.01.2028.',
    ]);
    expect(deadline.provisionalYears).toEqual([]);
  });

  it('moves it on the very day of the deadline, and not on the day after', () => {
    const on = deadlineOf(inJanuary, { calendar: withDecrees(decree('2028-01-13')) });
    expect(on.date).toBe('2028-01-14');
    const after = deadlineOf(inJanuary, { calendar: withDecrees(decree('2028-01-14')) });
    expect(after.date).toBe('2028-01-13');
    expect(after.moves).toEqual([]);
    expect(plain(after.notes)).toContain(
      '14.01.2028 внесено: Постановление от 20.09.2027 № 1000. К этому дню срок уже прошёл и остался прежним.',
    );
  });

  it('moves it back when it is withdrawn', () => {
    const calendar = withDecrees(decree('2027-09-20', '2027-10-01'));
    const deadline = deadlineOf(inJanuary, { calendar });
    expect(deadline.date).toBe('2028-01-13');
    expect(deadline.moves.map(({ on, now }) => [on, now])).toEqual([
      ['2027-09-20', '2028-01-14'],
      ['2027-10-01', '2028-01-13'],
    ]);
    const late = withDecrees(decree('2027-09-20', '2028-01-15'));
    expect(deadlineOf(inJanuary, { calendar: late }).date).toBe('2028-01-14');
  });

  it('was no move when it came before the training was written down', () => {
    const value = begun('2027-12-29');
    const deadline = deadlineOf(value, { calendar: withDecrees(decree('2027-09-20')) });
    expect(deadline.date).toBe('2028-01-14');
    expect(deadline.moves).toEqual([]);
  });

  it('on the day of registration moves it only when it came after the training', () => {
    const value = begun('2028-01-14', {
      startedOn: '2027-12-29',
      registeredAt: '2028-01-13T03:00:00.000Z',
    });
    const at = (time: string): Decree => ({
      ...decree('2028-01-13'),
      enteredAt: `2028-01-13T${time}.000Z`,
    });
    const before = deadlineOf(value, { calendar: withDecrees(at('02:59:59')) });
    expect([before.date, before.moves]).toEqual(['2028-01-14', []]);
    const after = deadlineOf(value, { calendar: withDecrees(at('03:00:01')) });
    expect(after.date).toBe('2028-01-14');
    expect(after.moves.map(({ was, now }) => [was, now])).toEqual([['2028-01-13', '2028-01-14']]);
  });

  it('on the day of registration leaves a deadline that had passed when it came', () => {
    const value = begun('2027-12-29', { registeredAt: '2028-01-14T03:00:00.000Z' });
    const late = { ...decree('2028-01-14'), enteredAt: '2028-01-14T05:00:00.000Z' };
    expect(deadlineOf(value, { calendar: withDecrees(late) }).date).toBe('2028-01-13');
    const early = { ...late, enteredAt: '2028-01-14T01:00:00.000Z' };
    expect(deadlineOf(value, { calendar: withDecrees(early) }).date).toBe('2028-01-14');
  });

  it('moves nothing that ended before', () => {
    const done = { on: '2027-12-30', deadline: '2028-01-13', late: 0, reason: '' };
    const state: TrainingState = { kind: 'completed', ...done, unfinished: [], unfinishedNote: '' };
    const calendar = withDecrees(decree('2028-01-05'));
    const deadline = deadlineOf({ ...inJanuary, state }, { calendar });
    expect(deadline.date).toBe('2028-01-13');
    expect(deadline.moves).toEqual([]);
  });

  it('does not make shown lateness less, but counts for the days to come', () => {
    const value = begun('2026-10-05');
    const late = (enteredOn: IsoDate): number => {
      const calendar = { ...emptyCalendar(), daysOff: [dayOff('2026-10-15', enteredOn)] };
      return deadlineOf(value, { calendar, today: '2026-10-16' }).lateOn('2026-10-16');
    };
    expect(late('2026-10-16')).toBe(4);
    expect(late('2026-10-15')).toBe(3);
    expect(late('2026-10-13')).toBe(3);
  });

  it('touches nothing when it is taken back on the same day, or is not in the ledger yet', () => {
    const same = withDecrees(decree('2027-09-20', '2027-09-20'));
    expect(deadlineOf(inJanuary, { calendar: same }).date).toBe('2028-01-13');
    const draft = withDecrees({ ...decree('2027-09-20'), enteredOn: null });
    expect(deadlineOf(inJanuary, { calendar: draft }).date).toBe('2028-01-13');
  });

  it('is left out of the calendar as it was before', () => {
    const calendar = withDecrees(decree('2027-09-20', '2027-10-01'));
    expect(calendarAsOf(calendar, '2027-09-19').decrees).toEqual([]);
    expect(calendarAsOf(calendar, '2027-09-20').decrees).toEqual([decree('2027-09-20')]);
    expect(calendarAsOf(calendar, '2027-10-01')).toEqual(calendar);
  });
});
