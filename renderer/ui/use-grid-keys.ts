import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { boundedWidth } from './grid-columns';
import type { GridColumn } from './grid-columns';
import { columnForKey, rowForKey, typedLetter } from './grid-keyboard';
import type { GridGroups } from './grid-groups';

/** Letters that follow each other faster than this are one beginning of a word. */
const TYPING_PAUSE_MS = 900;
const WIDTH_STEP = 16;

type Deeds<T> = {
  columns: readonly GridColumn<T>[];
  count: number;
  groups: GridGroups | undefined;
  selectedIndex: number;
  onSelect: (index: number) => void;
  onOpen: (index: number) => void;
  onSort?: ((column: string) => void) | undefined;
  onResize?: ((column: string, width: number | undefined) => void) | undefined;
  onType?: ((typed: string) => void) | undefined;
};

type Window = { pageSize: number; reveal: (index: number) => void };

/** The keys of a grid: rows, the header above them, letters. `head` is the column whose name has the keys. */
export function useGridKeys<T>(deeds: Deeds<T>, { pageSize, reveal }: Window) {
  const [head, setHead] = useState<number | null>(null);
  const takeLetter = useTyping(deeds.onType);
  const hasHead = Boolean(deeds.onSort ?? deeds.onResize);
  const onRowKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const { selectedIndex, count, groups } = deeds;
    if (event.key === 'Enter' && !event.ctrlKey && selectedIndex >= 0) {
      deeds.onOpen(selectedIndex);
      return true;
    }
    // From the first row, or from anywhere by Ctrl, the arrow leads to the names of the columns.
    if (event.key === 'ArrowUp' && hasHead && (selectedIndex <= 0 || event.ctrlKey)) {
      setHead(0);
      return true;
    }
    const isCtrlOk = !event.ctrlKey || event.key === 'Home' || event.key === 'End';
    if (!isCtrlOk || event.shiftKey) return false;
    const next = rowForKey(event.key, selectedIndex, count, pageSize, groups);
    if (next === undefined) return false;
    if (next !== selectedIndex) deeds.onSelect(next);
    reveal(next);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Keys pressed in a control inside a cell are that control's, and Alt belongs to the program's shortcuts.
    const isInside = event.target !== event.currentTarget;
    if ((isInside && !isPassedOn(event)) || event.altKey || event.metaKey) return;
    if (isInside) event.currentTarget.focus();
    const isDone = head === null ? onRowKey(event) : onHeadKey(event, head, setHead, deeds);
    if (isDone || takeLetter(event)) event.preventDefault();
  };
  return { head, onKeyDown, leaveHead: () => setHead(null) };
}

/** A plain button has no use for the keys that lead to another row: the row is left with them, and the button. */
function isPassedOn({ target, key }: KeyboardEvent<HTMLElement>): boolean {
  const isPlain = target instanceof HTMLButtonElement && !target.hasAttribute('aria-haspopup');
  return isPlain && /^(?:Arrow|Page|Home$|End$)/u.test(key);
}

/** What a key does on the names of the columns. */
function onHeadKey<T>(
  event: KeyboardEvent<HTMLElement>,
  head: number,
  setHead: (head: number | null) => void,
  { columns, selectedIndex, count, onSelect, onSort, onResize }: Deeds<T>,
): boolean {
  const column = columns[head];
  if (event.key === 'ArrowDown' || event.key === 'Escape') {
    setHead(null);
    if (event.key === 'ArrowDown' && selectedIndex < 0 && count > 0) onSelect(0);
    event.stopPropagation();
    return true;
  }
  if (event.key === 'Enter' || event.key === ' ') {
    if (column?.isSortable) onSort?.(column.id);
    return true;
  }
  if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    const cell = event.currentTarget.querySelectorAll('[role=columnheader]')[head];
    const step = event.key === 'ArrowLeft' ? -WIDTH_STEP : WIDTH_STEP;
    const width = cell?.getBoundingClientRect().width ?? 0;
    if (column) onResize?.(column.id, boundedWidth(width + step));
    return true;
  }
  const next = columnForKey(event.key, head, columns.length);
  if (next !== undefined) setHead(next);
  return next !== undefined;
}

/** Puts letters that are typed one after the other together. */
function useTyping(onType: ((typed: string) => void) | undefined) {
  const typed = useRef({ text: '', at: -Infinity });
  return (event: KeyboardEvent): boolean => {
    if (!onType || event.ctrlKey) return false;
    const isGoingOn = event.timeStamp - typed.current.at < TYPING_PAUSE_MS;
    const letter = typedLetter(event.key, isGoingOn);
    if (letter === undefined) return false;
    const before = isGoingOn ? typed.current.text : '';
    typed.current = { text: before + letter, at: event.timeStamp };
    onType(typed.current.text);
    return true;
  };
}
