import { peopleResolver, type Person } from '#shared/domain/person';
import type { ProgrammeItem } from '#shared/domain/programme';
import type { School } from '#shared/domain/school';
import type { Training, TrainingSession } from '#shared/domain/training';
import { trainingDeadline, type TrainingDeadline } from '#shared/domain/training-deadline';
import { trainingStanding, type TrainingStanding } from '#shared/domain/training-standing';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from './database';

/** A training with all that is derived from it. */
export interface TrainingRow {
  readonly training: Training;
  /** The `base` of its next change. */
  readonly seq: number;
  /** Who is trained: of a second spelling the person that it was merged into. */
  readonly person: Person;
  readonly deadline: TrainingDeadline;
  readonly standing: TrainingStanding;
  /** Its sessions that count, the earliest first. */
  readonly sessions: readonly TrainingSession[];
  /** Items that no session has gone through, in the programme's order. */
  readonly remaining: readonly ProgrammeItem[];
}

/** What rows are made from. */
export interface TrainingParts {
  readonly trainings: readonly Row<'training'>[];
  readonly sessions: readonly Row<'session'>[];
  readonly people: readonly Row<'person'>[];
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly today: IsoDate;
}

/** Rows of all trainings, in no order. One whose person isn't in the view yet is left out. */
export function trainingRows(parts: TrainingParts): readonly TrainingRow[] {
  const { trainings, school, calendar, today } = parts;
  const personOf = peopleResolver(parts.people.map(({ value }) => value));
  const held = sessionsByTraining(parts.sessions);
  return trainings.flatMap(({ value: training, seq }) => {
    const person = personOf(training.person);
    if (person === undefined) return [];
    const deadline = trainingDeadline(training, school, calendar, today);
    const standing = trainingStanding(training, deadline, today);
    const sessions = held.get(training.id) ?? NO_SESSIONS;
    const done = new Set(sessions.flatMap(({ items }) => items));
    const remaining = training.items.filter(({ key }) => !done.has(key));
    return [{ training, seq, person, deadline, standing, sessions, remaining }];
  });
}

const NO_SESSIONS: readonly TrainingSession[] = [];

/** Dates in their written form stand in their order; a language's rules would cost time for each of thousands. */
function byDate(a: TrainingSession, b: TrainingSession): number {
  if (a.date === b.date) return 0;
  return a.date < b.date ? -1 : 1;
}

function sessionsByTraining(
  rows: readonly Row<'session'>[],
): ReadonlyMap<Id, readonly TrainingSession[]> {
  const held = new Map<Id, TrainingSession[]>();
  const counting = rows.map(({ value }) => value).filter(({ annulled }) => !annulled);
  for (const session of counting.sort(byDate)) {
    for (const id of session.trainings) {
      const before = held.get(id);
      if (before === undefined) held.set(id, [session]);
      else before.push(session);
    }
  }
  return held;
}
