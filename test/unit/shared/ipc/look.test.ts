import { describe, expect, it } from 'vitest';
import { nextSize } from '#shared/ipc/look';

describe('the size of everything', () => {
  it('goes by steps and stays at the ends', () => {
    expect(nextSize(100, 1)).toBe(125);
    expect(nextSize(150, 1)).toBe(200);
    expect(nextSize(200, 1)).toBe(200);
    expect(nextSize(125, -1)).toBe(100);
    expect(nextSize(100, -1)).toBe(100);
  });
});
