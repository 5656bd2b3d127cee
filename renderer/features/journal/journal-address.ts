import { countedFilters } from '#shared/domain/counted-address';
import type { JournalFilters } from '#shared/domain/journal-filters';
import type { Id } from '#shared/lib/ids';

const TARGETS = ['record', 'person', 'selection'] as const;

/**
 * What an address of the journal leads to: `#/journal?record=<id>` a record, `#/journal?person=<id>` the records
 * of a person, `#/journal?selection=<id>` a saved selection, `#/journal?counted&from=…&to=…` what a figure counted
 * (`counted-address.ts`).
 */
export type JournalTarget =
  | { readonly kind: (typeof TARGETS)[number]; readonly id: Id }
  | { readonly kind: 'counted'; readonly filters: JournalFilters };

/** Reads what follows `#/journal?` in an address; null for the journal itself. */
export function journalTarget(query: string | undefined): JournalTarget | null {
  const asked = new URLSearchParams(query ?? '');
  for (const kind of TARGETS) {
    const id = asked.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return asked.has('counted') ? { kind: 'counted', filters: countedFilters(asked) } : null;
}
