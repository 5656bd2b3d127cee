import { useState, type RefObject } from 'react';
import type { Id } from '#shared/lib/ids';
import { useShortcut } from '../../ui/shortcut';
import type { RequestLine } from './request-lines';

/** Which row is selected and which request is read. */
export interface Reading {
  readonly opened: RequestLine | undefined;
  readonly selected: Id | null;
  readonly select: (id: Id) => void;
  readonly open: (id: Id) => void;
  readonly close: () => void;
}

/** While a request is open, the pane follows the selection; closing gives the focus back to the list. */
export function useReading(
  lines: readonly RequestLine[],
  grid: RefObject<HTMLDivElement | null>,
): Reading {
  const [selected, setSelected] = useState<Id | null>(null);
  const [isReading, setReading] = useState(false);
  const close = (): void => {
    setReading(false);
    grid.current?.focus();
  };
  useShortcut('Escape', close, { isEnabled: isReading, isOfPage: true });
  return {
    opened: isReading ? lines.find(({ row }) => row.id === selected) : undefined,
    selected,
    select: setSelected,
    open: (id) => {
      setSelected(id);
      setReading(true);
    },
    close,
  };
}
