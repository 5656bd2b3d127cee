import {
  CELL_LIMIT,
  cellTooLong,
  COLUMN_LIMIT,
  ROW_LIMIT,
  TableFault,
  TEXT_TOTAL,
  TOO_LONG,
  TOO_MUCH_TEXT,
  TOO_WIDE,
} from './limits';

/** One row of a table that was read: its number in the file and its cells as text. */
export interface TableRow {
  /** As the user's program counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet of a workbook, or the whole of a text file. */
export interface Table {
  readonly name: string;
  /** Rows that hold something. */
  readonly rows: readonly TableRow[];
  /** True when something unprintable was taken out. */
  readonly wasCleaned: boolean;
}

/** Told how far the reading is, from 0 to 1. Called often: whoever is slow passes over some. */
export type OnProgress = (share: number) => void;

// eslint-disable-next-line no-control-regex -- the validators of the records refuse them, but for tab and line feed
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/** Gathers rows and keeps them within the limits. */
export class TableBuilder {
  readonly #rows: TableRow[] = [];
  #characters = 0;
  #wasCleaned = false;

  /** Adds a row; an empty one is passed over. @throws TableFault beyond a limit */
  add(line: number, cells: readonly string[]): void {
    let last = -1;
    const clean = cells.map((cell, column) => {
      const text = this.#clean(cell);
      if (text.length > CELL_LIMIT) throw cellTooLong(column, line);
      if (text.trim() !== '') last = column;
      this.#characters += text.length;
      return text;
    });
    if (last < 0) return;
    if (last >= COLUMN_LIMIT) throw new TableFault(TOO_WIDE);
    // The heading is a row of the file as well.
    if (this.#rows.length > ROW_LIMIT) throw new TableFault(TOO_LONG);
    if (this.#characters > TEXT_TOTAL) throw new TableFault(TOO_MUCH_TEXT);
    this.#rows.push({ line, cells: clean.slice(0, last + 1) });
  }

  table(name: string): Table {
    return { name, rows: this.#rows, wasCleaned: this.#wasCleaned };
  }

  #clean(cell: string): string {
    if (cell === '') return cell;
    const lines = cell.includes('\r') ? cell.replace(/\r\n?/gu, '\n') : cell;
    const text = lines.toWellFormed().replace(UNPRINTABLE, '');
    if (text !== lines) this.#wasCleaned = true;
    return text;
  }
}
