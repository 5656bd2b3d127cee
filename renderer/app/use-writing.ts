import { useState } from 'react';
import type { ConsultationRow } from '../data/database';

/** «Новая запись» over any screen: an empty one, or the answer to a question of an earlier record. */
export function useWriting(isLocked: boolean) {
  const [writing, setWriting] = useState<{ answerTo: ConsultationRow | null } | null>(null);
  const begin = (answerTo: ConsultationRow | null): void => {
    if (!isLocked) setWriting({ answerTo });
  };
  return {
    isWriting: writing !== null,
    answerTo: writing?.answerTo ?? null,
    write: () => {
      begin(null);
    },
    answer: begin,
    end: () => {
      setWriting(null);
    },
  };
}
