import { useEffect } from 'react';
import { call } from './bridge';

/** The window fills the screen while the caller is on it, and is as it was before afterwards. */
export function useFilledScreen(): void {
  useEffect(() => {
    // What fails is in the main process's log, and the work goes on in the window as it is.
    const before = call('window:full-screen', { on: true }).catch(() => true);
    const restore = async (): Promise<void> => {
      if (!(await before)) await call('window:full-screen', { on: false }).catch(() => false);
    };
    return () => void restore();
  }, []);
}
