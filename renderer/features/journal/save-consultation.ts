import type { Consultation, Visitor } from '#shared/domain/consultation';
import { foldedName, knownByName } from '#shared/domain/known-people';
import { newPerson, type Person } from '#shared/domain/person';
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

/**
 * Ties each visitor to a person's record: the one picked, one who is or was written so, or a new one. Two of a
 * group who are written alike are one newcomer.
 */
export function withPeople(
  consultation: Consultation,
  people: readonly Person[],
  newId: () => Id,
): { readonly consultation: Consultation; readonly newcomers: readonly Person[] } {
  const { audience } = consultation;
  const newcomers = new Map<string, Person>();
  const tie = (visitor: Visitor): Visitor => {
    if (visitor.name === '' || visitor.person !== null) return visitor;
    const known = knownByName(people, audience, visitor.name);
    const key = foldedName(visitor.name);
    const person = known ?? newcomers.get(key) ?? newcomer(visitor, audience, newId());
    if (known === undefined) newcomers.set(key, person);
    return { ...visitor, person: person.id, position: visitor.position || person.position };
  };
  const visitors = consultation.visitors.map(tie);
  return { consultation: { ...consultation, visitors }, newcomers: [...newcomers.values()] };
}

function newcomer(visitor: Visitor, kind: Person['kind'], id: Id): Person {
  return { ...newPerson(id, kind, visitor.name), className: visitor.className };
}
