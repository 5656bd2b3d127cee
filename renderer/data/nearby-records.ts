import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Consultation } from '#shared/domain/consultation';
import type { Snippet } from '#shared/domain/snippet';
import { topicUse, type TopicUse } from '#shared/domain/topic-choice';
import { askSearch } from './search/journal-search';
import type { JournalQuery } from './search/query';
import { database, onViewChange, reportError } from './view';

/** Records from whose topics the use is counted: some weeks of a busy consultant. */
const COUNTED = 500;

/**
 * The newest records that a query finds, live. Null while they are read, and when nothing is asked.
 * @param most so many at most
 */
export function useNewestRecords(
  query: JournalQuery | null,
  most: number,
): readonly Consultation[] | null {
  const [read, setRead] = useState<{ asked: string; records: readonly Consultation[] }>();
  const asked = JSON.stringify(query);
  useEffect(() => {
    const wanted = JSON.parse(asked) as JournalQuery | null; // the query whose text this is
    if (wanted === null) return undefined;
    let alive = true;
    const refresh = (): void => {
      readNewest(wanted, most)
        .then((records) => {
          if (alive) setRead({ asked, records });
        })
        .catch((error: unknown) => {
          reportError('the records beside the form could not be read', error);
        });
    };
    refresh();
    const end = onViewChange(refresh);
    return () => {
      alive = false;
      end();
    };
  }, [asked, most]);
  return read?.asked === asked ? read.records : null;
}

async function readNewest(query: JournalQuery, most: number): Promise<readonly Consultation[]> {
  const { rows } = await askSearch({ kind: 'find', query, first: 0, last: most - 1 });
  return rows.map(({ value }) => value);
}

/** Templates of answers, live; none while they are being read. */
export function useSnippets(): readonly Snippet[] {
  const rows = useLiveQuery(() => database.snippet.toArray(), []);
  return rows?.map(({ value }) => value) ?? [];
}

let lastUse: TopicUse | undefined;

/**
 * How often each audience came with each topic of late. It is counted when a form opens and holds as long as
 * that is open: what one is about to press must not move away. Empty until the first counting is done.
 */
export function useTopicUse(): TopicUse {
  const [use, setUse] = useState(lastUse);
  useEffect(() => {
    countUse()
      .then((counted) => {
        lastUse = counted;
        setUse((shown) => shown ?? counted);
      })
      .catch((error: unknown) => {
        reportError('the use of the topics could not be counted', error);
      });
  }, []);
  return use ?? NO_USE;
}

const NO_USE: TopicUse = new Map();

async function countUse(): Promise<TopicUse> {
  const rows = await database.consultation.orderBy('order').limit(COUNTED).toArray();
  return topicUse(rows.map(({ value }) => value));
}
