import { useLiveQuery } from 'dexie-react-hooks';
import type { Row } from './database';
import { database } from './view';

/** All editions of the school's regulation, live, the newest first. */
export function useRegulations(): readonly Row<'regulation'>[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database.regulation.toArray();
    return rows.sort((a, b) => (b.value.edition ?? 0) - (a.value.edition ?? 0));
  }, []);
}
