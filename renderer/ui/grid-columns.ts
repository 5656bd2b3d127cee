import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { cssVariables } from './css-variables';

export type ColumnWidth = number | `${number}fr`;

export type GridColumn<T> = {
  id: string;
  title: string;
  /** Pixels, or a share of what is left: '2fr'. */
  width: ColumnWidth;
  align?: 'start' | 'end' | undefined;
  /** Figures of one width, for numbers, dates and times. */
  tabular?: boolean | undefined;
  /** The cell that names its row, for screen readers. */
  isRowHeader?: boolean | undefined;
  /** The list can be put in this column's order. */
  isSortable?: boolean | undefined;
  render: (row: T) => ReactNode;
};

export type GridSort = {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
};

/** Bounds of a width that one draws by hand, pixels. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 1_200;
const ROW_PADDING = 16;

/** A width by hand, within its bounds. */
export function boundedWidth(width: number): number {
  return Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
}

/** How cells of a column look, in the header and in the rows. */
export function cellClass<T>(column: GridColumn<T>): string {
  return classNames(
    'ui-cell',
    column.align === 'end' && 'ui-cell-end',
    column.tabular && 'ui-cell-tabular',
  );
}

/** The least width of a column that takes a share of the rest. */
function leastOf(width: ColumnWidth): number {
  return typeof width === 'number' ? width : 60 + 12 * Number.parseFloat(width);
}

/** The tracks of the columns, and the width below which the grid scrolls sideways. */
export function columnTracks(widths: readonly ColumnWidth[]) {
  const list = widths.map((width) =>
    typeof width === 'number' ? `${width}px` : `minmax(${leastOf(width)}px, ${width})`,
  );
  const least = widths.reduce<number>((sum, width) => sum + leastOf(width), 2 * ROW_PADDING);
  return cssVariables({ '--ui-columns': list.join(' '), '--ui-least': `${least}px` });
}
