import type { OpenRecord } from './search/follow-ups';
import { database } from './view';

const KEY = 'open-questions';
/** Beyond that they are asked for at each start. */
const MOST = 20_000;

interface Kept {
  readonly key: typeof KEY;
  /** Line of the ledger up to which they are known. */
  readonly seq: number;
  /** As JSON: IndexedDB copies one text several times faster than the objects in it. */
  readonly open: string;
}

// Beside the state of the view, which goes and is built anew with all that it keeps.
const kept = database.table<Kept, typeof KEY>('meta');

/** Keeps which questions are open, as ids and days: no word of a record. */
export async function keepOpenQuestions(open: readonly OpenRecord[], seq: number): Promise<void> {
  if (open.length > MOST) await kept.delete(KEY);
  else await kept.put({ key: KEY, seq, open: JSON.stringify(open) });
}

/** What was kept when the view was at this line of the ledger; null when it has gone on since. */
export async function keptOpenQuestions(seq: number): Promise<readonly OpenRecord[] | null> {
  const found = await kept.get(KEY);
  // Written by `keepOpenQuestions` into a view of this version: it has no other shape.
  return found?.seq === seq ? (JSON.parse(found.open) as readonly OpenRecord[]) : null;
}
