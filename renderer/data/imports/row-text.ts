/** One value for each of so many people: by lines when there are several, else the whole. */
export function parts(cell: string, count?: number): readonly string[] {
  const lines = cell.trimEnd().split(cell.includes('\n') ? '\n' : /\s*;\s*/u);
  const isOne =
    count === 1 || (count === undefined && lines.filter((l) => l.trim() !== '').length < 2);
  if (isOne && !(count === undefined && cell.includes('\n') && lines.length > 1)) {
    return [cell.replace(/\s+/gu, ' ')];
  }
  return lines;
}

/** Words of one line, single spaces between them. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The value that a word is, undefined for any other word. */
export function oneOf<T extends string>(
  values: readonly T[],
  word: string | undefined,
): T | undefined {
  return values.find((value) => value === word);
}

/** As much of a text as a remark quotes. */
export function shortened(text: string): string {
  return text.length <= 40 ? oneLine(text) : `${oneLine(text.slice(0, 40)).toWellFormed()}…`;
}
