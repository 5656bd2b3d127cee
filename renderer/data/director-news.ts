import { useEffect, useEffectEvent, useRef } from 'react';
import type { StateKind } from '#shared/domain/schedule-approval';

/** What is told when the director has brought an edition from one state to another. */
const NEWS: Readonly<Partial<Record<StateKind, Partial<Record<StateKind, string>>>>> = {
  submitted: { approved: 'утверждена', returned: 'возвращена на доработку' },
  approved: { cancelled: 'отменена' },
};

/** Says what the director has decided in the window of their own. @param tell gets «утверждена», «отменена» */
export function useDirectorNews(state: StateKind, tell: (words: string) => void): void {
  const before = useRef(state);
  const say = useEffectEvent(tell);
  useEffect(() => {
    const words = NEWS[before.current]?.[state];
    before.current = state;
    if (words !== undefined) say(words);
  }, [state]);
}
