import { memo } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type GridColumn<T> = {
  id: string;
  title: string;
  /** Pixels, or a share of what is left: '2fr'. */
  width: number | `${number}fr`;
  align?: 'start' | 'end' | undefined;
  /** Figures of one width, for numbers, dates and times. */
  tabular?: boolean | undefined;
  /** The cell that names its row, for screen readers. */
  isRowHeader?: boolean | undefined;
  render: (row: T) => ReactNode;
};

export type GridRowState = 'struck' | 'past' | 'late' | 'soon';

type RowProps<T> = {
  id: string;
  index: number;
  /** Undefined where rows follow one another by themselves. */
  top: number | undefined;
  columns: readonly GridColumn<T>[];
  row: T | undefined;
  state: GridRowState | undefined;
  isSelected: boolean;
};

/** How cells of a column look, in the header and in the rows. */
export function cellClass<T>(column: GridColumn<T>): string {
  return classNames(
    'ui-cell',
    column.align === 'end' && 'ui-cell-end',
    column.tabular && 'ui-cell-tabular',
  );
}

function Row<T>({ id, index, top, columns, row, state, isSelected }: RowProps<T>) {
  return (
    <div
      id={id}
      className="ui-row"
      role="row"
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined ? true : undefined}
      data-index={index}
      data-state={state}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
    >
      <Cells columns={columns} row={row} />
    </div>
  );
}

function RowCells<T>({ columns, row }: Pick<RowProps<T>, 'columns' | 'row'>) {
  return (
    <>
      {columns.map((column) => (
        <div
          key={column.id}
          className={cellClass(column)}
          role={column.isRowHeader ? 'rowheader' : 'gridcell'}
        >
          {row === undefined ? <span className="ui-cell-wait" /> : column.render(row)}
        </div>
      ))}
    </>
  );
}

/** What stands in a row stays drawn when the row only moves: a new record above moves all the others. */
const Cells = memo(RowCells) as typeof RowCells;

/** A row of a grid; drawn again only when what it shows has changed. */
export const GridRow = memo(Row) as typeof Row;
