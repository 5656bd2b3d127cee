import { EXAMPLE_PASSPHRASE } from '#shared/domain/example';
import type { ExampleAnswer } from '#shared/ipc/contract';
import { call } from '../platform/bridge';
import { flushDrafts } from './drafts';
import { reportError } from './view';
import { isExample } from '../platform/place';

/** What the director of the example signs with; null in the real journal, where nobody is told a passphrase. */
export const examplePassphrase: string | null = isExample ? EXAMPLE_PASSPHRASE : null;

const NOT_OPENED = 'Пример не открылся. Ваш журнал в сохранности. Перезапустите программу.';
const NOT_CLOSED = 'Пример не закрылся. Ваш журнал в сохранности. Перезапустите программу.';

/**
 * Lets the main process show the example school; it opens the window anew when that is ready. What is
 * typed now belongs to the real journal and goes to its drafts first.
 * @returns the sentence why it was not opened, or null
 */
export async function openExample(): Promise<string | null> {
  await flushDrafts();
  return wordsOf(() => call('example:open', null), NOT_OPENED);
}

/** Leaves the example for the real journal. @returns the sentence why not, or null */
export function closeExample(): Promise<string | null> {
  return wordsOf(() => call('example:close', null), NOT_CLOSED);
}

async function wordsOf(ask: () => Promise<ExampleAnswer>, failed: string): Promise<string | null> {
  try {
    const answer = await ask();
    return answer.ok ? null : answer.message;
  } catch (error) {
    reportError('the example', error);
    return failed;
  }
}
