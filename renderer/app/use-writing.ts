import { useState } from 'react';
import type { ConsultationRow } from '../data/database';
import type { HeldAt } from '../features/journal/use-consultation-form';

/** «Новая запись» over any screen: an empty one, the answer to an earlier question, one of a past reception. */
export function useWriting(isLocked: boolean) {
  const [writing, setWriting] = useState<{
    readonly answerTo: ConsultationRow | null;
    readonly heldAt: HeldAt | null;
  } | null>(null);
  const begin = (answerTo: ConsultationRow | null, heldAt: HeldAt | null): void => {
    if (!isLocked) setWriting({ answerTo, heldAt });
  };
  return {
    isWriting: writing !== null,
    answerTo: writing?.answerTo ?? null,
    heldAt: writing?.heldAt ?? null,
    write: () => {
      begin(null, null);
    },
    answer: (row: ConsultationRow) => {
      begin(row, null);
    },
    writeAt: (heldAt: HeldAt) => {
      begin(null, heldAt);
    },
    end: () => {
      setWriting(null);
    },
  };
}
