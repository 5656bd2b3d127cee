import { memo } from 'react';
import { cellClass } from './grid-columns';
import type { GridColumn } from './grid-columns';

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
