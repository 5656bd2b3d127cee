import { excelDate, plainNumber, unhidden } from './excel-values';
import { CELL_LIMIT, cellTooLong, COLUMN_LIMIT, DAMAGED, TableFault, TOO_WIDE } from './limits';
import { TableBuilder, type OnProgress, type Table } from './table';
import { XmlReader, type XmlListener } from './xml';
import type { Zip } from './zip';

/** What cells of all sheets refer to. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly is1904: boolean;
}

/** Columns of Excel. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Reads one sheet. @throws TableFault */
export function readSheet(
  zip: Zip,
  { name, part }: { readonly name: string; readonly part: string },
  shared: SharedParts,
  onProgress: OnProgress,
): Table {
  const rows = new SheetRows(shared);
  const reader = new XmlReader(rows);
  let bytes = 0;
  zip.read(part, (piece) => {
    reader.push(piece);
    bytes += piece.length;
    onProgress(1 - 1 / (1 + bytes / 5_000_000));
  });
  reader.end();
  return rows.builder.table(name);
}

/** Hears a sheet's XML and puts its rows together. */
class SheetRows implements XmlListener {
  readonly builder = new TableBuilder();
  readonly #shared: SharedParts;
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  /** Inside of a value, or of a text that stands in the cell itself. */
  #isValue = false;
  #phonetic = 0;

  constructor(shared: SharedParts) {
    this.#shared = shared;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#isValue = (name === 'v' || name === 't') && this.#phonetic === 0;
    if (name === 'row') this.#beginRow(attributes.get('r'));
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'rPh') this.#phonetic += 1;
  }

  text(text: string): void {
    if (!this.#isValue) return;
    this.#value += text;
    if (this.#value.length > CELL_LIMIT) throw cellTooLong(Math.max(0, this.#column), this.#line);
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'row') this.builder.add(this.#line, this.#cells);
    else if (name === 'c') this.#endCell();
    else if (name === 'rPh') this.#phonetic -= 1;
  }

  #beginRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.#line || line > LAST_ROW) {
      throw new TableFault(DAMAGED);
    }
    this.#line = line;
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell(attributes: ReadonlyMap<string, string>): void {
    const column = columnOf(attributes.get('r'), this.#column + 1);
    if (column <= this.#column || column >= LAST_COLUMN) throw new TableFault(DAMAGED);
    this.#column = column;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = '';
  }

  #endCell(): void {
    const text = this.#text();
    if (text === '') return;
    // Far to the right empty cells with a border are common, texts are not.
    if (this.#column >= COLUMN_LIMIT) throw new TableFault(TOO_WIDE);
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells.push(text);
  }

  #text(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return unhidden(this.#shared.strings[Number(value)] ?? '');
      case 'b':
        return value === '1' ? 'да' : 'нет';
      case 'e':
        return '';
      case 'd':
        return value.replace(/:\d\d(?:\.\d+)?Z?$/u, '').replace(/T00:00$/u, '');
      case 'n':
        return this.#number(value);
      default:
        return unhidden(value);
    }
  }

  #number(value: string): string {
    const number = Number(value);
    const isDate = this.#shared.dates.has(this.#style) && value !== '' && Number.isFinite(number);
    return isDate ? excelDate(number, this.#shared.is1904) : plainNumber(value);
  }
}

/** `BC17` → 54; without an address the cell follows the one before it. */
function columnOf(address: string | undefined, following: number): number {
  if (address === undefined) return following;
  const [letters = ''] = /^[A-Z]{1,3}(?=\d{1,7}$)/u.exec(address) ?? [];
  if (letters === '') throw new TableFault(DAMAGED);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
