import { describe, expect, it } from 'vitest';
import { newPerson, openTerm, type Person } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import { currentAuthor } from '../../../../electron/access/roles';

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
});
