import { useEffect } from 'react';
import { call } from './bridge';

/** The window fills the screen while the caller is on it, and is as it was before afterwards. */
export function useFilledScreen(): void {
  useEffect(() => {
    const filled = call('window:full-screen', { on: true });
    return () => {
      filled
        .then((before) => (before ? null : call('window:full-screen', { on: false })))
        // The main process keeps what went wrong in its log; the work goes on in the window as it is.
        .catch(() => undefined);
    };
  }, []);
}
