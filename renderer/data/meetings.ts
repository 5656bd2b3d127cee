import { useLiveQuery } from 'dexie-react-hooks';
import type { Consultation } from '#shared/domain/consultation';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import type { Person } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { Row } from './database';
import { sendCommit } from './send-commit';
import { sharedLive } from './shared-live';
import { database } from './view';

/** A meeting as the view keeps it: `seq` is the base of its next change. */
export type MeetingRow = Row<'meeting'>;

const FAILED =
  'Собрание не удалось передать в журнал, ничего не изменено. Повторите или перезапустите программу.';

/** All meetings, annulled ones as well, live, the newest first. Undefined while they are being read. */
export const useMeetings: () => readonly MeetingRow[] | undefined = sharedLive(
  'meetings',
  async () => {
    const rows = await database.meeting.toArray();
    return rows.sort((a, b) => (orderOf(a.value) < orderOf(b.value) ? 1 : -1));
  },
);

function orderOf({ date, time, id }: ParentMeeting): string {
  return `${date} ${time} ${id}`;
}

/** One meeting, live; null when there is none, undefined while it is being read. */
export function useMeeting(id: Id): MeetingRow | null | undefined {
  return useLiveQuery(async () => (await database.meeting.get(id)) ?? null, [id]);
}

/**
 * Name of the draft in which the questions of a meeting lie until its reception ends: `useHasDraft` of it tells
 * that a reception goes on.
 */
export function meetingDraftKey(id: Id): string {
  return `meeting-tally-${id}`;
}

/** Writes a meeting down or mends it. @param base line of the state it began with, 0 for a new one @returns null when taken, else a sentence */
export function saveMeeting(
  meeting: ParentMeeting,
  base: number,
  commit: Id,
): Promise<string | null> {
  return sendCommit(
    commit,
    base === 0 ? 'meeting.add' : 'meeting.edit',
    [{ table: 'meeting', id: meeting.id, base, value: meeting }],
    FAILED,
  );
}

/** Takes a meeting out; it stays on record with the reason. @returns null when taken, else a sentence */
export function annulMeeting(
  { id, seq, value }: MeetingRow,
  reason: string,
  commit: Id,
): Promise<string | null> {
  const annulled: ParentMeeting = { ...value, state: { kind: 'annulled', reason } };
  return sendCommit(
    commit,
    'meeting.annul',
    [{ table: 'meeting', id, base: seq, value: annulled }],
    FAILED,
  );
}

/** What a meeting leaves in the journal. */
export interface EndedMeeting {
  /** As it was held. */
  readonly meeting: ParentMeeting;
  /** A record for each question. */
  readonly consultations: readonly Consultation[];
  /** Parents who gave a name that the journal doesn't know yet. */
  readonly people: readonly Person[];
}

/** Ends a meeting: it is held, and its questions are in the journal, or nothing is. @returns null when taken, else a sentence */
export function endMeeting(
  { meeting, consultations, people }: EndedMeeting,
  base: number,
  commit: Id,
): Promise<string | null> {
  return sendCommit(
    commit,
    'meeting.end',
    [
      { table: 'meeting', id: meeting.id, base, value: meeting },
      ...people.map((value) => ({ table: 'person' as const, id: value.id, base: 0, value })),
      ...consultations.map((value) => ({
        table: 'consultation' as const,
        id: value.id,
        base: 0,
        value,
      })),
    ],
    FAILED,
  );
}
