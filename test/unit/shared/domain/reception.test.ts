import { describe, expect, it } from 'vitest';
import { receptionsOn } from '#shared/domain/reception';
import { receptionKey } from '#shared/domain/reception-mark-rules';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { movedReception, wednesday } from '../../../helpers/exceptions';

const SCHOOL = emptySchool('Asia/Vladivostok');
const slots = [wednesday(1)];
const [SLOT, NEXT_WEDNESDAY] = [fixedId(4, 1), '2026-12-02'];

describe('a moved reception', () => {
  it('on a day on which it is held anyway, at the same hours, is another one', () => {
    const exceptions = [movedReception(1, { toDate: NEXT_WEDNESDAY })];
    const held = receptionsOn({ slots, exceptions }, NEXT_WEDNESDAY, SCHOOL);
    expect(held.map(({ kind, slot, source }) => [kind, slot, source])).toEqual([
      ['regular', SLOT, SLOT],
      ['moved', SLOT, fixedId(5, 1)],
    ]);
    expect(new Set(held.map(receptionKey)).size).toBe(2);
  });

  it('is held once, as the first exception says, though two move it', () => {
    const exceptions = [movedReception(1), movedReception(2, { start: '09:00', end: '10:00' })];
    const held = receptionsOn({ slots, exceptions }, '2026-11-27', SCHOOL);
    expect(held.map(({ source }) => source)).toEqual([fixedId(5, 1)]);
  });

  it('is moved from each day by itself', () => {
    const exceptions = [movedReception(1), movedReception(2, { date: NEXT_WEDNESDAY })];
    const held = receptionsOn({ slots, exceptions }, '2026-11-27', SCHOOL);
    expect(held.map(({ source }) => source)).toEqual([fixedId(5, 1), fixedId(5, 2)]);
  });
});
