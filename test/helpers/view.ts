import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { TABLES } from '#shared/ledger/records';
import { readLedger, replayFile } from './journals';

/** How far the view is, as it says itself; null when there is none yet. */
interface ViewMark {
  readonly seq: number;
  readonly head: string;
  readonly complete: boolean;
}

/** All rows of one table of the view's database, as they lie there. */
export function rowsOf(page: Page, table: string): Promise<readonly unknown[]> {
  return page.evaluate(async (name) => {
    // A library's wrapper would not show what is really stored.
    const wait = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error(asked.error?.message));
      });
    const database = await wait(indexedDB.open('journal-view'));
    try {
      if (!database.objectStoreNames.contains(name)) return [];
      return await wait(
        database.transaction(name).objectStore(name).getAll() as IDBRequest<unknown[]>,
      );
    } finally {
      database.close();
    }
  }, table);
}

async function viewMark(page: Page): Promise<ViewMark | null> {
  const kept = (await rowsOf(page, 'meta')) as readonly (ViewMark & { readonly key: string })[];
  const mark = kept.find(({ key }) => key === 'view');
  return mark === undefined ? null : { seq: mark.seq, head: mark.head, complete: mark.complete };
}

interface StoredRow {
  readonly id: string;
  readonly seq: number;
  readonly value: unknown;
}

function named(table: string, { id, seq, value }: StoredRow): readonly [string, string] {
  return [`${table}:${id}`, `${String(seq)} ${canonicalJson(value)}`];
}

/** Waits until the view shows the whole ledger of a file, then compares every record. */
export async function expectViewEqualsReplay(page: Page, ledger: string): Promise<number> {
  const { lines, damage } = await readLedger(ledger);
  expect(damage).toEqual([]);
  const last = lines.at(-1)?.header;
  const whole = { seq: last?.seq, head: last?.hash, complete: true };
  const replayed = new Map(
    [...(await replayFile(ledger))].map(
      ([key, { seq, value }]) => [key, `${String(seq)} ${canonicalJson(value)}`] as const,
    ),
  );
  // The mark of a view that lost rows says «complete» until the program has looked: both must become right.
  await expect.poll(() => shownRows(page), { timeout: 60_000 }).toEqual(replayed);
  await expect.poll(() => viewMark(page), { timeout: 60_000 }).toEqual(whole);
  return replayed.size;
}

async function shownRows(page: Page): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>();
  for (const pack of (await rowsOf(page, 'pack')) as { rows: string }[]) {
    for (const row of JSON.parse(pack.rows) as StoredRow[])
      shown.set(...named('consultation', row));
  }
  for (const table of TABLES) {
    for (const row of (await rowsOf(page, table)) as StoredRow[]) shown.set(...named(table, row));
  }
  return shown;
}
