import type { Training, TrainingSession } from '#shared/domain/training';
import { sessionIssue, trainingChangeIssue } from '#shared/domain/training-rules';
import { CALENDAR_ID, type SchoolCalendar } from '#shared/domain/work-calendar';
import { settledCalendar } from '#shared/domain/work-calendar-changes';
import { failed, ok } from '#shared/lib/result';
import type {
  CommitContext,
  NewestRecords,
  RuleContext,
  Settled,
  SettledState,
} from './rule-context';
import { recordsAfter, type RecordsAfter } from './records-after';
import { secondTrainingIssue } from './open-trainings';
import { addedIssue } from './session-rules';
import { endIssue, stepIssue, today } from './training-ends';

/** Dates its entries; what was entered once stays, and can only be withdrawn. */
export function settleCalendar(
  next: SchoolCalendar,
  previous: SchoolCalendar | undefined,
  context: RuleContext,
): Settled<SchoolCalendar> {
  if (next.id !== CALENDAR_ID) return failed('В журнале может быть только один календарь.');
  return settledCalendar(next, previous, { today: today(context), at: context.at });
}

/** A training belongs to one person for good, and keeps the time at which it was first written down. */
export function settleTraining(
  next: Training,
  previous: Training | undefined,
  context: RuleContext,
): Settled<Training> {
  const issue =
    trainingChangeIssue(next, previous, today(context)) ?? stepIssue(next, previous, context);
  if (issue !== null) return failed(issue);
  const { registeredAt, registeredOn } = previous ?? {
    registeredAt: context.at,
    registeredOn: today(context),
  };
  return ok({ ...next, registeredAt, registeredOn });
}

/** An annulled session stays as it was. */
export function settleSession(
  next: TrainingSession,
  previous: TrainingSession | undefined,
): Settled<TrainingSession> {
  return previous?.annulled === true ? failed('Аннулированное занятие изменить нельзя.') : ok(next);
}

/**
 * Rules on trainings with what stands beside them: a training needs its person, a session its trainings, and
 * a session tells the same as the consultation that records it, whichever of the two a commit changes.
 * @returns a sentence why the commit may not stand, or null
 */
export async function trainingsIssue(
  states: readonly SettledState[],
  newest: NewestRecords,
  context: CommitContext,
): Promise<string | null> {
  const records = recordsAfter(states, newest);
  const { isThere } = records;
  for (const { table, id, value } of states) {
    // Settled by the rule of its table, whose record it is.
    if (table === 'training') {
      const training = value as Training;
      if (!isThere('person', training.person)) return NO_PERSON;
      const issue = await endIssue(training, records, context);
      if (issue !== null) return issue;
    }
    if (table === 'session') {
      if ((value as TrainingSession).trainings.some((each) => !isThere('training', each)))
        return NO_TRAINING;
      if (!isThere('consultation', id)) return NO_CONSULTATION;
      const issue = await addedIssue(value as TrainingSession, records, newest, context);
      if (issue !== null) return issue;
    }
    if (table !== 'session' && (table !== 'consultation' || !isThere('session', id))) continue;
    const issue = await pairIssue(id, records);
    if (issue !== null) return issue;
  }
  return secondTrainingIssue(states, newest, context);
}

const NO_PERSON = 'Обучать некого: такого человека в журнале нет.';
const NO_TRAINING = 'Такого обучения в журнале нет.';
const NO_CONSULTATION = 'У занятия нет записи в журнале.';

/** Whether a session and its consultation tell the same once the commit stands. */
async function pairIssue(id: string, { after }: RecordsAfter): Promise<string | null> {
  const [session, consultation] = await Promise.all([
    after('session', id),
    after('consultation', id),
  ]);
  return session === undefined || consultation === undefined
    ? null
    : sessionIssue(session, consultation);
}
