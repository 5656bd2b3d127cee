// Rows of the journal's book on their sheets. Each sheet is composed to the line, so pdfmake has nothing to
// decide: tables of its own cost several times as long, and would break a row where it happens to fall.
import type { BookRow } from './book-cells';
import {
  BOOK_COLUMNS,
  CELL,
  CELL_HEIGHT,
  CELL_WIDTHS,
  centredAt,
  COLUMN_EDGES,
  PAD,
  placed,
  ruleFrom,
  SHEET,
  TEXT_HEIGHT,
} from './book-sheet';
import { flowLines } from './flow-lines';
import { style, type PdfCanvasLine, type PdfLine, type PdfNode } from './pdf-document';
import { lineHeight, lines } from './typeset';

const HEAD = style.strong(8);
const HEAD_NUMBER = style.text(7);
const HEAVY = 0.9;
const HAIR = 0.35;

/** Lines that a row leaves at the foot of a sheet, or takes to the next one, at least. */
const LEAST_LINES = 4;
/** A row that is higher than this share of a sheet is broken where the sheet ends; lower ones stay whole. */
const WHOLE_SHARE = 0.5;

const HEAD_LINES = BOOK_COLUMNS.map(({ title }, i) => lines(title, HEAD, CELL_WIDTHS[i] ?? 0));
const HEAD_NAMES = Math.max(...HEAD_LINES.map(({ height }) => height)) + PAD.top + PAD.bottom;
const HEAD_HEIGHT = HEAD_NAMES + lineHeight(HEAD_NUMBER) + PAD.top;
const FULL = TEXT_HEIGHT - HEAD_HEIGHT;
const [LEFT, RIGHT] = [COLUMN_EDGES[0] ?? 0, COLUMN_EDGES.at(-1) ?? 0];

/** A row or a part of one. */
interface Piece {
  readonly cells: BookRow;
  readonly height: number;
}

/** Pieces of one sheet, from the top down. */
export interface TableSheet {
  readonly pieces: readonly Piece[];
  /** Free below the last piece, points. */
  readonly room: number;
}

function pieceOf(cells: BookRow): Piece {
  return { cells, height: linesOf(cells) * CELL_HEIGHT + PAD.top + PAD.bottom };
}

function linesOf(cells: BookRow): number {
  return Math.max(1, ...cells.map((cell) => cell.length));
}

/** What stands in «Кто обратился» on the sheet where a row goes on. */
function continuation(number: string): readonly PdfLine[] {
  const text = `Продолжение записи №\u00A0${number}`;
  return flowLines(text, CELL, CELL_WIDTHS[2] ?? 0).map((line) => ({
    ...CELL,
    text: line,
    noWrap: true,
  }));
}

/** The first so many lines of each cell, and the rest under a word that it goes on. */
function broken(cells: BookRow, count: number, number: string): readonly [BookRow, BookRow] {
  const goesOn = continuation(number);
  const rest = cells.map((cell, column) => {
    const left = cell.slice(count);
    return column === 2 ? [...goesOn, ...left] : left;
  });
  return [cells.map((cell) => cell.slice(0, count)), rest];
}

/** Lines that go into a height. */
function linesIn(height: number): number {
  return Math.floor((height - PAD.top - PAD.bottom + 0.01) / CELL_HEIGHT);
}

/** Sheets being filled. */
class Filling {
  readonly sheets: { pieces: Piece[]; room: number }[] = [];
  #room: number;

  constructor(firstRoom: number) {
    this.#room = firstRoom;
    this.sheets.push({ pieces: [], room: firstRoom });
  }

  /** @param number № of the record, which the cells of its later sheets no longer hold */
  add(cells: BookRow, number = cells[0]?.map(({ text }) => text).join('') ?? ''): void {
    const piece = pieceOf(cells);
    if (piece.height <= this.#room) {
      this.#put(piece);
      return;
    }
    const count = linesIn(this.#room);
    const isWorthBreaking = piece.height > FULL * WHOLE_SHARE && count >= LEAST_LINES;
    if (!isWorthBreaking && this.#room < FULL) {
      this.#next();
      this.add(cells, number);
      return;
    }
    // The rest must be worth a place of its own.
    const most = Math.max(1, Math.min(count, linesOf(cells) - LEAST_LINES));
    const [here, rest] = broken(cells, most, number);
    this.#put(pieceOf(here));
    this.#next();
    this.add(rest, number);
  }

  #put(piece: Piece): void {
    this.#room -= piece.height;
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) return;
    sheet.pieces.push(piece);
    sheet.room = this.#room;
  }

  #next(): void {
    this.#room = FULL;
    this.sheets.push({ pieces: [], room: FULL });
  }
}

/**
 * Spreads rows over sheets: a row stays whole if it can; a long one is broken between its lines and leaves
 * several of them on both sides.
 * @param above points that the first sheet needs above the table
 */
export function tableSheets(rows: readonly BookRow[], above = 0): readonly TableSheet[] {
  const filling = new Filling(FULL - above);
  for (const row of rows) filling.add(row);
  return filling.sheets;
}

function headNodes(top: number): readonly PdfNode[] {
  return BOOK_COLUMNS.flatMap((_, i) => {
    const [left = 0, right = 0] = COLUMN_EDGES.slice(i, i + 2);
    const { nodes } = HEAD_LINES[i] ?? { nodes: [] };
    return [
      placed(nodes, left + PAD.side, top + PAD.top),
      centredAt(String(i + 1), HEAD_NUMBER, left, right - left, top + HEAD_NAMES + 0.5),
    ];
  });
}

function rowNodes({ cells }: Piece, top: number): readonly PdfNode[] {
  return cells.flatMap((cell, i) =>
    cell.length === 0 ? [] : [placed(cell, (COLUMN_EDGES[i] ?? 0) + PAD.side, top + PAD.top)],
  );
}

function rules(top: number, ends: readonly number[]): PdfNode {
  const foot = ends.at(-1) ?? top;
  const across = (y: number, weight: number): PdfCanvasLine =>
    ruleFrom([LEFT, y], [RIGHT, y], weight);
  const canvas = [
    across(top, HEAVY),
    across(top + HEAD_NAMES, HAIR),
    ...ends.map((y, i) => across(y, i === 0 || i === ends.length - 1 ? HEAVY : HAIR)),
    ...COLUMN_EDGES.map((x) => ruleFrom([x, top], [x, foot], HAIR)),
  ];
  return { canvas, absolutePosition: { x: 0, y: 0 } };
}

/** A sheet's part of the table with its heading. @param above points left free above it */
export function tableNodes({ pieces }: TableSheet, above = 0): readonly PdfNode[] {
  const top = SHEET.top + above;
  const ends = [top + HEAD_HEIGHT];
  const rows = pieces.flatMap((piece) => {
    const begin = ends.at(-1) ?? top;
    ends.push(begin + piece.height);
    return rowNodes(piece, begin);
  });
  return [rules(top, ends), ...headNodes(top), ...rows];
}

/** How far down a sheet its part of the table goes, points from the upper edge. */
export function tableFoot({ room }: TableSheet): number {
  return SHEET.height - SHEET.bottom - room;
}
