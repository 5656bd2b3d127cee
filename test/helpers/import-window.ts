import type { Page } from 'playwright-core';
// Brings the type of `window.bridge`.
import type {} from '../../renderer/platform/bridge';
import type { Consultation } from '#shared/domain/consultation';

/** Hands an import of so many copies of a record over, as the window does, and begins to write it. */
export async function handOver(
  page: Page,
  model: Consultation,
  { commit, records }: { commit: string; records: number },
): Promise<void> {
  await page.evaluate(
    async ([id, value, count]) => {
      await window.bridge.call('import:begin', { commit: id });
      for (let from = 0; from < count; from += 400) {
        const puts = Array.from({ length: Math.min(400, count - from) }, () => {
          const own = crypto.randomUUID();
          return { table: 'consultation', id: own, base: 0, value: { ...value, id: own } };
        });
        const added = await window.bridge.call('import:add', {
          commit: id,
          puts: JSON.stringify(puts),
        });
        if (!added.ok || !added.value.ok) throw new Error(JSON.stringify(added));
      }
    },
    [commit, model, records] as const,
  );
}

/** Begins to write what was handed over; resolves when so many parts are in the file. */
export async function writeUntilPart(page: Page, commit: string, part: number): Promise<void> {
  await page.evaluate(
    ([id, wanted]) =>
      new Promise<void>((resolve, reject) => {
        window.bridge.on('import:progress', ({ done }) => {
          if (done >= wanted) resolve();
        });
        window.bridge.call('import:commit', { commit: id }).then((answer) => {
          reject(new Error(`it ended first: ${JSON.stringify(answer)}`));
        }, reject);
      }),
    [commit, part] as const,
  );
}

/** Writes what was handed over to its end and tells the answer. */
export function writeWhole(page: Page, commit: string): Promise<unknown> {
  return page.evaluate((id) => window.bridge.call('import:commit', { commit: id }), commit);
}
