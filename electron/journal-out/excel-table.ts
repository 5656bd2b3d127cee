// The table as an Excel book, written while it is made: memory stays flat however long the journal is.
// write-excel-file holds all cells and the whole file at once, and knows no filter of a table.
import { once } from 'node:events';
import { createDeflateRaw } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';
import type { Consultation } from '#shared/domain/consultation';
import type { RowFacts } from '#shared/documents/book-cells';
import { TABLE_COLUMNS, type CellKind, type TableFact } from '#shared/documents/table-columns';
import { bookParts } from './book-parts';
import type { Sink } from './csv-table';
import type { CellLook } from './sheet-styles';
import {
  cellLines,
  columnLetters,
  dateSerial,
  numberCell,
  sheetBegin,
  sheetEnd,
  sheetRow,
  textCell,
  timeSerial,
} from './sheet-xml';

/** Rows below its heading that a sheet of Excel has room for. */
export const EXCEL_ROWS = 1_048_575;
/** Written at once, characters of XML. */
const BATCH = 1 << 18;
/** Texts of a school repeat themselves: a higher level takes longer and saves little. */
const LEVEL = 4;

/** A part of the package, compressed by the platform's own deflate beside the writing of the next rows. */
class DeflatedPart extends ZipPassThrough {
  readonly #deflate = createDeflateRaw({ level: LEVEL });

  constructor(name: string) {
    super(name);
    this.compression = 8;
    this.#deflate.on('data', (chunk: Buffer) => {
      this.ondata(null, new Uint8Array(chunk), false);
    });
    this.#deflate.on('end', () => {
      this.ondata(null, new Uint8Array(), true);
    });
  }

  protected override process(chunk: Uint8Array, final: boolean): void {
    if (chunk.length > 0) this.#deflate.write(chunk);
    if (final) this.#deflate.end();
  }

  /** Resolves when more may be pushed; after the last push, when all is compressed. */
  async settled(): Promise<void> {
    if (this.#deflate.writableEnded) {
      if (!this.#deflate.readableEnded) await once(this.#deflate, 'end');
    } else if (this.#deflate.writableNeedDrain) await once(this.#deflate, 'drain');
  }
}

/** The package: what is compressed is handed on outside the streams' events, so that a full disk fails like other errors. */
class Package {
  readonly #ready: Uint8Array[] = [];
  readonly #sink: Sink;
  readonly #zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    this.#ready.push(bytes);
  });

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  async add(name: string, texts: Iterable<string>): Promise<void> {
    const part = new DeflatedPart(name);
    this.#zip.add(part);
    for (const text of texts) {
      part.push(Buffer.from(text, 'utf8'));
      await part.settled();
      this.#handOn();
    }
    part.push(new Uint8Array(), true);
    await part.settled();
    this.#handOn();
  }

  end(): void {
    this.#zip.end();
    this.#handOn();
  }

  #handOn(): void {
    for (const bytes of this.#ready.splice(0)) this.#sink(bytes);
  }
}

const LETTERS = TABLE_COLUMNS.map((_, i) => columnLetters(i));
/** «Длительность, мин» takes two. */
const HEADING_LINES = 2;
const LAST = LETTERS.at(-1) ?? '';

function typedCell(at: string, kind: CellKind, value: string | number, isStruck: boolean): string {
  if (value === '') return '';
  const look: CellLook = isStruck ? `struck-${kind}` : kind;
  const textLook: CellLook = isStruck ? 'struck-text' : 'text';
  if (typeof value === 'number') return numberCell(at, value, look);
  if (kind === 'time') return numberCell(at, timeSerial(value), look);
  if (kind !== 'date' && kind !== 'date-time') return textCell(at, value, textLook);
  const serial = dateSerial(value.slice(0, 10));
  if (serial === null) return textCell(at, value, textLook);
  return numberCell(at, kind === 'date' ? serial : serial + timeSerial(value.slice(11)), look);
}

const REASON = TABLE_COLUMNS.findIndex(({ title }) => title === 'Аннулирована');

function recordRow(row: number, record: Consultation, facts: RowFacts): string {
  const isAnnulled = record.annulled !== null;
  let cells = '';
  let lines = 1;
  for (const [i, { kind, width, value }] of TABLE_COLUMNS.entries()) {
    const content = value(record, facts);
    // The reason of an annulment holds.
    const isStruck = isAnnulled && i !== REASON;
    cells += typedCell(`${LETTERS[i] ?? ''}${row}`, kind, content, isStruck);
    if (kind === 'text' && typeof content === 'string') {
      lines = Math.max(lines, cellLines(content, width));
    }
  }
  return sheetRow(row, lines, cells);
}

/** Joins texts into pieces worth compressing. */
function* batches(texts: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const text of texts) {
    batch.push(text);
    length += text.length;
    if (length < BATCH) continue;
    yield batch.join('');
    batch = [];
    length = 0;
  }
  yield batch.join('');
}

/** Counts what it writes: a record that can't be read isn't in the table. */
class RecordSheet {
  rows = 1;

  *texts(parts: Iterable<readonly Consultation[]>, facts: RowFacts): Generator<string> {
    yield sheetBegin({ widths: TABLE_COLUMNS.map(({ width }) => width), isHeadFrozen: true });
    const heading = TABLE_COLUMNS.map(({ title }, i) =>
      textCell(`${LETTERS[i] ?? ''}1`, title, 'heading'),
    );
    yield sheetRow(1, HEADING_LINES, heading.join(''));
    for (const records of parts) {
      for (const record of records) {
        this.rows += 1;
        yield recordRow(this.rows, record, facts);
      }
    }
    yield sheetEnd(`A1:${LAST}${this.rows}`);
  }
}

const ABOUT_WIDTHS = [26, 90] as const;

function* aboutSheet(about: readonly TableFact[]): Generator<string> {
  yield sheetBegin({ widths: ABOUT_WIDTHS, isHeadFrozen: false });
  for (const [i, [term, value]] of about.entries()) {
    const row = i + 1;
    const cells = textCell(`A${row}`, term, 'heading') + textCell(`B${row}`, value, 'text');
    yield sheetRow(row, cellLines(value, ABOUT_WIDTHS[1]), cells);
  }
  yield sheetEnd(null);
}

/** What stands on the second sheet, once it is known how many records there are. */
export type About = (records: number) => readonly TableFact[];

/** Writes the records, each part of them at once, and what the table is. */
export async function writeExcel(
  parts: Iterable<readonly Consultation[]>,
  facts: RowFacts,
  about: About,
  sink: Sink,
): Promise<void> {
  const file = new Package(sink);
  const sheet = new RecordSheet();
  await file.add('xl/worksheets/sheet1.xml', batches(sheet.texts(parts, facts)));
  await file.add('xl/worksheets/sheet2.xml', batches(aboutSheet(about(sheet.rows - 1))));
  for (const [name, text] of Object.entries(bookParts(`$A$1:$${LAST}$${sheet.rows}`))) {
    await file.add(name, [text]);
  }
  file.end();
}
