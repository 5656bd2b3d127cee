import { isExample } from '../platform/place';
import { VIEW_VERSION, type Row } from './database';
import { readNewestPage, type NewestPage } from './newest-page';
import { database, onViewChange, reportError, viewIsWritten } from './view';

/*
 * The first screen. What it shows (the newest page, the topics, the school) is kept as one small text
 * beside the view and read before anything is drawn, so that the window opens with its rows in it:
 * IndexedDB, the main process and its ledger need not have answered yet. It is a first paint and no
 * more: the view is read right after it, compared to the ledger, and what it says replaces this.
 */

const KEY = `first-screen:${String(VIEW_VERSION)}:${database.name}`;
/** A change is kept when the window has had nothing to do for a moment. */
const KEEP_AFTER_MS = 1_000;

export interface FirstScreen {
  readonly page: NewestPage;
  readonly topics: readonly Row<'topic'>[];
  readonly school: Row<'school'>;
}

/** What the window showed last, or null. */
export const firstScreen: FirstScreen | null = read();

function read(): FirstScreen | null {
  try {
    const kept = localStorage.getItem(KEY);
    // Written by `keep` below under a name of the view's version: it has no other shape.
    return kept === null ? null : (JSON.parse(kept) as FirstScreen);
  } catch {
    return null; // no first screen: the view's first answer is drawn instead
  }
}

/** Keeps the first screen after each change from now on. The example leaves nothing behind. */
export function keepFirstScreen(): void {
  if (isExample) return;
  let timer: number | undefined;
  onViewChange(() => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      keep().catch((error: unknown) => {
        reportError('the first screen could not be kept', error);
      });
    }, KEEP_AFTER_MS);
  });
}

async function keep(): Promise<void> {
  await viewIsWritten();
  const page = await readNewestPage(database);
  const topics = await database.topic.toArray();
  const [school] = await database.school.toArray();
  if (typeof page === 'string' || school === undefined) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify({ page, topics, school } satisfies FirstScreen));
}
