// A table that runs over sheets: rows stay whole where they can, and each sheet repeats the heading.
import { placed, ruleFrom } from './book-sheet';
import { flowLines } from './flow-lines';
import { mm } from './paper';
import { style, type PdfLine, type PdfNode, type TypeStyle } from './pdf-document';
import { lineHeight, lines, type Block } from './typeset';

/** A column; widths are in points and make up the table's. */
export interface FlowColumn {
  readonly title: string;
  readonly width: number;
  readonly alignment?: 'center';
}

/** What the rows of a table have in common. */
export interface FlowTable {
  readonly columns: readonly FlowColumn[];
  readonly type: TypeStyle;
  /** Least height of a row, points: room for a signature. */
  readonly leastHeight: number;
}

/** Lines of each cell. */
export type FlowRow = readonly (readonly PdfLine[])[];

/** Space between a cell's text and its rules, points. */
const PAD = { side: mm(1.2), top: 2.4, bottom: 3.2 } as const;
const HEAVY = 0.9;
const HAIR = 0.35;
const HEAD_SMALLER = 0.5;

/** Lines that a broken row leaves on a sheet, or takes to the next one, at least. */
export const LEAST_LINES = 4;

/** The cells of a row. @param texts one for each column; an empty one leaves its cell blank */
export function flowRow({ columns, type }: FlowTable, texts: readonly string[]): FlowRow {
  return columns.map(({ width, alignment }, i) => {
    const set: TypeStyle = alignment === undefined ? type : { ...type, alignment };
    return flowLines(texts[i] ?? '', type, width - 2 * PAD.side).map((text) => ({
      ...set,
      text,
      noWrap: true as const,
    }));
  });
}

/** Height of a row, points. */
export function rowHeight({ type, leastHeight }: FlowTable, row: FlowRow): number {
  const text = linesOf(row) * lineHeight(type) + PAD.top + PAD.bottom;
  return Math.max(leastHeight, text);
}

/** Lines of a row's highest cell. */
export function linesOf(row: FlowRow): number {
  return Math.max(1, ...row.map((cell) => cell.length));
}

/** Lines of a row that go into a height. */
export function linesIn({ type }: FlowTable, height: number): number {
  return Math.floor((height - PAD.top - PAD.bottom + 0.01) / lineHeight(type));
}

/** A row broken after so many lines; its rest begins with what its first column says. */
export function brokenRow(row: FlowRow, count: number): readonly [FlowRow, FlowRow] {
  const rest = row.map((cell, i) => (i === 0 ? cell : cell.slice(count)));
  return [row.map((cell) => cell.slice(0, count)), rest];
}

function headStyle({ type }: FlowTable): TypeStyle {
  return { ...style.strong(type.fontSize - HEAD_SMALLER), alignment: 'center' };
}

function headBlocks(table: FlowTable): readonly Block[] {
  return table.columns.map(({ title, width }) =>
    lines(title, headStyle(table), width - 2 * PAD.side),
  );
}

/** Height of the heading, points. */
export function headHeight(table: FlowTable): number {
  return Math.max(...headBlocks(table).map(({ height }) => height)) + PAD.top + PAD.bottom;
}

/** A row that is higher than this reads from its top. */
const MIDDLE_HEIGHT = mm(25);

/** Cells side by side, each in the middle of the row's height unless that is high. */
function cellsAt(
  { columns }: FlowTable,
  cells: readonly { readonly nodes: readonly PdfNode[]; readonly height: number }[],
  [x, y]: readonly [number, number],
  height: number,
): PdfNode {
  const room = height - PAD.top - PAD.bottom;
  const set = columns.map(({ width }, i) => {
    const { nodes = [], height: taken = 0 } = cells[i] ?? {};
    const above = PAD.top + (height > MIDDLE_HEIGHT ? 0 : Math.max(0, (room - taken) / 2));
    return {
      width: width - 2 * PAD.side,
      stack: nodes,
      margin: [0, above, 0, 0] as const,
    };
  });
  return placed([{ columns: set, columnGap: 2 * PAD.side }], x + PAD.side, y);
}

/** Rows that stand on one sheet. */
export interface FlowSegment {
  readonly table: FlowTable;
  readonly rows: readonly FlowRow[];
}

/** Height of rows with their heading, points. */
export function segmentHeight({ table, rows }: FlowSegment): number {
  return headHeight(table) + rows.reduce((sum, row) => sum + rowHeight(table, row), 0);
}

/** A sheet's part of a table with its heading and its rules. */
export function segmentNodes(
  { table, rows }: FlowSegment,
  [x, y]: readonly [number, number],
): readonly PdfNode[] {
  const head = headHeight(table);
  const ends = [y + head];
  const cells = rows.map((row) => {
    const top = ends.at(-1) ?? y;
    const height = rowHeight(table, row);
    ends.push(top + height);
    const line = lineHeight(table.type);
    const blocks = row.map((cell) => ({ nodes: cell, height: cell.length * line }));
    return cellsAt(table, blocks, [x, top], height);
  });
  return [rules(table, [x, y], ends), cellsAt(table, headBlocks(table), [x, y], head), ...cells];
}

function rules(
  { columns }: FlowTable,
  [x, y]: readonly [number, number],
  ends: readonly number[],
): PdfNode {
  const edges = columns.reduce<readonly number[]>(
    (all, { width }) => [...all, (all.at(-1) ?? x) + width],
    [x],
  );
  const [right, foot] = [edges.at(-1) ?? x, ends.at(-1) ?? y];
  const across = (at: number, weight: number) => ruleFrom([x, at], [right, at], weight);
  const canvas = [
    across(y, HEAVY),
    ...ends.map((end, i) => across(end, i === 0 || i === ends.length - 1 ? HEAVY : HAIR)),
    ...edges.map((edge) => ruleFrom([edge, y], [edge, foot], HAIR)),
  ];
  return { canvas, absolutePosition: { x: 0, y: 0 } };
}
