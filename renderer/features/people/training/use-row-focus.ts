import { useEffect, useRef, type RefObject } from 'react';
import { focusWithin } from '../../../ui/use-autofocus';

/**
 * Where the hand goes on among rows that come and go: to the first field of a new one; after one was taken out to
 * the last that is left, else to the button that adds one. @param ids the rows as they stand
 */
export function useRowFocus(ids: readonly string[]): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  const before = useRef(ids);
  useEffect(() => {
    const was = before.current;
    before.current = ids;
    // A draft that has been found brings rows of its own.
    const isOneMore = ids.length === was.length + 1 && was.every((id) => ids.includes(id));
    const isOneLess = ids.length === was.length - 1;
    if (!isOneMore && !isOneLess) return;
    const rows = ref.current?.querySelectorAll('.training-row') ?? [];
    const row = [...rows].at(-1) ?? ref.current;
    focusWithin(row);
  }, [ids]);
  return ref;
}
