import { useEffect, type RefObject } from 'react';

/**
 * The focus is never lost: when what had it has gone, or the window comes back without one, the frame takes it.
 * @param state what may take the focused field away when it changes
 */
export function useHeldFocus(frame: RefObject<HTMLElement | null>, state: string | null): void {
  useEffect(() => {
    const hold = (): void => {
      if (document.activeElement === document.body) frame.current?.focus();
    };
    hold();
    window.addEventListener('focus', hold);
    return () => {
      window.removeEventListener('focus', hold);
    };
  }, [frame, state]);
}
