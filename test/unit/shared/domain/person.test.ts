import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPeople,
  newPerson,
  officeHolder,
  personSchema,
  type Office,
  type Person,
  type PersonKind,
  withTexts,
  openTerm,
} from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';

let made = 0;
function person(name: string, change: Partial<Person> = {}, kind: PersonKind = 'staff'): Person {
  made += 1;
  return { ...newPerson(fixedId(3, made), kind, name), ...change };
}
function holder(name: string, office: Office, from: string, to: string | null): Person {
  return person(name, { terms: [{ ...openTerm(office, from), to }] });
}
const namesOf = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name);

describe('forms corrected by hand', () => {
  const forms = (dative: string) => ({ ...newPerson('', 'staff', '').declined.name, dative });
  const anna = person('Ковалёва Анна', {
    position: 'учитель',
    declined: { name: forms('Ковалёвой Анне'), position: forms('учительнице') },
  });

  it('go with the name or the position that they were made for', () => {
    const renamed = withTexts(anna, { name: 'Жук Анна' });
    expect(renamed).toMatchObject({ name: 'Жук Анна', position: 'учитель' });
    expect(renamed.declined).toEqual({ name: forms(''), position: forms('учительнице') });
    const moved = withTexts(anna, { position: 'методист' });
    expect(moved.declined).toEqual({ name: forms('Ковалёвой Анне'), position: forms('') });
  });

  it('stay when other fields change, or spaces alone', () => {
    expect(withTexts(anna, { name: 'Ковалёва  Анна ', room: '7' }).declined).toEqual(anna.declined);
  });
});

describe('known people', () => {
  const people = [
    person('Петрова Елена Игоревна'),
    person('Ёлкина Ольга Петровна'),
    person('Елагин Пётр'),
    person('Мамина-Елисеева Нина'),
    person('Сидорова Анна', { className: '5А' }),
    person('Елисеев Ушедший', { archived: true }),
  ];

  it('are found by two letters: surnames first, then other words, then the middle of a word', () => {
    expect(namesOf(findPeople(people, 'ел', 8))).toEqual([
      'Елагин Пётр',
      'Ёлкина Ольга Петровна',
      'Мамина-Елисеева Нина',
      'Петрова Елена Игоревна',
    ]);
  });

  it('are found by parts in any order and case, and by the class', () => {
    expect(namesOf(findPeople(people, 'ОЛЬ ёлк', 8))).toEqual(['Ёлкина Ольга Петровна']);
    expect(namesOf(findPeople(people, '5а', 8))).toEqual(['Сидорова Анна']);
    expect(namesOf(findPeople(people, 'гин', 8))).toEqual(['Елагин Пётр']);
  });

  it('are not offered when nothing is typed, nor beyond the limit, nor when archived', () => {
    expect(findPeople(people, '  ', 8)).toEqual([]);
    expect(findPeople(people, 'е', 2)).toHaveLength(2);
    expect(findPeople(people, 'ушедший', 8)).toEqual([]);
  });

  it('are found by any part of their own name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people.slice(0, 5)), fc.nat(20), fc.nat(20), (who, a, b) => {
        const part = who.name.slice(Math.min(a, b), Math.max(a, b)).trim();
        fc.pre(part !== '');
        expect(findPeople(people, part, 100)).toContain(who);
      }),
    );
  });
});

describe('who holds an office', () => {
  const first = holder('Первая', 'consultant', '2025-09-01', '2026-01-31');
  const second = holder('Вторая', 'consultant', '2026-02-01', null);
  const director = holder('Директор', 'director', '2020-01-01', null);
  const all = [first, second, director];

  it.each([
    ['2025-08-31', undefined],
    ['2025-09-01', 'Первая'],
    ['2026-01-31', 'Первая'],
    ['2026-02-01', 'Вторая'],
    ['2099-01-01', 'Вторая'],
  ])('on %s is %s', (date, name) => {
    expect(officeHolder(all, 'consultant', date)?.name).toBe(name);
  });

  it('is the latest where terms overlap, and nobody for an office without a term', () => {
    const acting = holder('Новый', 'director', '2026-09-01', null);
    expect(officeHolder([...all, acting], 'director', '2026-10-01')).toBe(acting);
    expect(officeHolder([acting, ...all], 'director', '2026-08-31')).toBe(director);
    expect(officeHolder(all, 'substitute', '2026-10-01')).toBeUndefined();
  });
});

describe('the record of a person', () => {
  it('needs a name in one line of at most 200 characters', () => {
    expect(personSchema.safeParse(person('Я'.repeat(200))).success).toBe(true);
    for (const name of ['', '   ', 'Я'.repeat(201), 'Ива\nнов', 'Ива\tнов', 'Ива\u0007нов']) {
      expect(personSchema.safeParse(person('x', { name })).success, JSON.stringify(name)).toBe(
        false,
      );
    }
  });
});
