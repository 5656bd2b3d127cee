import { useLiveQuery } from 'dexie-react-hooks';
import { compareText } from '#shared/lib/text';
import type { Row } from './database';
import { database } from './view';

/** All topics with their rows' frame, live, in no order. Undefined while they are being read. */
export function useTopicRows(): readonly Row<'topic'>[] | undefined {
  return useLiveQuery(() => database.topic.toArray(), []);
}

/** All templates of answers, live, by their names. Undefined while they are being read. */
export function useSnippetRows(): readonly Row<'snippet'>[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database.snippet.toArray();
    return rows.sort((a, b) => compareText(a.value.name, b.value.name));
  }, []);
}
