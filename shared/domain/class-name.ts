import { compareText, foldText } from '#shared/lib/text';

/** A class without what people put around its letter: «5 «А»», «5-А» and «5а» are all «5а». */
export function bareClass(className: string): string {
  return foldText(className).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Classes as a school lists them: 5А, 5Б, 10А; the same one, however it was written, once, as it came first. */
export function orderedClasses(classNames: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const each of classNames) {
    const bare = bareClass(each);
    if (bare !== '' && !known.has(bare)) known.set(bare, each.trim());
  }
  return [...known].sort(([a], [b]) => compareText(a, b)).map(([, written]) => written);
}
