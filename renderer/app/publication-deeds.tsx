import { useEffect } from 'react';
import { isUrgentDeed } from '#shared/domain/publication-standing';
import { deedsCountText } from '#shared/domain/publication-words';
import { usePublicationStanding } from '../data/publications';
import type { Counted } from './urgent-trainings';

/** Counts for the left column what has to be put up or replaced, live. Draws nothing: it is loaded when the window stands. */
export function PublicationDeeds({ tell }: { tell: (counted: Counted) => void }) {
  const deeds = usePublicationStanding()?.deeds ?? [];
  const count = deeds.filter(isUrgentDeed).length;
  useEffect(() => {
    tell(count === 0 ? {} : { counter: count, counterHint: deedsCountText(count) });
  }, [tell, count]);
  return null;
}
