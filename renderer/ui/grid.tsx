import { use, useEffect, useId, useRef } from 'react';
import type { PointerEvent, ReactNode, RefObject } from 'react';
import { columnTracks } from './grid-columns';
import type { GridColumn, GridSort } from './grid-columns';
import { drawnGroups, placeOf, placesOf, rowAtPlace } from './grid-groups';
import type { GridGroups } from './grid-groups';
import { GridHeader, pressedHeader } from './grid-header';
import { GridRow } from './grid-row';
import type { GridRowState } from './grid-row';
import { CompactRows } from './row-density';
import { useGridKeys } from './use-grid-keys';
import { useGridWindow } from './use-grid-window';
import './grid.css';

export type { GridColumn, GridSort } from './grid-columns';
export type { GridGroups } from './grid-groups';
export type { GridRowState } from './grid-row';

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
  /** Texts wrap and a row is as high as its texts need. For short lists without groups: all rows are drawn. */
  wraps?: boolean | undefined;
  /** Rows of 28 px instead of 32, whatever is chosen for the window. */
  isCompact?: boolean | undefined;
  /** Headings above rows that belong together. They are no rows: keys and `aria-rowindex` pass over them. */
  groups?: GridGroups | undefined;
  /** The order that the list is in. */
  sort?: GridSort | undefined;
  /** A press on the name of a column that can be sorted by. With it the arrows reach the header. */
  onSort?: ((column: string) => void) | undefined;
  /** A width drawn by hand; undefined for the column's own. */
  onResize?: ((column: string, width: number | undefined) => void) | undefined;
  /** The beginning of a name, letter by letter, as one types it on the list. */
  onType?: ((typed: string) => void) | undefined;
  emptyState: ReactNode;
  gridRef?: RefObject<HTMLDivElement | null> | undefined;
};

const HEADER_HEIGHT = 32;

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

/** The rows in sight and the ways to bring others there, in rows; headings are places only. */
function usePlaces<T>(
  scroller: RefObject<HTMLElement | null>,
  props: GridProps<T>,
  height: number,
) {
  const { count, groups, onVisibleRange, selectedIndex } = props;
  const { track, rows, pageSize, reveal } = useGridWindow(scroller, {
    count: placesOf(groups, count),
    rowHeight: height,
    headerHeight: HEADER_HEIGHT,
    wraps: props.wraps ?? false,
  });
  const first = rowAtPlace(groups, rows.first);
  const last = Math.min(count - 1, rowAtPlace(groups, rows.last));
  const revealRow = (index: number): void => {
    if (index < 0) return;
    const place = placeOf(groups, index);
    // The first row of a group is shown with its heading.
    if (rowAtPlace(groups, place - 1) === index) reveal(place - 1);
    reveal(place);
  };
  useEffect(() => {
    if (last >= first) onVisibleRange?.(first, last);
  }, [onVisibleRange, first, last]);
  const selected = selectedIndex < 0 ? '' : props.rowKey(selectedIndex);
  useEffect(() => {
    // A row that has just been selected is shown. Later the user's own scrolling has the last word.
    revealRow(selectedIndex);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another row is selected, or the rows arrive
  }, [count > 0, selected]);
  const order = props.sort && `${props.sort.column} ${props.sort.direction}`;
  useEffect(() => {
    // A new order is read from its beginning.
    scroller.current?.scrollTo({ top: 0 });
  }, [order, scroller]);
  return { track, rows, pageSize, reveal: revealRow };
}

type RowsProps<T> = GridProps<T> & {
  rowId: (index: number) => string;
  rowHeight: number;
  window: { first: number; last: number; shift: number };
};

/** The rows in sight, each group of them under its heading. */
function GridRows<T>(props: RowsProps<T>) {
  const { columns, count, groups, rowAt, rowKey, rowState, selectedIndex, rowHeight } = props;
  const topOf = (place: number): number => place * rowHeight + props.window.shift;
  return drawnGroups(groups, count, props.window, selectedIndex).map(
    ({ group, hasHeading, rows }) => {
      const title = groups?.titleAt(group);
      return (
        <div key={group} role="rowgroup" aria-label={title}>
          {hasHeading ? (
            <div
              className="ui-group-head"
              aria-hidden="true"
              style={{ transform: `translateY(${topOf((groups?.firsts[group] ?? 0) + group)}px)` }}
            >
              {title}
            </div>
          ) : null}
          {rows.map((index) => {
            const row = rowAt(index);
            return (
              <GridRow
                key={rowKey(index)}
                id={props.rowId(index)}
                index={index}
                top={props.wraps ? undefined : topOf(placeOf(groups, index))}
                columns={columns}
                row={row}
                state={row === undefined ? undefined : rowState?.(row)}
                isSelected={index === selectedIndex}
              />
            );
          })}
        </div>
      );
    },
  );
}

/**
 * A list of any length in columns: one tab stop, arrows and Page keys, Enter opens. Only the rows in sight exist.
 * The focus stays on the grid and `aria-activedescendant` names the row, so that scrolling never loses it.
 */
export function Grid<T>(props: GridProps<T>) {
  const { columns, count, rowKey, selectedIndex } = props;
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.gridRef ?? own;
  const isWindowCompact = use(CompactRows);
  const isCompact = props.isCompact ?? isWindowCompact;
  const rowHeight = isCompact ? 28 : 32;
  const wraps = props.wraps ?? false;
  const { track, rows, pageSize, reveal } = usePlaces(scroller, props, rowHeight);
  const { head, onKeyDown, leaveHead } = useGridKeys(
    { ...props, groups: props.groups },
    { pageSize, reveal },
  );
  const rowId = (index: number) => `${id}-${rowKey(index)}`;
  const headId = (column: string) => `${id}-head-${column}`;
  const hasSelection = selectedIndex >= 0 && selectedIndex < count;
  const active = hasSelection ? rowId(selectedIndex) : undefined;
  const activeHead = head === null ? undefined : headId(columns[head]?.id ?? '');

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
        aria-activedescendant={activeHead ?? active}
        data-at-head={activeHead === undefined ? undefined : ''}
        tabIndex={0}
        style={columnTracks(columns.map(({ width }) => width))}
        onKeyDown={onKeyDown}
        onBlur={leaveHead}
        onPointerOver={explainCut}
        onClick={(event) => {
          leaveHead();
          const { sort } = pressedHeader(event.target);
          if (sort !== undefined) props.onSort?.(sort);
          const index = indexOf(event.target);
          if (index !== undefined) props.onSelect(index);
        }}
        onDoubleClick={(event) => {
          const { edge } = pressedHeader(event.target);
          if (edge !== undefined) props.onResize?.(edge, undefined);
          const index = indexOf(event.target);
          if (index !== undefined) props.onOpen(index);
        }}
      >
        <GridHeader
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          onResize={props.onResize}
          active={head}
          cellId={headId}
          scroller={scroller}
        />
        <div
          className="ui-grid-rows"
          role="presentation"
          style={wraps ? undefined : { height: track.height }}
        >
          <GridRows {...props} rowId={rowId} rowHeight={rowHeight} window={rows} />
        </div>
      </div>
      {count === 0 ? <div className="ui-grid-empty">{props.emptyState}</div> : null}
    </div>
  );
}
