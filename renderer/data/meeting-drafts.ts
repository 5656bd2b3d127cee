import { useEffect, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { call } from '../platform/bridge';
import { meetingDraftKey, type MeetingRow } from './meetings';
import { reportError } from './view';

const NONE: ReadonlySet<Id> = new Set();

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
    Promise.all(
      planned.map(async ({ id }) => {
        const draft = await call('draft:read', { key: meetingDraftKey(id) });
        return draft === null ? [] : [id];
      }),
    )
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
