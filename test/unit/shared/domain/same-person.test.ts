import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson, type Person } from '#shared/domain/person';
import { likelyDoubles, likelySpellings, likenessOf } from '#shared/domain/same-person';
import { fixedId } from '#shared/lib/ids';

function person(n: number, name: string, change: Partial<Person> = {}): Person {
  return { ...newPerson(fixedId(3, n), 'staff', name), ...change };
}

describe('two records', () => {
  it.each([
    ['Ёлкина Мария Петровна', 'елкина  мария петровна', 'same-name'],
    ['Ёлкина М.П.', 'Елкина Мария Петровна', 'initials'],
    ['Ёлкина М. П.', 'Ёлкина М.П.', 'same-name'],
    ['Елкина Мария', 'Елкина Мария Петровна', 'initials'],
    ['Щербак Пётр Ильич', 'Щербк Пётр Ильич', 'letter'],
    ['Щербак Пётр Ильич', 'Щебрак Пётр Ильич', 'letter'],
    ['Щербак Пётр Ильич', 'Щербак Петр Ильич', 'same-name'],
    ['Гусейнов Рашид Алиевич', 'Гусейнова Рашид Алиевич', 'letter'],
    ['Ёлкина М.П.', 'Ёлкина А.П.', null],
    ['Ёлкина Мария Петровна', 'Ёлкина Анна Петровна', null],
    ['Ёлкина', 'Ёлкина Анна Петровна', null],
    ['Цой В.О.', 'Чой В.О.', null],
    ['Ковалёва Анна Сергеевна', 'Коваленко Анна Сергеевна', null],
  ] as const)('«%s» and «%s»: %s', (one, other, likeness) => {
    expect(likenessOf(person(1, one), person(2, other))).toBe(likeness);
    expect(likenessOf(person(2, other), person(1, one))).toBe(likeness);
  });

  it('are no one when they are of different kinds, or the same record', () => {
    const teacher = person(1, 'Ёлкина Мария');
    expect(likenessOf(teacher, { ...person(2, 'Ёлкина Мария'), kind: 'parent' })).toBeNull();
    expect(likenessOf(teacher, teacher)).toBeNull();
  });
});

describe('likely spellings', () => {
  const people = [
    person(1, 'Ёлкина Мария Петровна'),
    person(2, 'Елкина М.П.'),
    person(3, 'Елкина Марья Петровна'),
    person(4, 'Ёлкина Мария Петровна', { archived: true }),
    person(5, 'Елкина Мария Петровна'),
    person(6, 'Елкина М.П.', { mergedInto: fixedId(3, 1) }),
  ];

  it('come with the likeliest first, without archived and merged ones', () => {
    const [first] = people;
    const found = first === undefined ? [] : likelySpellings(first, people);
    expect(found.map((pair) => [pair.people[1].id, pair.likeness])).toEqual([
      [fixedId(3, 5), 'same-name'],
      [fixedId(3, 2), 'initials'],
      [fixedId(3, 3), 'letter'],
    ]);
  });

  it('are all among the doubles of a list, each pair once', () => {
    const word = fc.constantFrom('Ёлкина', 'Елкина', 'Елкин', 'Ёлкинa', 'Щербак', 'Щербк', 'Цой');
    const given = fc.constantFrom('Мария Петровна', 'М.П.', 'Марья Петровна', 'П.И.', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, given), { maxLength: 12 }), (names) => {
        const all = names.map(([surname, rest], i) => person(i + 1, `${surname} ${rest}`));
        const pairs = likelyDoubles(all).map(({ people: two }) => two.map(({ id }) => id).sort());
        const naive = all.flatMap((one, i) =>
          all
            .slice(i + 1)
            .filter((other) => likenessOf(one, other) !== null)
            .map((other) => [one.id, other.id].sort()),
        );
        expect(pairs.map((pair) => pair.join()).sort()).toEqual(
          naive.map((pair) => pair.join()).sort(),
        );
      }),
    );
  });
});
