import { describe, expect, it } from 'vitest';
import { idsOf, knownByName, suggestPeople } from '#shared/domain/known-people';
import { newPerson, type Person, type PersonKind } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';

function person(n: number, kind: PersonKind, name: string, change: Partial<Person> = {}): Person {
  return { ...newPerson(fixedId(3, n), kind, name), ...change };
}

const olga = person(1, 'staff', 'Ёлкина Ольга Петровна');
const parent = person(2, 'parent', 'Елагина Ольга', { className: '5А' });
const second = person(3, 'staff', 'Йолкина О.', { mergedInto: olga.id });
const third = person(4, 'staff', 'Иолкина О.', { mergedInto: second.id });
const left = person(5, 'staff', 'Елисеева Ольга', { archived: true });
const erased = person(6, 'staff', 'Обезличено', { redacted: true });
const people = [parent, erased, third, second, left, olga];

describe('people who are offered while a name is typed', () => {
  it('are those of the asked kind first, then the others', () => {
    expect(suggestPeople(people, 'ел', 'staff', 8)).toEqual([olga, parent]);
    expect(suggestPeople(people, 'ел', 'parent', 8)).toEqual([parent, olga]);
  });

  it('are found by any part of a name or of a class', () => {
    expect(suggestPeople(people, 'ольг', 'staff', 1)).toEqual([olga]);
    expect(suggestPeople(people, '5а', 'staff', 8)).toEqual([parent]);
  });

  it('are found by a second spelling as who they are, and once', () => {
    expect(suggestPeople(people, 'йолк', 'staff', 8)).toEqual([olga]);
    expect(suggestPeople(people, 'иолк', 'staff', 8)).toEqual([olga]);
    expect(suggestPeople(people, 'олкина', 'staff', 8)).toEqual([olga]);
  });

  it('are nobody who left or was erased, under no spelling', () => {
    const spelling = person(7, 'staff', 'Зайцева Инна', { mergedInto: left.id });
    expect(suggestPeople([...people, spelling], 'зайц', 'staff', 8)).toEqual([]);
    expect(suggestPeople(people, 'обез', 'staff', 8)).toEqual([]);
    expect(suggestPeople(people, 'елисе', 'staff', 8)).toEqual([]);
  });

  it('are not lost in a circle, which only a foreign file can hold', () => {
    const a = person(8, 'staff', 'Круглова А.', { mergedInto: fixedId(3, 9) });
    const b = person(9, 'staff', 'Круглова Б.', { mergedInto: fixedId(3, 8) });
    expect(suggestPeople([a, b], 'кругл', 'staff', 8).length).toBeLessThan(3);
  });
});

describe('a name that is typed in full', () => {
  it('is that of the person who is or was written so', () => {
    expect(knownByName(people, 'staff', ' елкина  ОЛЬГА петровна')).toBe(olga);
    expect(knownByName(people, 'staff', 'Иолкина О.')).toBe(olga);
    expect(knownByName(people, 'parent', 'Ёлкина Ольга Петровна')).toBeUndefined();
    expect(knownByName(people, 'staff', ' ')).toBeUndefined();
  });

  it('is rather that of a namesake than of somebody who was written so once', () => {
    const namesake = person(7, 'staff', 'Йолкина О.');
    expect(knownByName([second, olga, namesake], 'staff', 'Йолкина О.')).toBe(namesake);
  });
});

it('a person’s records stand under all spellings', () => {
  expect([...idsOf(people, olga.id)].sort()).toEqual([olga.id, second.id, third.id].sort());
  expect([...idsOf(people, parent.id)]).toEqual([parent.id]);
});
