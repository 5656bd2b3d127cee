import { use, useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import { cssVariables } from './css-variables';
import { rowForKey } from './grid-keyboard';
import { cellClass, GridRow } from './grid-row';
import type { GridColumn, GridRowState } from './grid-row';
import { CompactRows } from './row-density';
import { useGridWindow } from './use-grid-window';
import './grid.css';

export type { GridColumn, GridRowState } from './grid-row';

export type GridProps<T> = {
  label: string;
  /** Kept by the caller from one drawing to the next, so that unchanged rows aren't drawn again. */
  columns: readonly GridColumn<T>[];
  count: number;
  /** Undefined for a row that isn't loaded yet. */
  rowAt: (index: number) => T | undefined;
  rowKey: (index: number) => string;
  /** -1 when nothing is selected. */
  selectedIndex: number;
  onSelect: (index: number) => void;
  /** Enter or a double click. */
  onOpen: (index: number) => void;
  /** The rows in sight, both inclusive, with a few more on either side. Not called for an empty list. */
  onVisibleRange?: ((first: number, last: number) => void) | undefined;
  rowState?: ((row: T) => GridRowState | undefined) | undefined;
  emptyState: ReactNode;
  /** Texts wrap and a row is as high as its texts need. For short lists: all rows are drawn. */
  wraps?: boolean | undefined;
  /** Rows of 28 px instead of 32, whatever is chosen for the window. */
  isCompact?: boolean | undefined;
  gridRef?: RefObject<HTMLDivElement | null> | undefined;
};

const HEADER_HEIGHT = 32;
const ROW_PADDING = 16;

/** The least width of a column that takes a share of the rest. */
function leastOf(width: number | `${number}fr`): number {
  return typeof width === 'number' ? width : 60 + 12 * Number.parseFloat(width);
}

/** The tracks of the columns, and the width below which the grid scrolls sideways. */
function tracks<T>(columns: readonly GridColumn<T>[]) {
  const list = columns.map(({ width }) =>
    typeof width === 'number' ? `${width}px` : `minmax(${leastOf(width)}px, ${width})`,
  );
  const least = columns.reduce((sum, { width }) => sum + leastOf(width), 2 * ROW_PADDING);
  return cssVariables({ '--ui-columns': list.join(' '), '--ui-least': `${least}px` });
}

/** The number of the row that an event happened in. */
function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  const index = row?.getAttribute('data-index');
  return index ? Number(index) : undefined;
}

/** A text that is cut off shows itself whole under the pointer. */
function explainCut(event: PointerEvent): void {
  const cell = event.target instanceof Element ? event.target.closest('.ui-cell') : null;
  if (!(cell instanceof HTMLElement)) return;
  const cut = [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
    (each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX !== 'visible',
  );
  if (cut) cell.title = cell.textContent;
  else cell.removeAttribute('title');
}

/** The rows to draw: those in the window, and the selected one, which `aria-activedescendant` points at. */
function drawn(first: number, last: number, selected: number, count: number): number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  if (selected < 0 || selected >= count) return indexes;
  if (selected < first) return [selected, ...indexes];
  return selected > last ? [...indexes, selected] : indexes;
}

function useKeys<T>(props: GridProps<T>, pageSize: number, reveal: (index: number) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed in a control inside a cell are that control's, and Alt belongs to the program's shortcuts.
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && !event.ctrlKey && props.selectedIndex >= 0) {
      event.preventDefault();
      props.onOpen(props.selectedIndex);
      return;
    }
    const isCtrlOk = !event.ctrlKey || event.key === 'Home' || event.key === 'End';
    const next = rowForKey(event.key, props.selectedIndex, props.count, pageSize);
    if (next === undefined || !isCtrlOk || event.shiftKey) return;
    event.preventDefault();
    if (next !== props.selectedIndex) props.onSelect(next);
    reveal(next);
  };
}

function HeaderRow<T>({ columns }: { columns: readonly GridColumn<T>[] }) {
  return (
    <div className="ui-row ui-row-head" role="row" aria-rowindex={1}>
      {columns.map((column) => (
        <div key={column.id} className={cellClass(column)} role="columnheader">
          {column.title}
        </div>
      ))}
    </div>
  );
}

/**
 * A list of any length in columns: one tab stop, arrows and Page keys, Enter opens. Only the rows in sight exist.
 * The focus stays on the grid and `aria-activedescendant` names the row, so that scrolling never loses it.
 */
export function Grid<T>(props: GridProps<T>) {
  const { columns, count, rowAt, rowKey, selectedIndex, onVisibleRange, rowState } = props;
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.gridRef ?? own;
  const isWindowCompact = use(CompactRows);
  const isCompact = props.isCompact ?? isWindowCompact;
  const rowHeight = isCompact ? 28 : 32;
  const wraps = props.wraps ?? false;
  const { track, rows, pageSize, reveal } = useGridWindow(scroller, {
    count,
    rowHeight,
    headerHeight: HEADER_HEIGHT,
    wraps,
  });
  const onKeyDown = useKeys(props, pageSize, reveal);
  const rowId = (index: number) => `${id}-${rowKey(index)}`;
  const hasSelection = selectedIndex >= 0 && selectedIndex < count;

  useEffect(() => {
    if (rows.last >= rows.first) onVisibleRange?.(rows.first, rows.last);
  }, [onVisibleRange, rows.first, rows.last]);

  useEffect(() => {
    // A list that opens with a selected row shows it. Later the user's own scrolling has the last word.
    reveal(selectedIndex);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [count > 0]);

  return (
    <div
      className="ui-grid-frame"
      data-compact={isCompact ? '' : undefined}
      data-wraps={wraps ? '' : undefined}
    >
      <div
        ref={scroller}
        className="ui-grid"
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={hasSelection ? rowId(selectedIndex) : undefined}
        tabIndex={0}
        style={tracks(columns)}
        onKeyDown={onKeyDown}
        onPointerOver={explainCut}
        onClick={(event) => {
          const index = indexOf(event.target);
          if (index !== undefined) props.onSelect(index);
        }}
        onDoubleClick={(event) => {
          const index = indexOf(event.target);
          if (index !== undefined) props.onOpen(index);
        }}
      >
        <HeaderRow columns={columns} />
        <div
          className="ui-grid-rows"
          role="rowgroup"
          style={wraps ? undefined : { height: track.height }}
        >
          {drawn(rows.first, rows.last, selectedIndex, count).map((index) => {
            const row = rowAt(index);
            return (
              <GridRow
                key={rowKey(index)}
                id={rowId(index)}
                index={index}
                top={wraps ? undefined : index * rowHeight + rows.shift}
                columns={columns}
                row={row}
                state={row === undefined ? undefined : rowState?.(row)}
                isSelected={index === selectedIndex}
              />
            );
          })}
        </div>
      </div>
      {count === 0 ? <div className="ui-grid-empty">{props.emptyState}</div> : null}
    </div>
  );
}
