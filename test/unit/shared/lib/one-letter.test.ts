import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneLetterOff } from '#shared/lib/one-letter';

/** The same said the long way: all that one step makes of a word. */
function oneStepFrom(word: string, letters: string): ReadonlySet<string> {
  const made = new Set([word]);
  for (let i = 0; i <= word.length; i += 1) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    made.add(before + after.slice(1));
    if (after.length > 1) made.add(`${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`);
    for (const letter of letters) {
      made.add(before + letter + after);
      if (after !== '') made.add(before + letter + after.slice(1));
    }
  }
  return made;
}

describe('one letter of difference', () => {
  it.each([
    ['оценка', 'оценка', true],
    ['оценка', 'оцнка', true],
    ['оценка', 'оцценка', true],
    ['оценка', 'оцинка', true],
    ['оценка', 'оцекна', true],
    ['оценка', 'оцекан', false],
    ['оценка', 'оцка', false],
    ['', 'а', true],
    ['', 'аб', false],
    ['аба', 'баа', true],
    ['абв', 'вба', false],
  ])('%s and %s: %s', (a, b, isOff) => {
    expect(isOneLetterOff(a, b)).toBe(isOff);
    expect(isOneLetterOff(b, a)).toBe(isOff);
  });

  it('is what one step makes of a word', () => {
    const word = fc.stringMatching(/^[абв]{0,6}$/u);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneLetterOff(a, b)).toBe(oneStepFrom(a, 'абв').has(b));
      }),
      { numRuns: 2_000 },
    );
  });
});
