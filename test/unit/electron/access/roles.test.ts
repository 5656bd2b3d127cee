import { describe, expect, it } from 'vitest';
import { newPerson, openTerm, type Person } from '#shared/domain/person';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { authorNow, currentAuthor } from '../../../../electron/access/roles';

const consultant: Person = {
  ...newPerson(fixedId(3, 1), 'staff', 'Ковалёва А. С.'),
  terms: [openTerm('consultant', '2026-09-01')],
};
const substitute: Person = {
  ...newPerson(fixedId(3, 2), 'staff', 'Щербак П. И.'),
  terms: [{ ...openTerm('substitute', '2026-11-20'), to: '2026-11-27' }],
};

describe('who writes', () => {
  it.each([
    ['2026-08-31', null],
    ['2026-11-19', consultant.id],
    ['2026-11-20', substitute.id],
    ['2026-11-27', substitute.id],
    ['2026-11-28', consultant.id],
  ])('on %s is whoever is in charge', (day, person) => {
    expect(currentAuthor([consultant, substitute], day)).toEqual({ role: 'consultant', person });
  });

  it('is whoever is in charge on the day of the school, not of the computer', () => {
    const now = Date.parse('2026-11-19T20:00:00.000Z');
    const officers = (): readonly Person[] => [consultant, substitute];
    const known = { officers, school: emptySchool('Asia/Vladivostok') };
    expect(authorNow(known, now, 'Europe/Moscow').person).toBe(substitute.id);
    const unknown = { officers, school: undefined };
    expect(authorNow(unknown, now, 'Europe/Moscow').person).toBe(consultant.id);
  });
});
