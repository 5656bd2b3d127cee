import { useEffect, useRef, type RefObject } from 'react';

const MODIFIERS: readonly string[] = ['Alt', 'Control', 'Shift', 'Meta', 'AltGraph'];

/**
 * After a key that did the work of a part further on in the form, Tab goes on from that part: to `target`,
 * if that is still ahead. Any other key in between, or a look elsewhere, and Tab is itself again.
 * @returns tells that the key was pressed
 */
export function useNextTab(target: RefObject<HTMLElement | null>): () => void {
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  return () => {
    end.current?.();
    const from = document.activeElement;
    if (from === null || target.current === null || !isAhead(from, target.current)) return;
    const listen = (event: KeyboardEvent): void => {
      if (MODIFIERS.includes(event.key) || event.altKey) return;
      end.current?.();
      if (event.key !== 'Tab' || event.shiftKey || document.activeElement !== from) return;
      event.preventDefault();
      event.stopPropagation();
      target.current?.focus();
    };
    // Before the dialog, which would move the focus itself.
    window.addEventListener('keydown', listen, { capture: true });
    end.current = () => {
      window.removeEventListener('keydown', listen, { capture: true });
      end.current = undefined;
    };
  };
}

function isAhead(from: Element, target: Element): boolean {
  return (from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
