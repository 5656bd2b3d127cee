import { findPeople, isOffered, type Person } from '#shared/domain/person';
import { compareText, foldText } from '#shared/lib/text';
import type { PersonUse } from '../../data/people';
import type { GridSort } from '../../ui/grid-columns';

/** A person with what the journal knows of them. */
export interface PersonLine {
  readonly person: Person;
  readonly use: PersonUse | undefined;
}

/**
 * Who is shown: all in the order of the alphabet, or those found by what is typed. Whoever bears it in the name
 * comes first, then those in whose name, position, subjects or contacts all the typed words occur.
 */
export function shownPeople(
  people: readonly Person[],
  typed: string,
  withArchived: boolean,
): readonly Person[] {
  const there = people
    .filter(({ mergedInto }) => mergedInto === null)
    .filter((person) => isOffered(person) || withArchived);
  const byName = (a: Person, b: Person): number => compareText(a.name, b.name);
  if (typed.trim() === '') return there.sort(byName);
  const named = findPeople(there, typed, there.length, withArchived);
  const known = new Set(named.map(({ id }) => id));
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  const others = there.filter((person) => {
    const text = particulars(person);
    return !known.has(person.id) && words.every((word) => text.includes(word));
  });
  return [...named, ...others.sort(byName)];
}

/** The people in the order of a column; within it, and without one, as they were. */
export function sortedPeople(
  people: readonly Person[],
  sort: GridSort | undefined,
): readonly Person[] {
  const textOf = sort === undefined ? undefined : SORTED_BY[sort.column];
  if (textOf === undefined) return people;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  // Whoever has nothing in the column comes last in either direction.
  return [...people].sort((a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * compareText(one, other);
  });
}

const SORTED_BY: Readonly<Record<string, (person: Person) => string>> = {
  name: ({ name }) => name,
  position: ({ position }) => position,
  subjects: ({ subjects }) => subjects,
  class: ({ className }) => className,
};

function particulars(person: Person): string {
  const { name, position, subjects, className, phone, email } = person;
  return foldText(
    [name, position, subjects, className, phone, phone.replace(/\D/gu, ''), email].join(' '),
  );
}
