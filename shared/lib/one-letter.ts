/** True when two words differ by at most one letter: changed, missing, added, or two that changed places. */
export function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const left = short.length - start - end;
  if (left <= (short.length === long.length ? 1 : 0)) return true;
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return left === 2 && short.length === long.length && isSwapped;
}
