import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idBehind, idSchema } from '#shared/lib/ids';

const distance = fc.integer({ min: -(2 ** 47), max: 2 ** 47 - 1 });

describe('an id behind another one', () => {
  it.each([
    ['5f0c3a52-7d1e-4b6a-9c3d-0000000000ff', 1, '5f0c3a52-7d1e-4b6a-9c3d-000000000100'],
    ['5f0c3a52-7d1e-4b6a-9c3d-ffffffffffff', 1, '5f0c3a52-7d1e-4b6a-9c3d-000000000000'],
    ['5f0c3a52-7d1e-4b6a-9c3d-000000000001', -2, '5f0c3a52-7d1e-4b6a-9c3d-ffffffffffff'],
  ])('%s, %i: %s', (id, by, expected) => {
    expect(idBehind(id, by)).toBe(expected);
  });

  it('is an id, another one for each distance', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), distance, distance, (id, a, b) => {
        expect(idSchema.safeParse(idBehind(id, a)).success).toBe(true);
        expect(idBehind(id, a) === idBehind(id, b)).toBe(a === b);
      }),
    );
  });
});
