import type { Consultation } from '#shared/domain/consultation';
import { newPerson, sameName, type Person } from '#shared/domain/person';
import type { CommitAnswer, PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { commit } from '../../data/view';

/**
 * Writes a consultation and, when its visitor is named but not known yet, the person as well, in one
 * commit. @param base line of the state that the form started from, 0 for a new record
 */
export function saveConsultation(
  id: Id,
  consultation: Consultation,
  base: number,
  people: readonly Person[],
  personId: Id,
): Promise<CommitAnswer> {
  const { consultation: value, person } = withPerson(consultation, people, personId);
  const puts: PutRequest[] = [{ table: 'consultation', id: value.id, base, value }];
  if (person !== undefined)
    puts.unshift({ table: 'person', id: person.id, base: 0, value: person });
  return commit(id, base === 0 ? 'consultation.add' : 'consultation.amend', puts);
}

/** Ties the first visitor to a person's record: the one picked, one of the same name, or a new one. */
export function withPerson(
  consultation: Consultation,
  people: readonly Person[],
  personId: Id,
): { readonly consultation: Consultation; readonly person: Person | undefined } {
  const [first, ...others] = consultation.visitors;
  if (first === undefined || first.name === '' || first.person !== null) {
    return { consultation, person: undefined };
  }
  const known = sameName(people, consultation.audience, first.name);
  const person: Person = known ?? {
    ...newPerson(personId, consultation.audience, first.name),
    className: first.className,
  };
  const visitor = { ...first, person: person.id, position: first.position || person.position };
  return {
    consultation: { ...consultation, visitors: [visitor, ...others] },
    person: known === undefined ? person : undefined,
  };
}
