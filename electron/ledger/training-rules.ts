import type { Training, TrainingSession } from '#shared/domain/training';
import { IN_TRAINING, sessionIssue, trainingChangeIssue } from '#shared/domain/training-rules';
import { CALENDAR_ID, type SchoolCalendar } from '#shared/domain/work-calendar';
import { settledCalendar } from '#shared/domain/work-calendar-changes';
import type { Id } from '#shared/lib/ids';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { failed, ok } from '#shared/lib/result';
import type { RecordOf, TableName } from '#shared/ledger/records';
import type { NewestRecords, RuleContext, Settled, SettledState } from './rule-context';

/** Dates its entries; what was entered once stays, and can only be withdrawn. */
export function settleCalendar(
  next: SchoolCalendar,
  previous: SchoolCalendar | undefined,
  context: RuleContext,
): Settled<SchoolCalendar> {
  if (next.id !== CALENDAR_ID) return failed('В журнале может быть только один календарь.');
  return settledCalendar(next, previous, today(context));
}

/** A training belongs to one person for good, and keeps the time at which it was first written down. */
export function settleTraining(
  next: Training,
  previous: Training | undefined,
  context: RuleContext,
): Settled<Training> {
  const issue = trainingChangeIssue(next, previous, today(context));
  if (issue !== null) return failed(issue);
  return ok({ ...next, registeredAt: previous === undefined ? context.at : previous.registeredAt });
}

/** An annulled session stays as it was. */
export function settleSession(
  next: TrainingSession,
  previous: TrainingSession | undefined,
): Settled<TrainingSession> {
  return previous?.annulled === true ? failed('Аннулированное занятие изменить нельзя.') : ok(next);
}

function today({ at, school }: RuleContext): IsoDate {
  return dateAt(Date.parse(at), school?.timeZone ?? 'UTC');
}

/**
 * Rules on trainings with what stands beside them: a training needs its person, a session its trainings, and
 * a session tells the same as the consultation that records it, whichever of the two a commit changes.
 * @returns a sentence why the commit may not stand, or null
 */
export async function trainingsIssue(
  states: readonly SettledState[],
  newest: NewestRecords,
): Promise<string | null> {
  const isThere = (table: TableName, id: string): boolean =>
    newest.isKnown(table, id) || states.some((each) => each.table === table && each.id === id);
  for (const { table, id, value } of states) {
    // Settled by the rule of its table, whose record it is.
    if (table === 'training') {
      if (!isThere('person', (value as Training).person)) return NO_PERSON;
      if (await isSecondOpen(value as Training, states, newest)) return IN_TRAINING;
    }
    if (table === 'session') {
      if ((value as TrainingSession).trainings.some((each) => !isThere('training', each)))
        return NO_TRAINING;
      if (!isThere('consultation', id)) return NO_CONSULTATION;
    }
    if (table !== 'session' && (table !== 'consultation' || !isThere('session', id))) continue;
    const issue = await pairIssue(id, states, newest);
    if (issue !== null) return issue;
  }
  return null;
}

const NO_PERSON = 'Обучать некого: такого человека в журнале нет.';
const NO_TRAINING = 'Такого обучения в журнале нет.';
const NO_CONSULTATION = 'У занятия нет записи в журнале.';

/** True when a training is taken up again while another one of the same person goes on. */
async function isSecondOpen(
  next: Training,
  states: readonly SettledState[],
  newest: NewestRecords,
): Promise<boolean> {
  const before = await newest.one('training', next.id);
  const isReopened = before !== undefined && !isOpen(before) && isOpen(next);
  if (!isReopened) return false;
  const changed = states.filter(({ table }) => table === 'training').map(({ id }) => id);
  // Seldom done: all of them may be read for it.
  const others = (await newest.all('training')).filter((each) => !changed.includes(each.id));
  const person = await standingFor(next.person, newest);
  for (const each of others.filter(isOpen)) {
    if ((await standingFor(each.person, newest)) === person) return true;
  }
  return false;
}

function isOpen({ state }: Training): boolean {
  return state.kind === 'open';
}

/** Whom an id stands for: of a second spelling the one that it was merged into. */
async function standingFor(id: Id, { one }: NewestRecords): Promise<Id> {
  const passed = new Set<Id>();
  let found = id;
  // A forged circle must not hold us.
  while (!passed.has(found)) {
    passed.add(found);
    found = (await one('person', found))?.mergedInto ?? found;
  }
  return found;
}

/** Whether a session and its consultation tell the same once the commit stands. */
async function pairIssue(
  id: string,
  states: readonly SettledState[],
  { one }: NewestRecords,
): Promise<string | null> {
  const after = async <T extends 'session' | 'consultation'>(
    table: T,
  ): Promise<RecordOf[T] | undefined> => {
    const changed = states.find((each) => each.table === table && each.id === id);
    return changed === undefined ? one(table, id) : (changed.value as RecordOf[T]);
  };
  const [session, consultation] = await Promise.all([after('session'), after('consultation')]);
  return session === undefined || consultation === undefined
    ? null
    : sessionIssue(session, consultation);
}
