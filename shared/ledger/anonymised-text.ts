import { withoutMentions, type Mentions, type Pattern } from '#shared/domain/mentions';
import { REDACTED_MENTION, REDACTED_MENTION_SHORT, REDACTED_NAME } from '#shared/domain/redaction';
import type { Id } from '#shared/lib/ids';

/** Who is anonymised, and how texts name them. */
export interface Subject {
  /** The person's record and those merged into it. */
  readonly persons: ReadonlySet<Id>;
  readonly mentions: Mentions;
  /** True when others bear the surname: alone it then counts only in records of this person's own. */
  readonly hasNamesakes: boolean;
}

/** How a text that isn't in a record of the person's own may name them. */
export function mentionsElsewhere({ mentions, hasNamesakes }: Subject): Pattern {
  return hasNamesakes ? mentions.strict : mentions.wide;
}

/** What stands in a field of the person's own that may not be empty. */
export const BLANK = REDACTED_NAME.toLowerCase();

/** @param limit characters that the field takes: where the longer mark doesn't fit, a shorter one stands */
export function cleaned(text: string, pattern: Pattern, limit: number): string {
  const marked = withoutMentions(text, pattern, REDACTED_MENTION);
  return marked.length <= limit ? marked : withoutMentions(text, pattern, REDACTED_MENTION_SHORT);
}

/** The same list when none of its items is another one. */
export function renewed<T>(items: T[], renew: (item: T) => T): T[] {
  const next = items.map(renew);
  return next.every((item, i) => item === items[i]) ? items : next;
}

/** The record with these members, or null when they are what they were. */
export function changed<T extends object>(value: T, members: Partial<T>): T | null {
  const keys = Object.keys(members) as (keyof T)[];
  return keys.every((key) => members[key] === value[key]) ? null : { ...value, ...members };
}
