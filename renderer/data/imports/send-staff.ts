import type { Person } from '#shared/domain/person';
import type { Training } from '#shared/domain/training';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../database';
import { sendCommit } from '../send-commit';
import { database } from '../view';
import type { StaffRow } from './staff-plan';

const FAILED =
  'Не удалось передать в журнал, никто не внесён. Повторите или перезапустите программу.';
const NOT_UNDONE =
  'Не удалось отменить загрузку, люди остались в списке. Повторите или перезапустите программу.';
const UNDONE = 'Загрузка из файла отменена';

/** What a list brings: its rows, and trainings that begin with it. */
export interface StaffList {
  readonly rows: readonly StaffRow[];
  readonly trainings: readonly Training[];
}

/** Writes all new and filled people of a list in one commit. Null when it was taken, else a sentence. */
export function sendStaff(
  { rows, trainings }: StaffList,
  people: readonly Row<'person'>[],
  commit: Id,
): Promise<string | null> {
  const seqs = new Map(people.map(({ id, seq }) => [id, seq]));
  const puts = changedOf(rows).map((value): PutRequest => {
    return { table: 'person', id: value.id, base: seqs.get(value.id) ?? 0, value };
  });
  const begun = trainings.map((value): PutRequest => {
    return { table: 'training', id: value.id, base: 0, value };
  });
  const action = trainings.length === 0 ? 'person.add' : 'training.add';
  return sendCommit(commit, action, [...puts, ...begun], FAILED);
}

/**
 * Takes a list back: who was new goes into the archive, who was filled in is as before, trainings that began with it
 * count as entered by mistake.
 */
export async function undoStaff(
  { rows, trainings }: StaffList,
  before: readonly Row<'person'>[],
  commit: Id,
  undoOf: Id,
): Promise<string | null> {
  const known = new Map(before.map(({ id, value }) => [id, value]));
  const people = await database.person.bulkGet(changedOf(rows).map(({ id }) => id));
  const begun = await database.training.bulkGet(trainings.map(({ id }) => id));
  const puts = [
    ...people.flatMap((row): PutRequest[] => {
      if (row === undefined) return [];
      const value = known.get(row.id) ?? { ...row.value, archived: true };
      return [{ table: 'person', id: row.id, base: row.seq, value }];
    }),
    ...begun.flatMap((row): PutRequest[] => {
      if (row === undefined) return [];
      const value: Training = { ...row.value, state: { kind: 'cancelled', reason: UNDONE } };
      return [{ table: 'training', id: row.id, base: row.seq, value }];
    }),
  ];
  return sendCommit(commit, 'person.edit', puts, NOT_UNDONE, undoOf);
}

function changedOf(rows: readonly StaffRow[]): readonly Person[] {
  return rows.flatMap(({ fate, person }) =>
    person !== null && (fate === 'new' || fate === 'filled') ? [person] : [],
  );
}
