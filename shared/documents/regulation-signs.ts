// Signs of the regulation's text, the same on paper and in Word.

/** Begins a line of a list. */
export const ITEM_SIGN = '–';
/** What refers to a note at the end of a part. */
export const NOTE_SIGNS = { 0: '', 1: '¹', 2: '²' } as const;

/** The sign before a note. @param number «1», «2» */
export function noteSign(number: string): string {
  return number === '1' ? NOTE_SIGNS[1] : NOTE_SIGNS[2];
}
