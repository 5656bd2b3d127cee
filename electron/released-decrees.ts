import { randomUUID } from 'node:crypto';
import {
  RELEASED_DECREES,
  withReleased,
  type ReleasedDecree,
} from '#shared/domain/released-decrees';
import { CALENDAR_ID, emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import type { Committed } from '#shared/ledger/commit';
import type { Ledger } from './ledger/ledger';
import type { LedgerAccess } from './ledger/ledger-access';
import type { Log } from './log';

/** The first line alone: nobody has told anything yet, and the first start asks only such a journal. */
const FIRST_LINE = 1;

/**
 * Enters the decrees of this release that the journal lacks, by a commit of the program, dated like everybody's.
 * @returns what was committed; null when nothing was lacking or the journal takes nothing now
 */
export async function bringDecrees(
  ledger: Ledger,
  released: readonly ReleasedDecree[],
  log: Log,
): Promise<Committed | null> {
  if (released.length === 0 || ledger.head.seq === FIRST_LINE) return null;
  if (ledger.status.readOnly !== null) return null;
  const known = await ledger.current('calendar', CALENDAR_ID);
  // A table's states hold that table's records.
  const calendar = (known?.value as SchoolCalendar | undefined) ?? emptyCalendar();
  const value = withReleased(calendar, released);
  if (value === null) return null;
  const put = { table: 'calendar', id: CALENDAR_ID, base: known?.seq ?? 0, value } as const;
  const request = { commit: randomUUID(), action: 'calendar.release', puts: [put] } as const;
  const answer = await ledger.commit(request, { role: 'program', person: null });
  if (answer.kind === 'ok') return answer.committed;
  // The next start tries again.
  log(`decrees of this release were not entered: ${JSON.stringify(answer.refusal)}`);
  return null;
}

/**
 * Brings the decrees as soon as the journal is open; a new one takes them with the first thing that is told to it.
 * @param tell told of commits @returns what is to be told of all other commits instead
 */
export function bringingDecrees(
  access: Promise<LedgerAccess>,
  tell: (committed: Committed) => void,
  log: Log,
  released = RELEASED_DECREES,
): (committed: Committed) => void {
  const bring = async (): Promise<void> => {
    const opened = await access;
    if (opened.kind !== 'open') return;
    const committed = await bringDecrees(opened.ledger, released, log);
    if (committed !== null) tell(committed);
  };
  const begin = (): void => {
    bring().catch((error: unknown) => {
      log(`decrees of this release were not entered: ${String(error)}`);
    });
  };
  begin();
  return (committed) => {
    tell(committed);
    if (committed.fromSeq === FIRST_LINE + 1) begin();
  };
}
