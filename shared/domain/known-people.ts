import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import { findPeople, type Person, type PersonKind } from './person';

/**
 * People to offer while a name is typed: of the asked kind first, then the others. A second spelling leads to
 * the person whom it was found to be; who left, and who was erased, is offered to nobody. At most `limit`.
 */
export function suggestPeople(
  people: readonly Person[],
  typed: string,
  kind: PersonKind,
  limit: number,
): readonly Person[] {
  const spelled = spellings(people);
  const found = findPeople(
    spelled.map(({ as }) => as),
    typed,
    limit * MOST_SPELLINGS,
  );
  const personOf = new Map(spelled.map(({ as, person }) => [as, person]));
  const unique = new Set(found.flatMap((as) => personOf.get(as) ?? []));
  const [ofKind, others] = [true, false].map((is) =>
    [...unique].filter((person) => (person.kind === kind) === is),
  );
  return [...(ofKind ?? []), ...(others ?? [])].slice(0, limit);
}

/** Spellings of one person among those that a name finds: more of them than anybody has. */
const MOST_SPELLINGS = 4;

/**
 * The person of a kind who is written so, or was once: but for case, «ё» and spaces.
 * @param mayBe leaves out who can't be meant
 */
export function knownByName(
  people: readonly Person[],
  kind: PersonKind,
  name: string,
  mayBe: (person: Person) => boolean = () => true,
): Person | undefined {
  const wanted = foldedName(name);
  if (wanted === '') return undefined;
  const found = spellings(people).filter(({ as }) => foldedName(as.name) === wanted);
  const ofKind = found.filter(({ person }) => person.kind === kind && mayBe(person));
  return (ofKind.find(({ as, person }) => as.name === person.name) ?? ofKind[0])?.person;
}

/** Ids under which a person's records may stand: the own one and those of the merged spellings. */
export function idsOf(people: readonly Person[], id: Id): ReadonlySet<Id> {
  const byId = new Map(people.map((each) => [each.id, each]));
  const merged = people.filter((each) => standing(each, byId)?.id === id);
  return new Set([id, ...merged.map((each) => each.id)]);
}

/** The form in which names are compared: case, «ё» and spaces don't count. */
export function foldedName(name: string): string {
  return foldText(name).trim().replace(/\s+/gu, ' ');
}

/** Every way in which somebody who can be chosen is written: as the person, under this name. */
function spellings(
  people: readonly Person[],
): readonly { readonly as: Person; readonly person: Person }[] {
  const byId = new Map(people.map((each) => [each.id, each]));
  return people.flatMap((each) => {
    const person = standing(each, byId);
    if (person === undefined || person.archived || person.redacted) return [];
    return [{ as: each === person ? each : { ...person, name: each.name }, person }];
  });
}

/** Whom a record stands for after all merging; undefined for an erased one. */
function standing(person: Person, byId: ReadonlyMap<Id, Person>): Person | undefined {
  let found: Person | undefined = person;
  const passed = new Set<Id>();
  while (found !== undefined && found.mergedInto !== null && !passed.has(found.id)) {
    passed.add(found.id);
    found = byId.get(found.mergedInto);
  }
  return person.redacted ? undefined : found;
}
