import { useEffect } from 'react';
import { urgentWords } from '#shared/domain/training-notice';
import { useTrainings } from '../data/trainings';
import { urgentCount } from '../data/urgent-trainings';

/** A number beside a section, and what it counts. */
export interface Counted {
  readonly counter?: number;
  readonly counterHint?: string;
}

/** Counts urgent trainings for the left column, live. Draws nothing: it is loaded when the window stands. */
export function UrgentTrainings({ tell }: { tell: (counted: Counted) => void }) {
  const rows = useTrainings();
  const count = rows === null ? 0 : urgentCount(rows);
  useEffect(() => {
    tell(count === 0 ? {} : { counter: count, counterHint: urgentWords(count) });
  }, [tell, count]);
  return null;
}
