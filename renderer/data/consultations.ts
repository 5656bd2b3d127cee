import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import type { ConsultationRow } from './database';
import { firstScreen } from './first-screen';
import { PAGE, pageAfter, readNewestPage, type NewestPage } from './newest-page';
import { askSearch } from './search/journal-search';
import type { Understood } from './search/messages';
import { asksForAll, EVERYTHING, isNewestFirst, type JournalQuery } from './search/query';
import { database, onViewChange, reportError, viewIsWritten } from './view';

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
  /** Order keys of the rows that are known, in the list's order: `dayGroups` groups them. */
  readonly orders: Float64Array;
  /** How «Поиск» was taken; null until the first answer. */
  readonly understood: Understood | null;
  /** Asks for the rows of a visible range. */
  readonly load: (first: number, last: number) => void;
}

interface Loaded {
  readonly orders: Float64Array;
  /** How many are found in all; more than `orders` while only the newest page is known. */
  readonly total: number;
  readonly rows: ReadonlyMap<number, ConsultationRow>;
  /** Set when this is the newest page of the whole journal. */
  readonly page: NewestPage | null;
  readonly understood: Understood;
}

const NONE = new Float64Array();
/** Nothing was typed. */
const PLAIN: Understood = {
  problems: [],
  typos: [],
  marked: { anywhere: [], who: [], className: [], topic: [] },
};

/**
 * Consultations that a query finds, newest first. The newest page of the whole journal comes straight
 * from the view, and a commit is put on it at once; the search worker is asked when something is looked
 * for or scrolled to, and rows are read as they come into sight.
 */
export function useFoundSet(query: JournalQuery): FoundSet {
  const { loaded, currentRef, show, refresh, seenRef } = useLoaded(query);
  const load = useCallback(
    (first: number, last: number): void => {
      seenRef.current = { first, last };
      const from = currentRef.current;
      if (from === null) return;
      if (last >= from.orders.length && from.orders.length < from.total) {
        refresh();
        return;
      }
      void readMissing(from, first, last).then((read) => {
        const now = currentRef.current;
        if (read === null || now?.orders !== from.orders) return;
        show({ ...now, rows: new Map([...now.rows, ...read]) });
      });
    },
    [seenRef, currentRef, refresh, show],
  );
  const orders = loaded?.orders;
  useEffect(() => {
    // While a new set was being found other rows may have come into sight than it was asked with.
    if (orders !== undefined) load(seenRef.current.first, seenRef.current.last);
  }, [orders, load, seenRef]);
  return { ...shown(loaded), load };
}

/** What is shown of a query's found set, kept up to date with the view. */
function useLoaded(query: JournalQuery) {
  const [loaded, setLoaded] = useState(() => (isNewestPage(query) ? keptPage() : null));
  const currentRef = useRef(loaded);
  const show = useCallback((next: Loaded): void => {
    currentRef.current = next;
    setLoaded(next);
  }, []);
  const turns = useRef({ asked: 0, answered: 0 });
  const seenRef = useRef({ first: 0, last: PAGE - 1 });

  const refresh = useCallback((): void => {
    turns.current.asked += 1;
    const turn = turns.current.asked;
    readFound(query, seenRef.current)
      .then((read) => {
        if (turn !== turns.current.asked) return;
        turns.current.answered = turn;
        if (read !== null) show(read);
      })
      .catch((error: unknown) => {
        reportError('the list could not be read', error);
      });
  }, [query, show]);

  useEffect(() => {
    refresh();
    return onViewChange((committed) => {
      const page = currentRef.current?.page;
      // What is still being read may be older than the commit.
      const isSettled = turns.current.asked === turns.current.answered;
      if (committed === null || !page || !isSettled) refresh();
      else show(loadedPage(pageAfter(page, committed.states)));
    });
  }, [refresh, show]);
  return { loaded, currentRef, show, refresh, seenRef };
}

function shown(loaded: Loaded | null): Omit<FoundSet, 'load'> {
  const rowAt = (index: number): ConsultationRow | undefined =>
    loaded?.rows.get(loaded.orders[index] ?? NaN);
  return {
    count: loaded?.total ?? null,
    total: loaded?.total ?? null,
    orders: loaded?.orders ?? NONE,
    understood: loaded?.understood ?? null,
    rowAt,
    keyAt: (index) => String(loaded?.orders[index] ?? index),
    indexOfKey: (key) => loaded?.orders.indexOf(Number(key)) ?? -1,
  };
}

function keptPage(): Loaded | null {
  return firstScreen === null ? null : loadedPage(firstScreen.page);
}

function loadedPage(page: NewestPage): Loaded {
  const { rows, total } = page;
  return {
    orders: Float64Array.from(rows, ({ order }) => order),
    total,
    rows: byOrder(rows),
    page,
    understood: PLAIN,
  };
}

/** What a query finds, with the rows in sight; null when nothing is in the view yet. */
async function readFound(
  query: JournalQuery,
  seen: { readonly first: number; readonly last: number },
): Promise<Loaded | null> {
  if (isNewestPage(query) && seen.last < PAGE) {
    await viewIsWritten();
    const page = await readNewestPage(database);
    if (page === 'no-view') return null;
    if (page !== 'packed') return loadedPage(page);
  }
  const { orders, rows, understood } = await askSearch({ kind: 'find', query, ...seen });
  return { orders, total: orders.length, rows: byOrder(rows), page: null, understood };
}

function isNewestPage(query: JournalQuery): boolean {
  return asksForAll(query) && isNewestFirst(query.sort);
}

function byOrder(rows: readonly ConsultationRow[]): Map<number, ConsultationRow> {
  return new Map(rows.map((row) => [row.order, row]));
}

/** The rows of a range that aren't there yet; null when there is none. */
async function readMissing(
  { orders, rows }: Loaded,
  first: number,
  last: number,
): Promise<Map<number, ConsultationRow> | null> {
  const missing = orders.slice(first, last + 1).filter((order) => !rows.has(order));
  if (missing.length === 0) return null;
  return byOrder(await readRows(missing));
}

/** One consultation, live; null when there is none, undefined while it is being read. */
export function useConsultation(id: Id | null): ConsultationRow | null | undefined {
  return useLiveQuery(async () => (id === null ? null : readConsultation(id)), [id]);
}

async function readConsultation(id: Id): Promise<ConsultationRow | null> {
  const row = await database.consultation.get(id);
  if (row !== undefined) return row;
  return askSearch({ kind: 'read-one', id });
}

/** All records of a person, whatever spelling they were written under, newest first. */
export function usePersonRecords(person: Id): FoundSet {
  const query = useMemo((): JournalQuery => ({ ...EVERYTHING, person }), [person]);
  return useFoundSet(query);
}

/** Order keys of all records that a query finds, in its order: what is printed or exported. */
export async function findOrders(query: JournalQuery): Promise<Float64Array> {
  const { orders } = await askSearch({ kind: 'find', query, first: 0, last: -1 });
  return orders;
}

/** The rows of order keys, in their order; a part of a long list at a time. */
export function readRows(orders: Float64Array): Promise<readonly ConsultationRow[]> {
  return askSearch({ kind: 'read', orders });
}
