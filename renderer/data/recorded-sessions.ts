import { useLiveQuery } from 'dexie-react-hooks';
import type { Consultation } from '#shared/domain/consultation';
import { resolvePerson } from '#shared/domain/person';
import type { TrainingSession } from '#shared/domain/training';
import { sessionAfter, sessionIssue } from '#shared/domain/training-rules';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { useConsultation } from './consultations';
import type { ConsultationRow, Row } from './database';
import { database } from './view';

/**
 * What has to be written with a changed consultation: the session of a training that it records follows its date,
 * its minutes and its annulment, for the ledger takes the two together only; who is no longer named was not there.
 * Nothing for other consultations.
 * @param next the consultation as it is to become
 */
export async function sessionPuts(next: Consultation): Promise<readonly PutRequest[]> {
  const row = await database.session.get(next.id);
  if (row === undefined) return [];
  const trainings = await stillNamed(row.value, next);
  const isSame = sessionIssue(row.value, next) === null;
  if (isSame && trainings.length === row.value.trainings.length) return [];
  const value = { ...sessionAfter(row.value, next), trainings: [...trainings] };
  return [{ table: 'session', id: row.id, base: row.seq, value }];
}

/** The trainings of those whom the record still names; all of them when it names nobody of them. */
async function stillNamed(
  { trainings }: TrainingSession,
  { visitors }: Consultation,
): Promise<readonly Id[]> {
  const people = (await database.person.toArray()).map(({ value }) => value);
  const personOf = (id: Id): Id => resolvePerson(people, id)?.id ?? id;
  const named = new Set(
    visitors.flatMap(({ person }) => (person === null ? [] : [personOf(person)])),
  );
  const rows = await database.training.bulkGet([...trainings]);
  const kept = rows.flatMap((row) =>
    row !== undefined && named.has(personOf(row.value.person)) ? [row.id] : [],
  );
  return kept.length === 0 ? trainings : kept;
}

/** A session with the consultation that records it, both with the `base` of their next change. */
export interface HeldRows {
  readonly consultation: ConsultationRow;
  readonly session: Row<'session'>;
}

/** A session that was held, live; undefined while it is being read, and when there is none. */
export function useHeldRows(id: Id): HeldRows | undefined {
  const consultation = useConsultation(id);
  const session = useLiveQuery(() => database.session.get(id), [id]);
  return consultation && session ? { consultation, session } : undefined;
}

/** What a consultation was for as a session of a training. */
export interface RecordedSession {
  /** Who was trained. */
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  /** What was gone through, in the programme's order. */
  readonly items: readonly string[];
}

/** The session that a consultation records, live; null when it records none, undefined while it is being read. */
export function useRecordedSession(id: Id): RecordedSession | null | undefined {
  return useLiveQuery(async () => {
    const row = await database.session.get(id);
    if (row === undefined) return null;
    const found = await database.training.bulkGet([...row.value.trainings]);
    const trainings = found.flatMap((each) => each?.value ?? []);
    const people = await database.person.bulkGet(trainings.map(({ person }) => person));
    const programme = trainings.flatMap(({ items }) => items);
    const taught = programme.filter(({ key }) => row.value.items.includes(key));
    return {
      people: people
        .flatMap((each) => each?.value ?? [])
        .map((each) => ({ id: each.id, name: each.name })),
      items: [...new Map(taught.map(({ key, title }) => [key, title])).values()],
    };
  }, [id]);
}
