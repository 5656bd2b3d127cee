import type { Person } from '#shared/domain/person';
import type { Training } from '#shared/domain/training';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';
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

/** A list as it was written, and the journal as it was before. */
export interface LoadedStaff extends StaffList {
  readonly before: readonly Row<'person'>[];
}

/** The journal as it is now, as far as a list brought it. */
export interface StaffNow {
  readonly people: readonly Row<'person'>[];
  readonly trainings: readonly Row<'training'>[];
  /** Trainings of which a session is on record. */
  readonly taught: ReadonlySet<Id>;
}

/** What taking a list back changes, and how many people it leaves as they are. */
export interface StaffUndoing {
  readonly puts: readonly PutRequest[];
  readonly kept: number;
}

/**
 * Takes a list back: who was new goes into the archive, who was filled in is as before, trainings that began with it
 * count as entered by mistake. Whoever was worked with since stays as they are: a changed person, a training that was
 * changed, taught or ended, and whose it is.
 */
export function undoingOf(
  { rows, trainings, before }: LoadedStaff,
  { people, trainings: begun, taught }: StaffNow,
): StaffUndoing {
  const known = new Map(before.map(({ id, value }) => [id, value]));
  const brought = new Map(changedOf(rows).map((person) => [person.id, person]));
  const written = new Map(trainings.map((training) => [training.id, training]));
  const untaught = begun.filter(
    ({ id, value }) => !taught.has(id) && isUntouched(value, written.get(id)),
  );
  const freed = new Set(untaught.map(({ id }) => id));
  const kept = new Set(trainings.filter(({ id }) => !freed.has(id)).map(({ person }) => person));
  const putsOfPeople = people.flatMap(({ id, seq, value }): PutRequest[] => {
    if (kept.has(id) || !isSame(value, brought.get(id))) {
      kept.add(id);
      return [];
    }
    return [
      { table: 'person', id, base: seq, value: known.get(id) ?? { ...value, archived: true } },
    ];
  });
  const putsOfTrainings = untaught
    .filter(({ value }) => !kept.has(value.person))
    .map(({ id, seq, value }): PutRequest => {
      const state = { kind: 'cancelled', reason: UNDONE } as const;
      return { table: 'training', id, base: seq, value: { ...value, state } };
    });
  return { puts: [...putsOfPeople, ...putsOfTrainings], kept: kept.size };
}

/** The ledger adds only when it took a training. */
function isUntouched(now: Training, written: Training | undefined): boolean {
  return isSame({ ...now, registeredAt: null, registeredOn: null }, written);
}

function isSame(a: object, b: object | undefined): boolean {
  return b !== undefined && canonicalJson(a) === canonicalJson(b);
}

/** Takes a list back as far as nobody has worked with it. @returns how many people stay as they are, or a sentence */
export async function undoStaff(
  list: LoadedStaff,
  commit: Id,
  undoOf: Id,
): Promise<Result<number, string>> {
  const people = await database.person.bulkGet(changedOf(list.rows).map(({ id }) => id));
  const begun = await database.training.bulkGet(list.trainings.map(({ id }) => id));
  const sessions = await database.session.toArray();
  const standing = sessions.filter(({ value }) => !value.annulled);
  const { puts, kept } = undoingOf(list, {
    people: people.filter((row) => row !== undefined),
    trainings: begun.filter((row) => row !== undefined),
    taught: new Set(standing.flatMap(({ value }) => value.trainings)),
  });
  if (puts.length === 0) return failed(NOTHING_LEFT);
  const failure = await sendCommit(commit, 'person.edit', puts, NOT_UNDONE, undoOf);
  return failure === null ? ok(kept) : failed(failure);
}

const NOTHING_LEFT =
  'Отменять нечего: со всеми, кто загружен, уже работали. Исправьте их по одному на странице сотрудника.';

function changedOf(rows: readonly StaffRow[]): readonly Person[] {
  return rows.flatMap(({ fate, person }) =>
    person !== null && (fate === 'new' || fate === 'filled') ? [person] : [],
  );
}
