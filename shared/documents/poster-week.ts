// The week as a table of known height, or as two of them side by side on a lying sheet.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { posterColumns, tightColumns } from './poster-columns';
import {
  posterRows,
  posterTable,
  renamed,
  rowsThatFit,
  tableHeight,
  type Row,
} from './poster-table';
import type { PosterType } from './poster-type';
import type { Block } from './typeset';

/** Receptions to be set in a table. */
export interface WeekTable {
  readonly rows: readonly Row[];
  /** False when words had to be squeezed: a smaller step is better. */
  readonly easy: boolean;
  /** Most rows one above the other, when all are set. */
  readonly most: number;
  /** Height that these rows take. @param pad points above and below each row */
  readonly height: (rows: readonly Row[], pad: number) => number;
  /** How many of the first rows go into this much room. */
  readonly fit: (rows: readonly Row[], room: number, pad: number) => number;
  readonly block: (rows: readonly Row[], pad: number) => Block;
  /** The first of the rows left names its day again. */
  readonly named: (rows: readonly Row[]) => readonly Row[];
}

/** One table. @param width points */
export function weekTable(content: ScheduleContent, type: PosterType, width: number): WeekTable {
  const easy = posterColumns(content, type, width);
  const columns = easy ?? tightColumns(content, type, width);
  const rows = posterRows(content, type, columns);
  const again = new Map<Row, Row>();
  const namedAgain = (row: Row): Row => {
    const made = again.get(row) ?? renamed(row, content, type, columns);
    again.set(row, made);
    return made;
  };
  return {
    rows,
    easy: easy !== undefined,
    most: rows.length,
    height: (some, pad) => tableHeight(some, type, pad),
    fit: (some, room, pad) => rowsThatFit(some, type, room, pad),
    block: (some, pad) => posterTable(some, content, [type, columns], pad),
    named: ([first, ...rest]) => (first === undefined ? [] : [namedAgain(first), ...rest]),
  };
}

type Pair = readonly [readonly Row[], readonly Row[]];

/** Rows in two tables that are as equal in height as they can be. */
function parted(
  { height, named }: WeekTable,
  rows: readonly Row[],
  pad: number,
): { readonly pair: Pair; readonly height: number } {
  const heightOf = (some: readonly Row[]): number => (some.length === 0 ? 0 : height(some, pad));
  const ways = rows.map((_, i): Pair => [rows.slice(0, i + 1), named(rows.slice(i + 1))]);
  const made = ways.map((pair) => ({ pair, height: Math.max(...pair.map(heightOf)) }));
  const none = { pair: [[], []] as const, height: 0 };
  const least = Math.min(...made.map((each) => each.height));
  return made.find((each) => each.height === least) ?? none;
}

/** Two tables side by side, read one after the other. @param gap points between them */
export function twinTable(
  content: ScheduleContent,
  type: PosterType,
  width: number,
  gap: number,
): WeekTable {
  const half = (width - gap) / 2;
  const single = weekTable(content, type, half);
  return {
    ...single,
    most: Math.max(...parted(single, single.rows, 0).pair.map((some) => some.length)),
    height: (rows, pad) => parted(single, rows, pad).height,
    fit: (rows, room, pad) => {
      const left = single.fit(rows, room, pad);
      return left + single.fit(single.named(rows.slice(left)), room, pad);
    },
    block: (rows, pad) => {
      const { pair, height } = parted(single, rows, pad);
      const columns = pair.map((some) => ({
        width: half,
        stack: some.length === 0 ? [] : single.block(some, pad).nodes,
      }));
      return { nodes: [{ columns, columnGap: gap }], height, baseline: 0 };
    },
  };
}
