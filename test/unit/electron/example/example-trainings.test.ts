import { describe, expect, it } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { sessionIssue } from '#shared/domain/training-rules';
import { trainingStanding } from '#shared/domain/training-standing';
import { emptyCalendar } from '#shared/domain/work-calendar';
import type { RecordOf, TableName } from '#shared/ledger/records';
import { exampleSteps } from '../../../../electron/example/example-steps';

const ZONE = 'Asia/Vladivostok';

/** The newest states of a table's records on a day, by their ids. */
function newest<T extends TableName>(table: T, today: string): ReadonlyMap<string, RecordOf[T]> {
  const puts = exampleSteps(today, ZONE)
    .flatMap((step) => (step.kind === 'commit' ? step.puts : []))
    .filter((put) => put.table === table);
  return new Map(puts.map(({ value }) => [value.id, value as RecordOf[T]])); // of this table
}

function completed(trainings: readonly Training[]) {
  return trainings.flatMap(({ state }) => (state.kind === 'completed' ? [state] : []));
}

// New year, its holidays, working Saturdays, spring, May, the summer vacation, a weekend, a leap day.
describe.each([
  '2026-11-23',
  '2027-01-09',
  '2027-01-12',
  '2027-02-22',
  '2026-05-12',
  '2026-06-01',
  '2026-08-20',
  '2026-09-01',
  '2026-11-22',
  '2028-02-29',
])('trainings of the example of %s', (today) => {
  const trainings = [...newest('training', today).values()];
  const sessions = [...newest('session', today).values()];

  it('are three: in time, too late with its reason, and running with days left', () => {
    const [inTime, late] = completed(trainings).sort((a, b) => a.late - b.late);
    expect(trainings).toHaveLength(3);
    expect(inTime).toMatchObject({ late: 0, reason: '' });
    expect(late?.late).toBeGreaterThan(0);
    expect(late?.reason).not.toBe('');
    const [open] = trainings.filter(({ state }) => state.kind === 'open');
    if (open === undefined) throw new Error('none is open');
    const { timeZone, workWeek } = emptySchool(ZONE);
    const school = { timeZone, workWeek };
    const deadline = trainingDeadline(open, school, emptyCalendar(), today);
    const standing = trainingStanding(open, deadline, today);
    expect(standing).toMatchObject({ kind: 'running' });
    expect(deadline.leftOn(today)).toBeGreaterThan(1);
    expect(deadline.leftOn(today)).toBeLessThan(4);
  });

  it('have gone through their programmes by lessons that are records of the journal', () => {
    const consultations = newest('consultation', today);
    for (const { id, items, state } of trainings) {
      const held = sessions.filter(({ trainings: of }) => of.includes(id));
      const done = new Set(held.flatMap(({ items: of }) => of));
      const isOver = state.kind === 'completed';
      expect(held).toHaveLength(isOver ? 3 : 2);
      expect(done.size).toBe(isOver ? items.length : 6);
    }
    for (const session of sessions) {
      const record = consultations.get(session.id);
      if (record === undefined) throw new Error('a lesson without its record');
      expect(sessionIssue(session, record)).toBeNull();
      expect(record.question).toMatch(/^Обучение нового сотрудника \(п\.\u00A02\.2\.1\): /u);
    }
  });
});
