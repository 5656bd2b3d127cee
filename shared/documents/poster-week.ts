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
  return {
    rows,
    easy: easy !== undefined,
    most: rows.length,
    height: (some, pad) => tableHeight(some, type, pad),
    fit: (some, room, pad) => rowsThatFit(some, type, room, pad),
    block: (some, pad) => posterTable(some, content, [type, columns], pad),
    named: ([first, ...rest]) =>
      first === undefined ? [] : [renamed(first, content, type, columns), ...rest],
  };
}

/** Two tables side by side, read one after the other; as equal in height as they can be. @param gap points between them */
export function twinTable(
  content: ScheduleContent,
  type: PosterType,
  width: number,
  gap: number,
): WeekTable {
  const half = (width - gap) / 2;
  const single = weekTable(content, type, half);
  const parted = (rows: readonly Row[], pad: number) => {
    const halves = rows.map(
      (_, i) => [rows.slice(0, i + 1), single.named(rows.slice(i + 1))] as const,
    );
    const heightOf = (pair: readonly (readonly Row[])[]): number =>
      Math.max(...pair.map((some) => (some.length === 0 ? 0 : single.height(some, pad))));
    return halves.reduce<{ pair: readonly [readonly Row[], readonly Row[]]; height: number }>(
      (best, pair) => {
        const height = heightOf(pair);
        return height < best.height ? { pair, height } : best;
      },
      { pair: [[], []], height: Infinity },
    );
  };
  const all = parted(single.rows, 0);
  return {
    ...single,
    most: Math.max(...all.pair.map((some) => some.length)),
    height: (rows, pad) => (rows.length === 0 ? 0 : parted(rows, pad).height),
    fit: (rows, room, pad) => {
      const left = single.fit(rows, room, pad);
      return left + single.fit(single.named(rows.slice(left)), room, pad);
    },
    block: (rows, pad) => {
      const { pair, height } = parted(rows, pad);
      const columns = pair.map((some) => ({
        width: half,
        stack: some.length === 0 ? [] : single.block(some, pad).nodes,
      }));
      return { nodes: [{ columns, columnGap: gap }], height, baseline: 0 };
    },
  };
}
