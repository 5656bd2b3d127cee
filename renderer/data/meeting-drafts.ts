import { useEffect, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { call } from '../platform/bridge';
import { meetingDraftKey, type MeetingRow } from './meetings';
import { reportError } from './view';

const NONE: ReadonlySet<Id> = new Set();

/** Whether questions of a meeting have been counted that aren't in the journal yet, as it is now. */
export async function isGoingOn(id: Id): Promise<boolean> {
  return (await call('draft:read', { key: meetingDraftKey(id) })) !== null;
}

/**
 * Meetings whose questions are being counted and aren't in the journal yet; read anew when the meetings change.
 * @param again another value reads them anew as well
 */
export function useGoingOn(
  rows: readonly MeetingRow[] | undefined,
  again: unknown,
): ReadonlySet<Id> {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    const planned = (rows ?? []).filter(({ value }) => value.state.kind === 'planned');
    Promise.all(planned.map(async ({ id }) => ((await isGoingOn(id)) ? [id] : [])))
      .then((ids) => {
        if (isWanted) setFound(new Set(ids.flat()));
      })
      .catch((error: unknown) => {
        reportError('drafts of meetings could not be read', error);
      });
    return () => {
      isWanted = false;
    };
  }, [rows, again]);
  return found;
}
