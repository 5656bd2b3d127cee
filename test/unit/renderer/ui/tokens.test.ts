import { describe, expect, it } from 'vitest';
import { colourTokens, contrast, type Scheme } from '../../../helpers/tokens';

const tokens = colourTokens();

/** Everything that text may stand on. */
const SURFACES = ['paper', 'surface', 'sunken', 'hover', 'selected'];
const SOFT = ['red-soft', 'amber-soft'];

/** What stands on what, and the least contrast of it. */
const RULES: readonly { least: number; of: readonly string[]; on: readonly string[] }[] = [
  { least: 7, of: ['ink'], on: [...SURFACES, ...SOFT, 'line', 'selection'] },
  { least: 7, of: ['red'], on: ['paper', 'surface', 'red-soft'] },
  { least: 7, of: ['amber'], on: ['paper', 'surface', 'amber-soft'] },
  { least: 7, of: ['on-accent'], on: ['accent', 'accent-hover', 'accent-press'] },
  // Of a row that is pointed at or selected.
  { least: 4.5, of: ['quiet', 'red', 'amber'], on: SURFACES },
  { least: 4.5, of: ['quiet'], on: [...SOFT, 'line'] },
  { least: 3, of: ['control', 'control-hover', 'red-line', 'amber-line'], on: SURFACES },
  { least: 3, of: ['red-line'], on: ['red-soft'] },
  { least: 3, of: ['amber-line'], on: ['amber-soft'] },
  // The focus ring, the sign of the selected row.
  { least: 3, of: ['accent'], on: [...SURFACES, ...SOFT, 'line'] },
];

function colour(name: string, scheme: Scheme): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return token[scheme];
}

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (scheme) => {
  it.each(RULES)('$of keep $least : 1', ({ least, of, on }) => {
    const low = of.flatMap((front) =>
      on
        .map((back) => ({ back, ratio: contrast(colour(front, scheme), colour(back, scheme)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ back, ratio }) => `--${front} on --${back}: ${ratio.toFixed(2)}`),
    );
    expect(low).toEqual([]);
  });
});

describe('contrast', () => {
  it('is that of the standard', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
