import type { WantedRecords } from '#shared/ipc/journal-out';
import type { Places } from './catalogue';

/** Entries of the catalogue that go out, in the order in which they go. */
export interface Chosen {
  readonly entries: readonly number[];
  /** Records that were asked for and aren't there as they were. */
  readonly missing: number;
}

function ofPeriod({ dates }: Places, from: string | null, to: string | null): readonly number[] {
  const entries: number[] = [];
  dates.forEach((date, entry) => {
    if (date === '') return;
    if ((from === null || date >= from) && (to === null || date <= to)) entries.push(entry);
  });
  return entries;
}

function ofKeys({ orders }: Places, wanted: Float64Array): readonly number[] {
  const entryOf = new Map<number, number>();
  orders.forEach((order, entry) => entryOf.set(order, entry));
  const entries: number[] = [];
  for (const order of wanted) {
    const entry = entryOf.get(order);
    if (entry === undefined) continue;
    entries.push(entry);
    entryOf.delete(order); // a key that was told twice doesn't double a record
  }
  return entries;
}

/** The wanted records: a found set in the order of its list, a period newest first. */
export function choose(places: Places, wanted: WantedRecords): Chosen {
  switch (wanted.kind) {
    case 'period': {
      const entries = ofPeriod(places, wanted.from, wanted.to);
      return { entries: byOrder(places, entries), missing: 0 };
    }
    case 'found': {
      const entries = ofKeys(places, wanted.orders);
      return { entries, missing: wanted.orders.length - entries.length };
    }
    case 'record': {
      const entry = places.ids.indexOf(wanted.id);
      return entry === -1 ? { entries: [], missing: 1 } : { entries: [entry], missing: 0 };
    }
  }
}

function byOrder({ orders }: Places, entries: readonly number[]): readonly number[] {
  return [...entries].sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0));
}

/** The same records from the oldest to the newest, as a book has them. */
export function inTime({ orders }: Places, entries: readonly number[]): readonly number[] {
  return [...entries].sort((a, b) => (orders[b] ?? 0) - (orders[a] ?? 0));
}
