// The sheet of the journal's book and its columns (documents.md, «Page» and «Journal»).
import { mm, PAPER_SIZE } from './paper';
import {
  style,
  type PdfCanvasLine,
  type PdfNode,
  type PdfPage,
  type TypeStyle,
} from './pdf-document';
import { lineHeight, lines, textWidth } from './typeset';

/** A4 lying: nine columns stand side by side. In points. */
export const SHEET = {
  width: PAPER_SIZE.A4.height,
  height: PAPER_SIZE.A4.width,
  // 30 mm on the side where it is stitched: journals are kept for years.
  left: mm(30),
  right: mm(10),
  top: mm(20),
  bottom: mm(20),
} as const;

/** Width and height of what is printed on a sheet, points. */
export const TEXT_WIDTH = SHEET.width - SHEET.left - SHEET.right;
export const TEXT_HEIGHT = SHEET.height - SHEET.top - SHEET.bottom;

/** Columns of the table with their widths in millimetres, 257 in all. */
export const BOOK_COLUMNS = [
  { title: '№ п/п', width: 13 },
  { title: 'Дата и время', width: 19 },
  { title: 'Кто обратился', width: 40 },
  { title: 'Способ', width: 22 },
  { title: 'Тема', width: 36 },
  { title: 'Содержание вопроса', width: 50 },
  { title: 'Результат', width: 43 },
  { title: 'Мин.', width: 10 },
  { title: 'Отметка', width: 24 },
] as const;

/** Space between a cell's text and its rules, points. */
export const PAD = { side: mm(1.1), top: 2.6, bottom: 3.4 } as const;

export const CELL = style.text(8.5);
export const CELL_STRONG = style.strong(8.5);
export const CELL_HEIGHT = lineHeight(CELL);

/** Where each column begins and the last one ends, points from the sheet's left edge. */
export const COLUMN_EDGES: readonly number[] = BOOK_COLUMNS.reduce<readonly number[]>(
  (edges, { width }) => [...edges, (edges.at(-1) ?? 0) + mm(width)],
  [SHEET.left],
);

/** Room for text in each column, points. */
export const CELL_WIDTHS: readonly number[] = BOOK_COLUMNS.map(
  ({ width }) => mm(width) - 2 * PAD.side,
);

/** Nodes at a place of the sheet, points from its upper left corner. */
export function placed(nodes: readonly PdfNode[], x: number, y: number): PdfNode {
  return { stack: nodes, absolutePosition: { x, y } };
}

/** A rule from one point of the sheet to another. */
export function ruleFrom(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  lineWidth: number,
): PdfCanvasLine {
  return { type: 'line', x1, y1, x2, y2, lineWidth };
}

/** A line of text in the middle of a width. */
export function centredAt(text: string, type: TypeStyle, x: number, width: number, y: number) {
  const { nodes } = lines(text, type, width);
  const left = x + (width - Math.max(0, ...nodes.map((n) => widthOf(n, type)))) / 2;
  return placed(nodes, left, y);
}

function widthOf(node: PdfNode, type: TypeStyle): number {
  return 'text' in node ? textWidth(node.text, type) : 0;
}

const NUMBER = style.serif(10);

/** A sheet of the book with its number in the upper margin; the first sheet has none. */
export function bookPage(nodes: readonly PdfNode[], sheet: number): PdfPage {
  if (sheet === 1) return { stack: nodes };
  const number = centredAt(String(sheet), NUMBER, SHEET.left, TEXT_WIDTH, mm(10.5));
  return { stack: [number, ...nodes], pageBreak: 'before' };
}
