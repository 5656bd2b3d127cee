import { DAMAGED, TableFault } from './limits';
import { TableBuilder, type OnProgress, type Table } from './table';

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** So much of a text tells its delimiter. */
const LOOKED_AT = 20_000;
const PROGRESS_ROWS = 2_000;

/**
 * The text of a file that says nothing of its encoding: UTF-16 by its mark, UTF-8 when the bytes can be that,
 * else windows-1251, in which Russian Excel saves.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes); // every byte is a character there
  }
}

/** The delimiter that splits most of the first lines into the same number of cells. */
export function guessDelimiter(text: string): Delimiter {
  const start = text.slice(0, LOOKED_AT);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const cells of firstRows(start, delimiter)) {
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    // Many rows of one width speak for it, and of two such the wider one.
    const best = [...counts].map(([cells, rows]) => rows * rows * Math.min(cells, 12));
    return { delimiter, score: Math.max(0, ...best) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function firstRows(text: string, delimiter: Delimiter): readonly number[] {
  const widths: number[] = [];
  eachRow(text, delimiter, (cells) => {
    widths.push(cells.length);
    return widths.length < 50;
  });
  return widths;
}

/**
 * Reads delimited text (RFC 4180, and what programs make of it): quotes, doubled quotes, line breaks in cells.
 * A reader of our own, for the installed library goes through a cell of quotes again and again: a file of
 * 20 MB can hold it for hours. This one looks at each character once.
 * @throws TableFault beyond a limit
 */
export function readCsv(bytes: Uint8Array, onProgress: OnProgress): Table {
  const text = decodeText(bytes);
  if (isBinary(text)) throw new TableFault(DAMAGED);
  const builder = new TableBuilder();
  let rows = 0;
  eachRow(text, guessDelimiter(text), (cells, line, at) => {
    builder.add(line, cells.map(undefused));
    rows += 1;
    if (rows % PROGRESS_ROWS === 0) onProgress(at / text.length);
    return true;
  });
  return builder.table('');
}

/** Takes away the apostrophe by which the program's own files keep a text from being taken for a formula. */
function undefused(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** No table holds zeros: this is another kind of file. */
function isBinary(text: string): boolean {
  return text.slice(0, LOOKED_AT).includes('\u0000');
}

type OnRow = (cells: readonly string[], row: number, at: number) => boolean;

/** Calls for each row with its number as a spreadsheet counts, until the answer is false. */
function eachRow(text: string, delimiter: Delimiter, onRow: OnRow): void {
  const special = new RegExp(`["\\n\\r${delimiter}]`, 'gu');
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 0;
  while (at < text.length) {
    const row = new RowReader(text, delimiter, special);
    at = row.read(at);
    line += 1;
    if (!onRow(row.cells, line, at)) return;
  }
}

/** Reads one row. */
class RowReader {
  readonly cells: string[] = [];
  readonly #text: string;
  readonly #delimiter: string;
  readonly #special: RegExp;

  constructor(text: string, delimiter: string, special: RegExp) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#special = special;
  }

  /** Reads from a place on; the answer is where the next row begins. */
  read(from: number): number {
    let at = from;
    for (;;) {
      at = this.#text[at] === '"' ? this.#quoted(at + 1) : this.#plain(at);
      const sign = this.#text[at];
      if (sign === this.#delimiter) {
        at += 1;
        continue;
      }
      if (sign === '\r' && this.#text[at + 1] === '\n') return at + 2;
      return at + 1;
    }
  }

  /** Up to the next delimiter or line break. A quote inside is a character like any other. */
  #plain(from: number): number {
    let end = from;
    for (;;) {
      end = this.#next(end);
      if (this.#text[end] !== '"') break;
      end += 1;
    }
    this.cells.push(this.#text.slice(from, end));
    return end;
  }

  #quoted(from: number): number {
    const pieces: string[] = [];
    let start = from;
    for (;;) {
      const quote = this.#text.indexOf('"', start);
      // A quote that is never closed: the rest is the cell, and the limit of a cell judges it.
      const end = quote < 0 ? this.#text.length : quote;
      pieces.push(this.#text.slice(start, end));
      if (this.#text[end + 1] !== '"') {
        const after = this.#next(Math.min(end + 1, this.#text.length));
        return this.#close(pieces.join('"'), end + 1, after);
      }
      start = end + 2;
    }
  }

  /** What stands between the closing quote and the delimiter belongs to the cell as well. */
  #close(inside: string, from: number, to: number): number {
    let end = to;
    while (this.#text[end] === '"') end = this.#next(end + 1);
    this.cells.push(inside + this.#text.slice(from, end));
    return end;
  }

  #next(from: number): number {
    this.#special.lastIndex = from;
    return this.#special.exec(this.#text)?.index ?? this.#text.length;
  }
}
