import type { Id } from '#shared/lib/ids';
import type { Consultation, Visitor } from './consultation';
import { foldedName, knownByName } from './known-people';
import { newPerson, type Person } from './person';

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

/** The same for records that are written together: who comes twice is one newcomer. */
export function allWithPeople(
  consultations: readonly Consultation[],
  people: readonly Person[],
  newId: () => Id,
): { readonly consultations: readonly Consultation[]; readonly newcomers: readonly Person[] } {
  const newcomers: Person[] = [];
  const tied = consultations.map((each) => {
    const one = withPeople(each, [...people, ...newcomers], newId);
    newcomers.push(...one.newcomers);
    return one.consultation;
  });
  return { consultations: tied, newcomers };
}

function newcomer(visitor: Visitor, kind: Person['kind'], id: Id): Person {
  return { ...newPerson(id, kind, visitor.name), className: visitor.className };
}
