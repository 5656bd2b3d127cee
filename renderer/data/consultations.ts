import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import type { ConsultationRow } from './database';
import { findConsultations } from './search/journal-search';
import { asksForAll, type JournalQuery } from './search/query';
import { database, onViewChange, reportError } from './view';

const FIRST_PAGE = 60;

/** The found set of the journal's list: how many, and the rows that have been asked for so far. */
export interface FoundSet {
  /** Rows that the list can show by now; null until the first answer. */
  readonly count: number | null;
  /** How many are found in all; null while only the newest page is known. */
  readonly total: number | null;
  readonly rowAt: (index: number) => ConsultationRow | undefined;
  readonly keyAt: (index: number) => string;
  /** Where the row of a key is now, -1 when it isn't found any more. */
  readonly indexOfKey: (key: string) => number;
  /** Asks for the rows of a visible range. */
  readonly load: (first: number, last: number) => void;
}

interface Loaded {
  readonly orders: Float64Array;
  /** How many are found in all; more than `orders` while only the newest page is known. */
  readonly total: number;
  readonly rows: ReadonlyMap<number, ConsultationRow>;
}

/**
 * Consultations that a query finds, newest first. The newest page of the whole journal comes straight
 * from the view; the search worker is asked when something is looked for or scrolled to, and rows are
 * read as they come into sight.
 */
export function useFoundSet(query: JournalQuery): FoundSet {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const asked = useRef(0);
  const seen = useRef({ first: 0, last: FIRST_PAGE - 1 });
  const refresh = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    const isPage = asksForAll(query) && seen.current.last < FIRST_PAGE;
    const read = isPage ? await newestPage() : await foundBySearch(query, seen.current);
    if (turn === asked.current) setLoaded(read);
  }, [query]);
  const run = useCallback((): void => {
    refresh().catch((error: unknown) => {
      reportError('the list could not be read', error);
    });
  }, [refresh]);

  useEffect(() => {
    run();
    return onViewChange(run);
  }, [run]);

  const load = useCallback(
    (first: number, last: number): void => {
      seen.current = { first, last };
      setLoaded((current) => {
        if (current === null) return current;
        if (last >= current.orders.length && current.orders.length < current.total) run();
        else void fill(current, first, last).then(setLoaded);
        return current;
      });
    },
    [run],
  );
  return { ...shown(loaded), load };
}

function shown(loaded: Loaded | null): Omit<FoundSet, 'load'> {
  const rowAt = (index: number): ConsultationRow | undefined =>
    loaded?.rows.get(loaded.orders[index] ?? NaN);
  return {
    count: loaded?.total ?? null,
    total: loaded?.total ?? null,
    rowAt,
    keyAt: (index) => String(loaded?.orders[index] ?? index),
    indexOfKey: (key) => loaded?.orders.indexOf(Number(key)) ?? -1,
  };
}

/** The newest page and the number of all, which the view counts; null before there is a view. */
async function newestPage(): Promise<Loaded | null> {
  return database.transaction('r', database.consultation, database.meta, async () => {
    const page = await database.consultation.orderBy('order').limit(FIRST_PAGE).toArray();
    const view = await database.meta.get('view');
    if (view === undefined) return null;
    return {
      orders: Float64Array.from(page, (row) => row.order),
      total: view.counts.consultation,
      rows: new Map(page.map((row) => [row.order, row])),
    };
  });
}

/** The whole found set. The rows in sight are read anew: a commit may have changed them. */
async function foundBySearch(
  query: JournalQuery,
  seen: { readonly first: number; readonly last: number },
): Promise<Loaded> {
  const orders = await findConsultations(query);
  const rows = await readRows(orders.slice(seen.first, seen.last + 1));
  return { orders, total: orders.length, rows };
}

async function readRows(orders: Float64Array): Promise<Map<number, ConsultationRow>> {
  const rows = await database.consultation
    .where('order')
    .anyOf([...orders])
    .toArray();
  return new Map(rows.map((row) => [row.order, row]));
}

type Update = (current: Loaded | null) => Loaded | null;

/** Reads the rows of a range that aren't there yet and adds them to the set that is shown by then. */
async function fill(from: Loaded, first: number, last: number): Promise<Update> {
  const { orders, rows } = from;
  const missing = orders.slice(first, last + 1).filter((order) => !rows.has(order));
  if (missing.length === 0) return (current) => current;
  const read = await readRows(missing);
  return (current) =>
    current?.orders === orders
      ? { ...current, rows: new Map([...current.rows, ...read]) }
      : current;
}

/** One consultation, live; null when there is none, undefined while it is being read. */
export function useConsultation(id: Id | null): ConsultationRow | null | undefined {
  return useLiveQuery(
    async () => (id === null ? null : ((await database.consultation.get(id)) ?? null)),
    [id],
  );
}
