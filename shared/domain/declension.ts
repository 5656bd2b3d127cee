import { nameForm } from './name-forms';
import type { Case, Person } from './person';
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
