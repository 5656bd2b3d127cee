import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { boundedWidth, cellClass, columnTracks } from './grid-columns';
import type { GridColumn, GridSort } from './grid-columns';

type HeaderProps<T> = {
  columns: readonly GridColumn<T>[];
  sort: GridSort | undefined;
  onSort: ((column: string) => void) | undefined;
  /** Undefined puts the column's own width back. */
  onResize: ((column: string, width: number | undefined) => void) | undefined;
  /** The column where the keys are. */
  active: number | null;
  cellId: (column: string) => string;
  scroller: RefObject<HTMLElement | null>;
};

/** Names of the columns. Presses on them are the grid's, by `pressedHeader`; the edge of a column is drawn here. */
export function GridHeader<T>(props: HeaderProps<T>) {
  const { columns, sort, onSort, onResize, active, cellId } = props;
  return (
    <div className="ui-row ui-row-head" role="row" aria-rowindex={1}>
      {columns.map((column, index) => {
        const canSort = onSort !== undefined && column.isSortable === true;
        const direction = sort?.column === column.id ? sort.direction : 'none';
        return (
          <div
            key={column.id}
            id={cellId(column.id)}
            className={cellClass(column)}
            role="columnheader"
            aria-sort={canSort ? direction : undefined}
            data-sort={canSort ? column.id : undefined}
            data-active={active === index ? '' : undefined}
          >
            <span className="ui-head-words">{column.title}</span>
            {canSort && direction !== 'none' ? <Direction of={direction} /> : null}
            {onResize ? <ColumnEdge {...props} onResize={onResize} index={index} /> : null}
          </div>
        );
      })}
    </div>
  );
}

function Direction({ of }: { of: 'ascending' | 'descending' }) {
  return (
    <span className="ui-head-sort" aria-hidden="true">
      {of === 'ascending' ? <ArrowUp /> : <ArrowDown />}
    </span>
  );
}

/** The column to sort by, or whose edge was pressed. */
export function pressedHeader(target: EventTarget): { sort?: string; edge?: string } {
  const at = target instanceof Element ? target.closest('[data-edge], [data-sort]') : null;
  const { edge, sort } = at instanceof HTMLElement ? at.dataset : {};
  if (edge !== undefined) return { edge };
  return sort === undefined ? {} : { sort };
}

type EdgeProps<T> = Pick<HeaderProps<T>, 'columns' | 'scroller'> & {
  onResize: (column: string, width: number | undefined) => void;
  index: number;
};

/** While it's drawn only the tracks change; the new width is told when the button is let go. */
function ColumnEdge<T>({ columns, scroller, onResize, index }: EdgeProps<T>) {
  const drawn = useRef<{ from: number; width: number; to: number } | null>(null);
  const id = columns[index]?.id ?? '';
  const start = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    drawn.current = { from: event.clientX, width, to: width };
  };
  const show = (own: number | undefined): void => {
    const widths = columns.map(({ width }, at) => (at === index ? (own ?? width) : width));
    for (const [name, value] of Object.entries(columnTracks(widths)))
      scroller.current?.style.setProperty(name, String(value));
  };
  const draw = (event: PointerEvent<HTMLElement>): void => {
    const { current } = drawn;
    if (!current) return;
    current.to = boundedWidth(current.width + event.clientX - current.from);
    show(current.to);
  };
  const end = (): void => {
    const { current } = drawn;
    drawn.current = null;
    if (current && current.to !== current.width) onResize(id, current.to);
    else show(undefined);
  };
  return (
    <span
      className="ui-head-edge"
      onPointerDown={start}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
      data-edge={id}
    />
  );
}
