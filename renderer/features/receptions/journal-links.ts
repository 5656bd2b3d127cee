import type { BySchedule } from '#shared/domain/journal-filters';
import type { PersonKind } from '#shared/domain/person';
import type { Days } from '#shared/domain/plan-fact';
import type { Reception } from '#shared/domain/reception';

/** Address of the journal with exactly the records that a figure counted (see the journal's addresses). */
export function countedHref(
  { from, to }: Days,
  part: { readonly schedule: BySchedule } | { readonly audience: PersonKind },
): string {
  return `#/journal?${new URLSearchParams({ counted: '', from, to, ...part }).toString()}`;
}

/** Address of the journal with exactly the records of one reception. */
export function receptionHref({ date, source, start, end }: Reception): string {
  const asked = { counted: '', from: date, to: date, reception: source, start, end };
  return `#/journal?${new URLSearchParams(asked).toString()}`;
}
