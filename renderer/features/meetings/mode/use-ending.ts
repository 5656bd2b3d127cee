import { useState } from 'react';
import { heldReception, type HeldReception } from '#shared/domain/meeting-records';
import { allWithPeople } from '#shared/domain/newcomers';
import { meetingSchema } from '#shared/domain/parent-meeting';
import type { Person } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import type { Moment } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { endMeeting, type MeetingRow } from '../../../data/meetings';
import { newId, now } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import type { KeptTally } from './use-tally';

/** What ends a reception. */
export interface Ending {
  /** When «Закончить приём» was pressed; null while it goes on. */
  readonly endedAt: Moment | null;
  readonly present: string;
  readonly presentError: string | undefined;
  readonly problem: string | null;
  readonly isSending: boolean;
  readonly onPresent: (typed: string) => void;
  readonly begin: () => void;
  readonly close: () => void;
  readonly send: () => void;
}

/** What a reception is made into records with. */
export interface EndingParts {
  readonly row: MeetingRow;
  readonly kept: KeptTally;
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
  readonly zone: string;
  /** It is in the journal. */
  readonly onEnded: (held: HeldReception) => void;
}

/** The end of a reception: nothing of the tally is forgotten before the journal has taken it. */
export function useEnding(parts: EndingParts): Ending {
  const { kept } = parts;
  const [endedAt, setEndedAt] = useState<Moment | null>(null);
  const [presentError, setPresentError] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const once = useOneAtATime();
  const present = presentTyped(parts);

  const send = async (): Promise<void> => {
    const checked = presentOf(present);
    setPresentError(checked.ok ? undefined : checked.error);
    if (!checked.ok || endedAt === null) return;
    setSending(true);
    const held = heldNow(parts, checked.value, endedAt);
    const failure = await sendHeld(held, parts);
    setSending(false);
    setProblem(failure);
    if (failure !== null) return;
    await kept.drop();
    parts.onEnded(held);
  };
  return {
    ...{ endedAt, present, presentError, problem, isSending },
    onPresent: (typed) => {
      setPresentError(undefined);
      kept.change((tally) => ({ ...tally, present: typed.slice(0, PRESENT_LENGTH) }), 'soon');
    },
    begin: () => {
      setProblem(null);
      setEndedAt(new Date(now()).toISOString());
    },
    close: () => {
      setEndedAt(null);
    },
    send: () => void once(send),
  };
}

/** Far more digits than anybody counts. */
const PRESENT_LENGTH = 20;

function presentTyped({ row, kept }: EndingParts): string {
  const { present } = kept.read();
  return present ?? (row.value.present === null ? '' : String(row.value.present));
}

/** How many came; null when nothing was typed. */
function presentOf(typed: string): Result<number | null, string> {
  const text = typed.trim();
  if (text === '') return ok(null);
  const checked = meetingSchema.shape.present.safeParse(/^\d+$/.test(text) ? Number(text) : NaN);
  if (checked.success) return ok(checked.data);
  return failed(checked.error.issues[0]?.message ?? '');
}

/** What would go to the journal. */
export function heldNow(
  { row, kept, topics, zone }: EndingParts,
  present: number | null,
  endedAt: Moment,
): HeldReception {
  return heldReception({
    ...{ meeting: row.value, tally: kept.read(), topics, zone, present, endedAt },
  });
}

function sendHeld(held: HeldReception, { row, kept, people }: EndingParts): Promise<string | null> {
  const { consultations, newcomers } = allWithPeople(held.consultations, people, newId);
  const ended = { meeting: held.meeting, consultations, people: newcomers };
  return endMeeting(ended, row.seq, kept.commit);
}
