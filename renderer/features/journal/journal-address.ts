import type { Id } from '#shared/lib/ids';

/**
 * What an address of the journal leads to: `#/journal/<id>` a record, `#/journal/person/<id>` the records of a
 * person, `#/journal/selection/<id>` a saved selection.
 */
export interface JournalTarget {
  readonly kind: 'record' | 'person' | 'selection';
  readonly id: Id;
}

/** Reads what follows `/journal/` in an address; null for the journal itself. */
export function journalTarget(rest: string | undefined): JournalTarget | null {
  const [first = '', second = ''] = (rest ?? '').split('/');
  if (first === '') return null;
  if (first === 'person' || first === 'selection') {
    return second === '' ? null : { kind: first, id: second };
  }
  return { kind: 'record', id: first };
}
