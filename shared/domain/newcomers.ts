import type { Id } from '#shared/lib/ids';
import { bareClass } from './class-name';
import type { Consultation, Visitor } from './consultation';
import { foldedName, knownByName } from './known-people';
import { newPerson, type Person } from './person';

/** Surname, name and patronymic: so much is one person, whichever of the children is asked about. */
const FULL_NAME = 3;

/**
 * Ties each visitor to a person's record: the one picked, one who is or was written so, or a new one. Two of a
 * group who are written alike are one newcomer. At a meeting a surname is told in passing: two of one surname and of
 * different classes are two persons.
 */
export function withPeople(
  consultation: Consultation,
  people: readonly Person[],
  newId: () => Id,
): { readonly consultation: Consultation; readonly newcomers: readonly Person[] } {
  const { audience, channel } = consultation;
  const newcomers: Person[] = [];
  const tie = (visitor: Visitor): Visitor => {
    if (visitor.name === '' || visitor.person !== null) return visitor;
    const mayBe = (person: Person): boolean => channel !== 'meeting' || isAlike(visitor, person);
    const known = knownByName([...people, ...newcomers], audience, visitor.name, mayBe);
    const person = known ?? newcomer(visitor, audience, newId());
    if (known === undefined) newcomers.push(person);
    return { ...visitor, person: person.id, position: visitor.position || person.position };
  };
  const visitors = consultation.visitors.map(tie);
  return { consultation: { ...consultation, visitors }, newcomers };
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

/** Whether one who is written like somebody may be that person, by the class. */
function isAlike({ name, className }: Visitor, person: Person): boolean {
  const [own, known] = [bareClass(className), bareClass(person.className)];
  const isFull = foldedName(name).split(' ').length >= FULL_NAME;
  return isFull || own === '' || known === '' || own === known;
}

function newcomer(visitor: Visitor, kind: Person['kind'], id: Id): Person {
  return { ...newPerson(id, kind, visitor.name), className: visitor.className };
}
