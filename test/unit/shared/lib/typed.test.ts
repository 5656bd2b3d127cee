import { describe, expect, it } from 'vitest';
import { typedLine, typedNumber } from '#shared/lib/typed';

describe('what is typed', () => {
  it('into a line has single spaces inside and none around', () => {
    expect(typedLine('  учитель\u00A0 \n физики ')).toBe('учитель физики');
    expect(typedLine(' \t ')).toBe('');
  });

  it('as a number is digits alone', () => {
    expect(typedNumber(' 045 ')).toBe(45);
    for (const text of ['', ' ', '1e2', '0x10', '12,5', '12.5', '-5', '+5', '4 5', 'час'])
      expect(typedNumber(text)).toBeNaN();
  });
});
