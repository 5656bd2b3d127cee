import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { INCIDENT_REASONS, type Incident, type IncidentReason } from './incident';
import { PERSON_KINDS, type PersonKind } from './person';

/** Days from the first to the last, both inclusive. */
export interface IncidentPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How many incidents there were, and of which kind: for «Нештатные ситуации» and reports. */
export interface IncidentCounts {
  readonly total: number;
  readonly byReason: Readonly<Record<IncidentReason, number>>;
  readonly byAudience: Readonly<Record<PersonKind, number>>;
}

/** Counts incidents of a period; annulled ones were entered by mistake and don't count (п. 5, note 1). */
export function incidentCounts(
  incidents: readonly Incident[],
  period: IncidentPeriod,
): IncidentCounts {
  const held = incidents.filter(
    ({ annulled, date }) => annulled === null && period.from <= date && date <= period.to,
  );
  return {
    total: held.length,
    byReason: countsBy(INCIDENT_REASONS, held, ({ reason }) => reason),
    byAudience: countsBy(PERSON_KINDS, held, ({ audience }) => audience),
  };
}

function countsBy<K extends string>(
  keys: readonly K[],
  incidents: readonly Incident[],
  keyOf: (incident: Incident) => K,
): Readonly<Record<K, number>> {
  const counts = keys.map((key) => [
    key,
    incidents.filter((each) => keyOf(each) === key).length,
  ]) as readonly (readonly [K, number])[];
  // TypeScript knows no keys of an object made from entries.
  return Object.fromEntries(counts) as Record<K, number>;
}

/** True while the person knows nothing yet of where to turn: nothing was handed out and no request was prepared. */
export function isLeftOpen({ annulled, handedOut, request }: Incident): boolean {
  return annulled === null && handedOut.length === 0 && request === null;
}

/** So long «Сегодня» reminds of somebody who left with nothing, days. */
export const LEFT_OPEN_DAYS = 14;

/** Who left with nothing lately and still has nothing, newest first. @param today the last of the days */
export function leftOpenLately(
  incidents: readonly Incident[],
  today: IsoDate,
): readonly Incident[] {
  const first = addDays(today, 1 - LEFT_OPEN_DAYS);
  const isLate = (each: Incident): boolean => first <= each.date && each.date <= today;
  return newestIncidentsFirst(incidents.filter((each) => isLate(each) && isLeftOpen(each)));
}

/** Newest first: by date and time, then by when it was written down. */
export function newestIncidentsFirst(incidents: readonly Incident[]): readonly Incident[] {
  const key = ({ date, time, registeredAt, id }: Incident): string =>
    `${date} ${time} ${registeredAt ?? ''} ${id}`;
  return [...incidents].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}
