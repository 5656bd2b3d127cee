import { useEffect } from 'react';
import { listen } from '../platform/bridge';

/** Whoever clicks the system's reminder is led to those who are to be trained. */
export function useReminder(open: () => void): void {
  useEffect(() => listen('reminder:opened', open));
}
