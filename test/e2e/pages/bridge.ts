import type { Page } from 'playwright-core';
import type { Consultation } from '#shared/domain/consultation';
// Brings the type of `window.bridge`.
import type {} from '../../../renderer/platform/bridge';

/** What the main process keeps as a form's draft, as JSON text. */
export async function keptDraft(page: Page, key: string): Promise<string> {
  const answer = await page.evaluate(
    (name) => window.bridge.call('draft:read', { key: name }),
    key,
  );
  return JSON.stringify(answer);
}

/** How many lines the ledger has. */
export async function ledgerLines(page: Page): Promise<number> {
  const answer = await page.evaluate(() => window.bridge.call('ledger:status', null));
  if (!answer.ok) throw new Error(`the call came to nothing: ${answer.error}`);
  return answer.value.seq;
}

/** Calls a channel as hostile code in the window would: with anything, by any name. */
export function callAnything(page: Page, channel: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, payload]) => window.bridge.call(name as 'app:info', payload as null),
    [channel, request] as const,
  );
}

/** The states of a table's records as the view holds them, the last written first. */
export async function recordsOf(
  page: Page,
  table: 'consultation',
): Promise<readonly Consultation[]> {
  const rows = await page.evaluate(
    (name) =>
      new Promise<readonly { seq: number; value: unknown }[]>((resolve, reject) => {
        const opening = indexedDB.open('journal-view');
        opening.onerror = () => {
          reject(new Error('the view can’t be opened'));
        };
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result as { seq: number; value: unknown }[]); // rows of `database.ts`
          };
        };
      }),
    table,
  );
  return [...rows].sort((a, b) => b.seq - a.seq).map(({ value }) => value as Consultation); // of this table
}
