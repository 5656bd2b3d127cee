import { useCallback, useEffect, useRef } from 'react';
import { foldText } from '#shared/lib/text';
import { findOrders, readRows, type FoundSet } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import type { JournalQuery } from '../../data/search/query';
import { reportError } from '../../data/view';

/** So many records with the letters somewhere in a name are read at a time. */
const STEP = 50;

/** What the letters are looked for in. */
interface Place {
  readonly found: FoundSet;
  readonly query: JournalQuery;
  readonly selectedIndex: number;
  readonly select: (index: number) => void;
}

/** Letters typed on the list lead to the next record whose visitor's name begins so. */
export function useTypeAhead(place: Place): (typed: string) => void {
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  const turn = useRef(0);
  return useCallback((typed: string): void => {
    turn.current += 1;
    const mine = turn.current;
    const { selectedIndex } = latest.current;
    // The first letter leads on from the row that is selected; further ones may stay on it.
    const from = [...typed].length === 1 ? selectedIndex + 1 : Math.max(selectedIndex, 0);
    nextBeginning(typed, latest.current, from)
      .then((index) => {
        if (mine === turn.current && index !== null) latest.current.select(index);
      })
      .catch((error: unknown) => {
        reportError('a name could not be looked for', error);
      });
  }, []);
}

/** Index of the next row, from one on and then from the top, with a visitor whose name begins so; null when there is none. */
async function nextBeginning(
  typed: string,
  { found, query }: Place,
  from: number,
): Promise<number | null> {
  const begins = beginsWith(typed);
  for (let index = from; ; index += 1) {
    const row = found.rowAt(index);
    if (row === undefined) break;
    if (begins(row)) return index;
  }
  const isWhole = found.orders.length === found.count;
  const orders = isWhole ? found.orders : await findOrders(query);
  const withLetters = await findOrders({ ...query, text: `${query.text} кто:"${typed}"` });
  const places = placesIn(orders, withLetters, from);
  for (let at = 0; at < places.length; at += STEP) {
    const step = places.slice(at, at + STEP);
    const rows = await readRows(Float64Array.from(step, (index) => orders[index] ?? 0));
    const row = rows.find(begins);
    if (row !== undefined) return orders.indexOf(row.order);
  }
  return null;
}

function beginsWith(typed: string): (row: ConsultationRow) => boolean {
  const beginning = foldText(typed);
  return ({ value }) => value.visitors.some(({ name }) => foldText(name).startsWith(beginning));
}

/** Where some of a list's records stand in it: those from an index on, then those before it. */
function placesIn(orders: Float64Array, some: Float64Array, from: number): readonly number[] {
  const wanted = new Set(some);
  const after: number[] = [];
  const before: number[] = [];
  for (let index = 0; index < orders.length; index += 1) {
    if (wanted.has(orders[index] ?? NaN)) (index < from ? before : after).push(index);
  }
  return [...after, ...before];
}
