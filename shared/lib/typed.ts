/** One line as it was meant: without spaces around it, with single ones inside. */
export function typedLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** A whole number, not negative; NaN for anything else («», «1e2», «12,5»): the record's validator has the sentence. */
export function typedNumber(text: string): number {
  const digits = text.trim();
  return /^\d+$/u.test(digits) ? Number(digits) : NaN;
}
