import { describe, expect, it } from 'vitest';
import { newPerson, type Person } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import {
  emptyOffice,
  retyped,
  toOffice,
  type OfficeValues,
} from '../../../../../renderer/features/settings/offices/office-form';

const TODAY = '2026-11-23';
const blank = newPerson(fixedId(3, 1), 'staff', 'Ковалёва Анна');
const ANNA: Person = {
  ...blank,
  position: 'учитель',
  declined: {
    ...blank.declined,
    position: { ...blank.declined.position, dative: 'учительнице' },
  },
};
const PICKED: OfficeValues = {
  ...emptyOffice(TODAY),
  name: ANNA.name,
  person: ANNA.id,
  position: ANNA.position,
};

describe('an appointment', () => {
  it('forgets the corrected forms of a position that was another', () => {
    const situation = { people: [ANNA], today: TODAY, newId: fixedId(3, 9) };
    const outcome = toOffice(
      { ...PICKED, position: 'директор' },
      { office: 'director', ...situation },
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { changed: [{ id: ANNA.id, position: 'директор', declined: blank.declined }] },
    });
  });

  it("leaves the position of somebody picked with them, and one's own as it was typed", () => {
    expect(retyped(PICKED, 'Жук')).toMatchObject({ name: 'Жук', person: null, position: '' });
    expect(retyped({ ...PICKED, person: null, position: 'методист' }, 'Жук')).toMatchObject({
      position: 'методист',
    });
  });
});
