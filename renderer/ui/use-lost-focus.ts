import { useEffect, useRef, type RefObject } from 'react';

/** When the button that had the focus has gone with a change, the list takes the focus. @param state what changes */
export function useLostFocus(list: RefObject<HTMLElement | null>, state: string): void {
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return undefined;
    seen.current = state;
    // After the dialog has given the focus back to its opener, if that is still there.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) list.current?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [list, state]);
}
