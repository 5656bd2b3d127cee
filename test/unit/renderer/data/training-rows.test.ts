import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/domain/person';
import { emptySchool } from '#shared/domain/school';
import type { Training, TrainingSession } from '#shared/domain/training';
import { emptyCalendar } from '#shared/domain/work-calendar';
import type { TableName } from '#shared/ledger/records';
import type { RecordOf } from '#shared/ledger/records';
import type { Row } from '../../../../renderer/data/database';
import { trainingRows, type TrainingRow } from '../../../../renderer/data/training-rows';
import { consultation, person, session, training } from '../../../helpers/records';

const rows = <T extends TableName>(values: readonly RecordOf[T][]): readonly Row<T>[] =>
  values.map((value, i) => ({ id: value.id, seq: i + 1, value }));

function made(
  people: readonly Person[],
  trainings: readonly Training[],
  sessions: readonly TrainingSession[] = [],
): readonly TrainingRow[] {
  return trainingRows({
    people: rows<'person'>(people),
    trainings: rows<'training'>(trainings),
    sessions: rows<'session'>(sessions),
    ...{ school: emptySchool('Asia/Vladivostok'), calendar: emptyCalendar(), today: '2026-10-08' },
  });
}

describe('the row of a training', () => {
  const someone = person();
  const begun = training(someone.id);

  it('says who it is, by when, and where it stands', () => {
    const [row] = made([someone], [begun]);
    expect(row).toMatchObject({ training: begun, seq: 1, person: someone });
    expect(row?.deadline.date).toBe('2026-10-12');
    expect(row?.standing).toEqual({ kind: 'running', left: 2 });
    expect(row?.remaining).toEqual(begun.items);
  });

  it('has the sessions that count, the earliest first, and what they leave of the programme', () => {
    const [later, earlier, taken] = ['2026-10-07', '2026-10-06', '2026-10-08'].map((date) =>
      session(consultation(0, { date }), [begun]),
    );
    const sessions = [later, earlier, { ...taken, annulled: true }] as TrainingSession[];
    const [row] = made([someone], [begun], sessions);
    expect(row?.sessions).toEqual([earlier, later]);
    expect(row?.remaining).toEqual(begun.items.slice(1));
  });

  it('shares the session of a group', () => {
    const second = training(someone.id);
    const both = session(consultation(), [begun, second]);
    const [one, two] = made([someone], [begun, second], [both]);
    expect([one?.sessions, two?.sessions]).toEqual([[both], [both]]);
  });

  it('names the person that a second spelling was merged into', () => {
    const right = person(1);
    const spelling = { ...someone, mergedInto: right.id };
    const [row] = made([spelling, right], [begun]);
    expect(row?.person).toBe(right);
  });

  it('waits for its person', () => {
    expect(made([], [begun])).toEqual([]);
  });
});
