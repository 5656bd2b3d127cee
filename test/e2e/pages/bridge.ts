import type { Page } from 'playwright-core';
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
