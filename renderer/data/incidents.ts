import { useSyncExternalStore } from 'react';
import type { Incident } from '#shared/domain/incident';
import type { Id } from '#shared/lib/ids';
import type { Row } from './database';
import { sendCommit } from './send-commit';
import { sharedLive } from './shared-live';
import { database } from './view';

const FAILED =
  'Нештатную ситуацию не удалось передать в журнал, он не изменён. Повторите или перезапустите программу.';

/** All exceptional situations, annulled ones as well, live, in no order. Undefined while they are being read. */
export const useIncidents: () => readonly Row<'incident'>[] | undefined = sharedLive(
  'incidents',
  () => database.incident.toArray(),
);

/** Writes a new incident; null when it was taken, else a sentence. */
export function addIncident(value: Incident, commit: Id): Promise<string | null> {
  const put = { table: 'incident', id: value.id, base: 0, value } as const;
  return sendCommit(commit, 'incident.add', [put], FAILED);
}

/** Writes what was mended in an incident; null when it was taken, else a sentence. */
export function editIncident(
  row: Row<'incident'>,
  value: Incident,
  commit: Id,
): Promise<string | null> {
  const put = { table: 'incident', id: row.id, base: row.seq, value } as const;
  return sendCommit(commit, 'incident.edit', [put], FAILED);
}

/** Takes an incident out that was entered by mistake; null when it was taken, else a sentence. */
export function annulIncident(
  row: Row<'incident'>,
  reason: string,
  commit: Id,
): Promise<string | null> {
  const value: Incident = { ...row.value, annulled: { reason } };
  const put = { table: 'incident', id: row.id, base: row.seq, value } as const;
  return sendCommit(commit, 'incident.annul', [put], FAILED);
}

/** What is known already when «Не могу проконсультировать» is asked for. */
export type IncidentStart = Partial<
  Pick<Incident, 'date' | 'time' | 'audience' | 'who' | 'question' | 'consultation'>
>;

let wished: IncidentStart | null = null;
const listeners = new Set<() => void>();

/** Opens «Не могу проконсультировать» over any page, with what is known already; null closes it. */
export function wishIncident(start: IncidentStart | null): void {
  wished = start;
  for (const listener of listeners) listener();
}

/** With what «Не могу проконсультировать» is asked for; null while it isn't. */
export function useIncidentWish(): IncidentStart | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wished,
  );
}
