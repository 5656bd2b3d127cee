import type { Id } from '#shared/lib/ids';

const TARGETS = ['record', 'person', 'selection'] as const;

/**
 * What an address of the journal leads to: `#/journal?record=<id>` a record, `#/journal?person=<id>` the records
 * of a person, `#/journal?selection=<id>` a saved selection.
 */
export interface JournalTarget {
  readonly kind: (typeof TARGETS)[number];
  readonly id: Id;
}

/** Reads what follows `#/journal?` in an address; null for the journal itself. */
export function journalTarget(query: string | undefined): JournalTarget | null {
  const asked = new URLSearchParams(query ?? '');
  for (const kind of TARGETS) {
    const id = asked.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return null;
}
