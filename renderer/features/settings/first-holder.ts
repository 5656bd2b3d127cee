import { foldedName } from '#shared/domain/known-people';
import { termsOf } from '#shared/domain/offices';
import { newPerson, openTerm, type Person } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';

/**
 * Whoever takes an office that nobody holds today: until further notice, or until the day before somebody who is
 * appointed already; that may be the same person, who then only begins earlier.
 */
export function firstHolder(
  office: 'consultant' | 'director',
  name: string,
  { people, today }: { readonly people: readonly Row<'person'>[]; readonly today: IsoDate },
  newId: Id,
): Person {
  const persons = people.map((row) => row.value);
  const next = termsOf(persons, office).findLast(({ term }) => term.from > today);
  const to = next === undefined ? null : addDays(next.term.from, -1);
  const term = { ...openTerm(office, today), to };
  const isSame = next !== undefined && foldedName(next.person.name) === foldedName(name);
  const person = isSame ? next.person : newPerson(newId, 'staff', '');
  return { ...person, terms: [...person.terms, term] };
}
