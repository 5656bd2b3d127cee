import { describe, expect, it } from 'vitest';
import { newPerson, type Person } from '#shared/domain/person';
import { shownPeople, sortedPeople } from '../../../../../renderer/features/people/people-lines';

function person(name: string, change: Partial<Person> = {}): Person {
  return { ...newPerson(name, 'staff', name), ...change };
}

const PEOPLE = [
  person('Щербак П. И.', { position: 'учитель', subjects: 'физика', phone: '8 (914) 111-22-33' }),
  person('Ёлкина М. П.', { position: 'учитель', subjects: 'химия, физика' }),
  person('Физикова О. П.', { position: 'воспитатель' }),
  person('Архипова А. А.', { archived: true, subjects: 'физика' }),
  person('Елкина Мария', { mergedInto: 'Ёлкина М. П.' }),
];

function names(people: readonly Person[]): readonly string[] {
  return people.map(({ name }) => name);
}

describe('the list of people', () => {
  it('stands in the order of the alphabet, without the archive and second spellings', () => {
    expect(names(shownPeople(PEOPLE, '', false))).toEqual([
      'Ёлкина М. П.',
      'Физикова О. П.',
      'Щербак П. И.',
    ]);
  });

  it.each([
    ['физик', false, ['Физикова О. П.', 'Ёлкина М. П.', 'Щербак П. И.']],
    ['физика учитель', false, ['Ёлкина М. П.', 'Щербак П. И.']],
    ['89141112233', false, ['Щербак П. И.']],
    ['физика', true, ['Архипова А. А.', 'Ёлкина М. П.', 'Щербак П. И.']],
    ['географ', false, []],
  ])('is searched for «%s» (with the archive: %s)', (typed, withArchived, found) => {
    expect(names(shownPeople(PEOPLE, typed, withArchived))).toEqual(found);
  });

  it('is sorted by a column; whoever has nothing there comes last', () => {
    const shown = shownPeople(PEOPLE, '', false);
    const by = (direction: 'ascending' | 'descending') =>
      names(sortedPeople(shown, { column: 'subjects', direction }));
    expect(by('ascending')).toEqual(['Щербак П. И.', 'Ёлкина М. П.', 'Физикова О. П.']);
    expect(by('descending')).toEqual(['Ёлкина М. П.', 'Щербак П. И.', 'Физикова О. П.']);
    expect(sortedPeople(shown, undefined)).toBe(shown);
  });
});
