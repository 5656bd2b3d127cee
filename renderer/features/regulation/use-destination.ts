import { useState } from 'react';
import type { Destination } from './reader';

/** Where in the text to go. @param address what the page's own address leads to */
export function useDestination(address: string | undefined): {
  readonly destination: Destination | null;
  /** Back to the beginning. */
  readonly forget: () => void;
  readonly go: (address: string, takesFocus: boolean) => void;
} {
  const [destination, setDestination] = useState<Destination | null>(() =>
    address === undefined ? null : { address, turn: 0, takesFocus: true },
  );
  const [arrivedAt, setArrivedAt] = useState(address);
  const go = (to: string, takesFocus: boolean): void => {
    setDestination((before) => ({ address: to, turn: (before?.turn ?? 0) + 1, takesFocus }));
  };
  // A link led elsewhere while the page stands; by «Содержание» one is there already.
  if (address !== arrivedAt) {
    setArrivedAt(address);
    setDestination((before) =>
      address === undefined ? null : { address, turn: (before?.turn ?? 0) + 1, takesFocus: true },
    );
  }
  const forget = (): void => {
    setDestination(null);
  };
  return { destination, go, forget };
}
