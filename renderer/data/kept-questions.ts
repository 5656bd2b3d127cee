import { isExample } from '../platform/place';
import { VIEW_VERSION } from './database';
import type { OpenRecord } from './search/follow-ups';
import { database } from './view';

const KEY = `open-questions:${String(VIEW_VERSION)}:${database.name}`;
/** Beyond that they are asked for at each start. */
const MOST = 2_000;

interface Kept {
  /** Line of the ledger up to which they are known. */
  readonly seq: number;
  readonly open: readonly OpenRecord[];
}

/** Keeps which questions are open, as ids and days: no word of a record. The example leaves nothing behind. */
export function keepOpenQuestions(open: readonly OpenRecord[], seq: number): void {
  if (isExample) return;
  try {
    if (open.length > MOST) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ seq, open } satisfies Kept));
  } catch {
    // No room for it: they are asked for at the next start.
  }
}

/** What was kept when the view was at this line of the ledger; null when it has gone on since. */
export function keptOpenQuestions(seq: number): readonly OpenRecord[] | null {
  try {
    const text = localStorage.getItem(KEY);
    // Written by `keepOpenQuestions` under a name of the view's version: it has no other shape.
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    return kept?.seq === seq ? kept.open : null;
  } catch {
    return null; // not readable: they are asked for
  }
}
