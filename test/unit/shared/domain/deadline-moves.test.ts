import { describe, expect, it } from 'vitest';
import { deadlineMoves, type CountedTraining } from '#shared/domain/deadline-moves';
import { emptySchool } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { emptyCalendar, type DayOff, type SchoolCalendar } from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import { person, training } from '../../../helpers/records';

const SCHOOL = emptySchool('Asia/Vladivostok');
const TODAY = '2026-11-23';
const IVANOVA = person(0, { name: 'Иванова Ирина Игоревна' });

function hired(startedOn: string, change: Partial<Training> = {}): CountedTraining {
  const registeredAt = '2026-11-01T00:00:00.000Z';
  return {
    training: training(IVANOVA.id, {
      startedOn,
      registeredAt,
      registeredOn: '2026-11-01',
      ...change,
    }),
    person: IVANOVA,
  };
}

function dayOff(date: string, change: Partial<DayOff> = {}): DayOff {
  return {
    ...{ id: fixedId(9, 1), enteredOn: null, withdrawnOn: null },
    ...{ kind: 'school', name: 'Карантин', basis: '', from: date, to: date },
    ...change,
  };
}

function withDaysOff(...daysOff: readonly DayOff[]): SchoolCalendar {
  return { ...emptyCalendar(), daysOff: [...daysOff] };
}

function moves(
  trainings: readonly CountedTraining[],
  after: SchoolCalendar,
  before = emptyCalendar(),
) {
  const told = deadlineMoves(trainings, SCHOOL, before, after, TODAY);
  return told.map(({ name, was, now, wouldBe }) => [name, was, now, wouldBe]);
}

const NAME = 'Иванова Ирина Игоревна';

describe('a change of the calendar', () => {
  it('moves the deadlines that run over its days, the earliest first', () => {
    const trainings = [hired('2026-11-24'), hired('2026-11-19'), hired('2026-12-07')];
    expect(moves(trainings, withDaysOff(dayOff('2026-11-25')))).toEqual([
      [NAME, '2026-11-26', '2026-11-27', '2026-11-27'],
      [NAME, '2026-12-01', '2026-12-02', '2026-12-02'],
    ]);
  });

  it('leaves a deadline that has passed, and tells what it would have been', () => {
    expect(moves([hired('2026-11-09')], withDaysOff(dayOff('2026-11-12')))).toEqual([
      [NAME, '2026-11-16', '2026-11-16', '2026-11-17'],
    ]);
  });

  it('that withdraws an entry moves deadlines back, but none that has passed', () => {
    const before = withDaysOff(
      dayOff('2026-11-25', { enteredOn: '2026-11-01' }),
      dayOff('2026-11-12', { id: fixedId(9, 2), enteredOn: '2026-11-01' }),
    );
    const after = withDaysOff(...before.daysOff.map((day) => ({ ...day, withdrawnOn: TODAY })));
    expect(moves([hired('2026-11-19'), hired('2026-11-09')], after, before)).toEqual([
      [NAME, '2026-11-17', '2026-11-17', '2026-11-16'],
      [NAME, '2026-11-27', '2026-11-26', '2026-11-26'],
    ]);
  });

  it('moves no deadline of a training that is over', () => {
    const state = { kind: 'cancelled', reason: 'ошибка' } as const;
    expect(moves([hired('2026-11-19', { state })], withDaysOff(dayOff('2026-11-25')))).toEqual([]);
  });

  it('moves nothing when the ledger would refuse it', () => {
    const before = withDaysOff(dayOff('2026-11-25', { enteredOn: '2026-11-01' }));
    expect(moves([hired('2026-11-19')], emptyCalendar(), before)).toEqual([]);
  });

  it('to the stricter reading moves those who take office from its day on', () => {
    const readings = [{ from: TODAY, reading: 'same-day' as const }];
    const trainings = [hired('2026-11-20'), hired('2026-11-24')];
    expect(moves(trainings, { ...emptyCalendar(), readings })).toEqual([
      [NAME, '2026-12-01', '2026-11-30', '2026-11-30'],
    ]);
  });
});
