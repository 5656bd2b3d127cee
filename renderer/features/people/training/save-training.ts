import type { Training } from '#shared/domain/training';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../../data/database';
import type { HeldRows } from '../../../data/recorded-sessions';
import { sendCommit } from '../../../data/send-commit';
import type { Hire } from './hire-values';
import type { HeldSession } from './session-values';

const FAILED =
  'Не удалось передать в журнал. Введённое осталось в форме, записанное раньше цело. Повторите или перезапустите программу.';

/** Writes a new member of the staff: the person and the training in one commit. @returns null when it was taken, else a sentence */
export function saveHire(
  { person, training }: Hire,
  people: readonly Row<'person'>[],
  commit: Id,
): Promise<string | null> {
  const base = people.find(({ id }) => id === person?.id)?.seq ?? 0;
  const puts: PutRequest[] = [{ table: 'training', id: training.id, base: 0, value: training }];
  if (person !== null) puts.unshift({ table: 'person', id: person.id, base, value: person });
  return sendCommit(commit, 'training.add', puts, FAILED);
}

/** Writes a new state of a training. @param base line of the state that it started from @returns null when it was taken, else a sentence */
export function saveTraining(
  value: Training,
  base: number,
  action: Action,
  commit: Id,
): Promise<string | null> {
  return sendCommit(commit, action, [{ table: 'training', id: value.id, base, value }], FAILED);
}

/**
 * Writes a session: the consultation that records it and what it counts for, in one commit.
 * @param before the two as they stood when they were taken up for correction; undefined for a new session
 */
export function saveSession(
  { consultation, session }: HeldSession,
  before: HeldRows | undefined,
  commit: Id,
): Promise<string | null> {
  const { id } = session;
  const puts: readonly PutRequest[] = [
    { table: 'consultation', id, base: before?.consultation.seq ?? 0, value: consultation },
    { table: 'session', id, base: before?.session.seq ?? 0, value: session },
  ];
  const action = before === undefined ? 'training.session' : 'consultation.amend';
  return sendCommit(commit, action, puts, FAILED);
}
