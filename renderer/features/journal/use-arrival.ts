import { useEffect, useRef } from 'react';
import { NO_FILTERS, type JournalFilters } from '#shared/domain/journal-filters';
import type { Id } from '#shared/lib/ids';
import { useSelection } from '../../data/selections';
import { journalTarget } from './journal-address';

type Deeds = {
  openRecord: (id: Id) => void;
  setFilters: (filters: JournalFilters) => void;
  onArrive: () => void;
};

/** Shows what the address leads to, once; then the address is the journal's own again, free to lead there anew. */
export function useArrival(address: string | undefined, deeds: Deeds): void {
  const target = journalTarget(address);
  const kind = target?.kind;
  const id = target === null ? undefined : target.kind === 'counted' ? address : target.id;
  const selection = useSelection(kind === 'selection' ? (id ?? null) : null);
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const { openRecord, setFilters, onArrive } = latest.current;
    if (kind === undefined || id === undefined) return;
    if (kind === 'selection' && selection === undefined) return; // still being read
    if (kind === 'record') openRecord(id);
    if (kind === 'person') setFilters({ ...NO_FILTERS, person: id });
    if (kind === 'selection' && selection) setFilters(selection.filters);
    const counted = kind === 'counted' ? journalTarget(id) : null;
    if (counted?.kind === 'counted') setFilters(counted.filters);
    onArrive();
  }, [kind, id, selection]);
}
