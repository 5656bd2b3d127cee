import { useCallback, useRef } from 'react';

/**
 * Runs a work unless one is running: a key that is pressed three times saves once, and what closes the
 * form afterwards can't close the next one. The answer is undefined for a work that was not begun.
 */
export function useOneAtATime(): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  const isRunning = useRef(false);
  return useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    try {
      return await work();
    } finally {
      isRunning.current = false;
    }
  }, []);
}

/** Runs a deed on the state of a line of the ledger. @param deed answers whether it was done */
export type OncePerState = (seq: number, deed: () => Promise<boolean>) => Promise<void>;

/**
 * As `useOneAtATime`, for a deed that brings a record from one state to the next: a state that was left takes no
 * second deed, though the window may still show it.
 */
export function useOncePerState(): OncePerState {
  const once = useOneAtATime();
  const left = useRef<number | null>(null);
  return useCallback(
    (seq, deed) =>
      once(async () => {
        if (left.current !== seq && (await deed())) left.current = seq;
      }),
    [once],
  );
}
