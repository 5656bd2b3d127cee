import { useLiveQuery } from 'dexie-react-hooks';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import {
  markedMeanwhile,
  receptionKey,
  receptionMarkId,
  type ReceptionPlace,
} from '#shared/domain/reception-mark-rules';
import { refusalText, type Refusal } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { sendForLine } from './send-commit';
import { database, viewIsWritten } from './view';

const FAILED =
  'Отметку не удалось передать в журнал, ничего не изменено. Повторите или перезапустите программу.';

/** A reception and what is to be said of it. */
export interface MarkChange {
  readonly place: ReceptionPlace & { readonly date: IsoDate };
  readonly outcome: ReceptionMark['outcome'];
}

/** All marks of receptions, live; undefined while they are read. */
export function useReceptionMarks(): readonly ReceptionMark[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database.receptionMark.toArray();
    return rows.map(({ value }) => value);
  }, []);
}

/**
 * Says of receptions what became of them, all at once; `open` takes a mark back.
 * @returns what takes it back, or a sentence why it was not taken
 */
export async function saveMarks(
  changes: readonly MarkChange[],
  commit: Id,
): Promise<Result<readonly MarkChange[], string>> {
  await viewIsWritten();
  const rows = await database.receptionMark.toArray();
  const known = new Map(rows.map((row) => [receptionKey(row.value), row]));
  const undoing: MarkChange[] = [];
  const puts = changes.flatMap(({ place: { date, source, start, end }, outcome }) => {
    const place = { date, source, start, end };
    const row = known.get(receptionKey(place));
    const before = row?.value.outcome ?? { kind: 'open' as const };
    if (before.kind === 'open' && outcome.kind === 'open') return [];
    undoing.push({ place, outcome: before });
    const id = row?.id ?? receptionMarkId(place);
    const value: ReceptionMark = { v: 1, id, ...place, outcome };
    return [{ table: 'receptionMark' as const, id, base: row?.seq ?? 0, value }];
  });
  if (puts.length === 0) return ok([]);
  const answer = await sendForLine(commit, 'reception.mark', puts);
  return answer.ok ? ok(undoing) : failed(refusedText(answer.error));
}

/** @param refusal null when it could not even be sent */
function refusedText(refusal: Refusal | null): string {
  if (refusal === null) return FAILED;
  // Only marks are written here, so what is newer is one.
  return refusal.kind === 'stale'
    ? markedMeanwhile(refusal.current?.value as ReceptionMark | undefined)
    : refusalText(refusal);
}
