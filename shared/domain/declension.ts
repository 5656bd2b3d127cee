import { nameForm } from './name-forms';
import { CASES, type Case, type Person } from './person';
import { positionForm } from './position-forms';

// Rules and exceptions of two libraries come with this file: a window loads it on demand, never for its start.

/** «Ковалёвой Анне Сергеевне»: as corrected by hand, else as suggested. `surnameFirst` makes initials of it. */
export function declinedName(person: Pick<Person, 'name' | 'declined'>, form: Case): string {
  return person.declined.name[form].trim() || nameForm(person.name, form);
}

/** «учителю русского языка»: as corrected by hand, else as suggested. */
export function declinedPosition(
  person: Pick<Person, 'position' | 'declined'>,
  form: Case,
): string {
  return person.declined.position[form].trim() || positionForm(person.position, form);
}

/** What the program would write by itself. */
export const suggestedName = nameForm;
export const suggestedPosition = positionForm;

/**
 * All that somebody is called: the names of all states first, then their cases, suggested and corrected. A
 * correction of less than the whole name isn't among them: a surname alone is others' as well.
 */
export function namesInCases(
  states: readonly Pick<Person, 'name' | 'declined'>[],
): readonly string[] {
  const cases = states.flatMap(({ name, declined }) =>
    CASES.flatMap((form) => {
      const corrected = declined.name[form];
      const isWhole = wordCount(corrected) >= wordCount(name);
      return isWhole ? [nameForm(name, form), corrected] : [nameForm(name, form)];
    }),
  );
  return [...new Set([...states.map(({ name }) => name), ...cases])];
}

function wordCount(name: string): number {
  return name.trim() === '' ? 0 : name.trim().split(/\s+/u).length;
}
