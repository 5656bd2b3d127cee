import { lazy } from 'react';
import { useLocation } from 'wouter';
import { wishLeaflet } from '../data/leaflet-wish';
import { loadMeetings, loadPeople } from './other-screens';

const ParentsPage = lazy(async () => ({ default: (await loadMeetings()).ParentsPage }));
const ParentsList = lazy(async () => ({ default: (await loadPeople()).ParentsList }));

/** `#/parents?meeting=<id>` stands at a meeting. */
export const PARENTS = /^\/parents(?:\?(?<address>.*))?$/u;

/** «Родители», with what its address leads to. */
export function ParentsRoute() {
  const [location, navigate] = useLocation();
  const address = PARENTS.exec(location)?.groups?.['address'];
  return (
    <ParentsPage
      people={<ParentsList open={navigate} />}
      onReception={(meeting) => {
        navigate(`/parents/meeting/${meeting}`);
      }}
      onLeaflet={() => {
        wishLeaflet(true);
      }}
      arrival={new URLSearchParams(address ?? '').get('meeting')}
      onArrive={() => {
        navigate('/parents', { replace: true });
      }}
    />
  );
}
