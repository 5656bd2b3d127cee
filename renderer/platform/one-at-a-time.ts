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
