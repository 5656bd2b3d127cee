import { useCallback, useRef, useState } from 'react';
import { newTally, readTally, type MeetingTally } from '#shared/domain/meeting-tally';
import type { Id } from '#shared/lib/ids';
import { useDraft } from '../../../data/drafts';
import { meetingDraftKey } from '../../../data/meetings';
import { now } from '../../../platform/clock';

/** What is counted at a meeting, on the disk as soon as it is counted. */
export interface KeptTally {
  /** Undefined while it is being looked for. */
  readonly tally: MeetingTally | undefined;
  /** True when it goes on from an earlier time. */
  readonly isResumed: boolean;
  /** The commit that ends the meeting: kept with the tally, so that a crash can't write it twice. */
  readonly commit: Id;
  /** Why what was counted is not kept, or null. */
  readonly problem: string | null;
  /** The tally as it is now, also between two drawings. */
  readonly read: () => MeetingTally;
  /** Changes it; what is typed goes to the disk when the typing pauses, what is counted at once. */
  readonly change: (next: (tally: MeetingTally) => MeetingTally, pace: 'now' | 'soon') => void;
  readonly flush: () => Promise<void>;
  /** Brings all of it to the disk once more. @returns null when it is there, else why not */
  readonly save: () => Promise<string | null>;
  /** Forgets it: it is in the journal, or nothing was counted. */
  readonly drop: () => Promise<void>;
}

/** The tally of a meeting. */
export function useTally(meeting: Id): KeptTally {
  const { found, commit, problem, keep, flush, save, drop } = useDraft(
    meetingDraftKey(meeting),
    readTally,
  );
  const [begun] = useState(() => newTally(new Date(now()).toISOString()));
  const [changed, setChanged] = useState<MeetingTally | null>(null);
  // Two keys may come before the window is drawn again: the second one must see what the first one did.
  const latest = useRef<MeetingTally | null>(null);
  const kept = found?.content;
  // A reception that was opened and left without a question begins when it is opened again.
  const isResumed = kept !== undefined && kept.questions.length > 0;
  const initial = isResumed ? kept : begun;
  const read = useCallback((): MeetingTally => latest.current ?? initial, [initial]);
  const change: KeptTally['change'] = (next, pace) => {
    const before = read();
    const after = next(before);
    if (after === before) return;
    latest.current = after;
    setChanged(after);
    keep(after);
    if (pace === 'now') void flush();
  };
  return {
    tally: found === undefined ? undefined : (changed ?? initial),
    isResumed,
    commit,
    problem,
    read,
    change,
    flush,
    save: () => save(read()),
    drop,
  };
}
