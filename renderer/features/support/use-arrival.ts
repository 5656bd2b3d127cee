import { useEffect, useRef } from 'react';
import type { Id } from '#shared/lib/ids';
import { useConsultation } from '../../data/consultations';
import { useIncidents } from '../../data/incidents';
import type { Composed } from './composer/composer-dialog';
import { supportTarget } from './support-address';

type Deeds = {
  open: (id: Id) => void;
  compose: (composed: Composed) => void;
  onArrive: () => void;
};

/** Shows what the address leads to, once; then the address is the page's own again, free to lead there anew. */
export function useArrival(address: string | undefined, deeds: Deeds): void {
  const target = supportTarget(address);
  const record = useConsultation(target?.kind === 'from' ? target.id : null);
  const incidents = useIncidents();
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const arrived = supportTarget(address);
    const { open, compose, onArrive } = latest.current;
    if (arrived === null) return;
    if (arrived.kind === 'from') {
      // Null as well while none is asked for: the next drawing brings the record.
      if (!record) return;
      compose({ kind: 'from', record, incident: arrived.incident });
    }
    if (arrived.kind === 'incident') {
      const row = incidents?.find(({ id }) => id === arrived.id);
      if (row === undefined) return;
      compose({ kind: 'incident', row });
    }
    if (arrived.kind === 'request') open(arrived.id);
    if (arrived.kind === 'new') compose(arrived);
    onArrive();
  }, [address, record, incidents]);
}
