import { useState, type RefObject } from 'react';
import type { Id } from '#shared/lib/ids';
import { useConsultation, type FoundSet } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useShortcut } from '../../ui/shortcut';

export interface Reading {
  readonly opened: ConsultationRow | null | undefined;
  readonly selectedIndex: number;
  readonly select: (index: number) => void;
  readonly open: (index: number) => void;
  /** Opens a record whether it is found or not. */
  readonly openRecord: (id: Id) => void;
  readonly close: () => void;
}

/** Which row is selected and which record is read; while one is open, the pane follows the selection. */
export function useReading(found: FoundSet, grid: RefObject<HTMLDivElement | null>): Reading {
  const [selected, setSelected] = useState<Selection | null>(null);
  const [openId, setOpenId] = useState<Id | null>(null);
  const opened = useConsultation(openId);
  const close = (): void => {
    setOpenId(null);
    grid.current?.focus();
  };
  useShortcut('Escape', close, { isEnabled: openId !== null });
  return {
    opened,
    // A record that was opened by a link is selected in the list as well, if it is in it.
    selectedIndex:
      selected === null && opened
        ? found.indexOfKey(String(opened.order))
        : indexOf(selected, found),
    select: (index) => {
      setSelected(selectionAt(index, found));
      const row = found.rowAt(index);
      if (openId !== null && row !== undefined) setOpenId(row.id);
    },
    open: (index) => {
      setSelected(selectionAt(index, found));
      setOpenId(found.rowAt(index)?.id ?? null);
    },
    openRecord: (id) => {
      setSelected(null);
      setOpenId(id);
    },
    close,
  };
}

/** The selected row by its key; by its index while the set is still being read there (End in a long list). */
interface Selection {
  readonly key: string | null;
  readonly index: number;
}

function selectionAt(index: number, found: FoundSet): Selection {
  const key = found.keyAt(index);
  return { key: found.indexOfKey(key) === index ? key : null, index };
}

function indexOf(selection: Selection | null, found: FoundSet): number {
  if (selection === null) return -1;
  return selection.key === null ? selection.index : found.indexOfKey(selection.key);
}
