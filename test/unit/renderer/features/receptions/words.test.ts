import { expect, it } from 'vitest';
import { missedText } from '../../../../../renderer/features/receptions/words';

it.each([
  [1, 'отмечено, что не состоялся'],
  [3, 'отмечено, что не состоялись'],
  [21, 'отмечено, что не состоялись'],
])('of %i receptions it is said: «%s»', (count, words) => {
  expect(missedText(count).replaceAll('\u00A0', ' ')).toBe(words);
});
