import type { Consultation } from '#shared/domain/consultation';
import { withPeople } from '#shared/domain/newcomers';
import type { Person } from '#shared/domain/person';
import type { CommitAnswer, PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { sessionPuts } from '../../data/recorded-sessions';
import { commit } from '../../data/view';

/**
 * Writes a consultation and, with it, the people who are named but not known yet, in one commit; the session of a
 * training that it records follows it.
 * @param base line of the state that the form started from, 0 for a new record
 */
export async function saveConsultation(
  id: Id,
  consultation: Consultation,
  base: number,
  people: readonly Person[],
  newId: () => Id,
): Promise<CommitAnswer> {
  const { consultation: value, newcomers } = withPeople(consultation, people, newId);
  const puts: PutRequest[] = newcomers.map((person) => ({
    table: 'person',
    id: person.id,
    base: 0,
    value: person,
  }));
  puts.push({ table: 'consultation', id: value.id, base, value });
  if (base > 0) puts.push(...(await sessionPuts(value)));
  return commit(id, base === 0 ? 'consultation.add' : 'consultation.amend', puts);
}
