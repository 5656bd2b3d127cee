import { lazy, Suspense } from 'react';
import { useIncidentWish, wishIncident } from '../data/incidents';
import { useLeafletWish, wishLeaflet } from '../data/leaflet-wish';
import { useIsReadOnly, useSchool } from '../data/records';
import { loadIncidents } from './other-screens';

/** Where «Нештатные ситуации» is: a page of «Поддержка». */
export const INCIDENTS = '/support/incidents';

const IncidentDialog = lazy(async () => ({ default: (await loadIncidents()).IncidentDialog }));
export const IncidentsPage = lazy(async () => ({ default: (await loadIncidents()).IncidentsPage }));
const LeafletDialog = lazy(async () => ({ default: (await loadIncidents()).LeafletDialog }));

/** «Не могу проконсультировать» and «Памятка для родителей» over any page, when they are asked for. */
export function IncidentOverlay({ open }: { open: (path: string) => void }) {
  const start = useIncidentWish();
  const isLeafletWished = useLeafletWish();
  const school = useSchool()?.value;
  const isLocked = useIsReadOnly();
  return (
    <Suspense>
      {start === null || isLocked || school === undefined ? null : (
        <IncidentDialog
          school={school}
          start={start}
          open={open}
          onClose={() => {
            wishIncident(null);
          }}
        />
      )}
      {isLeafletWished ? (
        <LeafletDialog
          onClose={() => {
            wishLeaflet(false);
          }}
        />
      ) : null}
    </Suspense>
  );
}
