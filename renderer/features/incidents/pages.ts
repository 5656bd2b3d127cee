// What the frame of the program loads of exceptional situations.
export { IncidentDialog } from './incident-dialog';
export { IncidentsPage } from './incidents-page';
export { LeafletDialog } from './leaflet-dialog';
