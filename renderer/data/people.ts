import { useCallback, useEffect, useRef, useState } from 'react';
import type { Consultation } from '#shared/domain/consultation';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { askSearch } from './search/journal-search';
import { EVERYTHING } from './search/query';
import { onViewChange, reportError } from './view';

/** How the journal knows a person. */
export interface PersonUse {
  /** Day of the newest record; null when there is none. */
  readonly last: IsoDate | null;
  /** Records since the day asked about. */
  readonly since: number;
}

/** A person's newest records, under all spellings of the name, and how many there are in all. */
export interface PersonRecords {
  readonly values: readonly Consultation[];
  readonly total: number;
}

/** The newest `count` records of a person, live; undefined while they are being read. */
export function usePersonRecords(id: Id, count: number): PersonRecords | undefined {
  const [records, setRecords] = useState<PersonRecords>();
  useEffect(() => {
    let alive = true;
    const read = async (): Promise<void> => {
      const query = { ...EVERYTHING, person: id };
      const { orders, rows } = await askSearch({ kind: 'find', query, first: 0, last: count - 1 });
      if (alive) setRecords({ values: rows.map(({ value }) => value), total: orders.length });
    };
    const refresh = (): void => {
      read().catch((error: unknown) => {
        reportError("a person's records could not be read", error);
      });
    };
    refresh();
    const end = onViewChange(refresh);
    return () => {
      alive = false;
      end();
    };
  }, [id, count]);
  return records;
}

/**
 * When the people in sight came last and how often since a day. Only those who are asked for with `load` are
 * looked up; after a change of the journal they are looked up again.
 */
export function usePeopleUse(since: IsoDate): {
  readonly uses: ReadonlyMap<Id, PersonUse>;
  readonly load: (ids: readonly Id[]) => void;
} {
  const [uses, setUses] = useState<ReadonlyMap<Id, PersonUse>>(new Map());
  const asked = useRef<readonly Id[]>([]);
  const refresh = useCallback(
    (ids: readonly Id[]): void => {
      readUses(ids, since)
        .then((read) => {
          setUses((known) => new Map([...known, ...read]));
        })
        .catch((error: unknown) => {
          reportError('how often people came could not be read', error);
        });
    },
    [since],
  );
  useEffect(
    () =>
      onViewChange(() => {
        refresh(asked.current);
      }),
    [refresh],
  );
  const load = useCallback(
    (ids: readonly Id[]): void => {
      const isKnown = ids.every((id) => asked.current.includes(id));
      asked.current = ids;
      if (!isKnown) refresh(ids);
    },
    [refresh],
  );
  return { uses, load };
}

async function readUses(
  ids: readonly Id[],
  since: IsoDate,
): Promise<readonly (readonly [Id, PersonUse])[]> {
  const queries = ids.map((person) => ({ ...EVERYTHING, person, from: since }));
  const counts = await askSearch({ kind: 'count', queries });
  return Promise.all(
    ids.map(async (person, i) => {
      const query = { ...EVERYTHING, person };
      const { rows } = await askSearch({ kind: 'find', query, first: 0, last: 0 });
      return [person, { last: rows[0]?.value.date ?? null, since: counts[i] ?? 0 }] as const;
    }),
  );
}
