import { useEffect, useRef } from 'react';
import { useViewStatus } from '../data/records';

/** Where the four steps of the first start are. */
export const FIRST_START = '/start';

/** The address with which the program starts; one that is opened anew after a fault has a page in it. */
const isFreshStart = typeof location !== 'undefined' && location.hash === '';

/** Leads to the first start, once, when the ledger holds nothing but the line that the program wrote. */
export function useFirstStart(
  navigate: (path: string, options: { replace: boolean }) => void,
): void {
  const seq = useViewStatus().ledger?.seq;
  const isDecided = useRef(!isFreshStart);
  useEffect(() => {
    if (seq === undefined || isDecided.current) return;
    isDecided.current = true;
    if (seq === 1) navigate(FIRST_START, { replace: true });
  }, [seq, navigate]);
}
