import { failed, ok, type Result } from '#shared/lib/result';
import { DAMAGED, TableFault } from './limits';
import { readCsv } from './read-csv';
import { openWorkbook, type Workbook } from './read-xlsx';
import type { OnProgress, Table } from './table';

/** Beginnings of the kinds of files that are chosen by mistake. */
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

const SAVE_AS =
  'Откройте его в Excel или LibreOffice и выберите «Файл → Сохранить как → Книга Excel (.xlsx)».';
const OLD_EXCEL = `Это файл старого Excel (.xls) или файл с паролем. Программа читает .xlsx и .csv. ${SAVE_AS}`;
const OTHER_ZIP = `Это не книга Excel. Программа читает .xlsx и .csv. ${SAVE_AS}`;
const NOT_A_TABLE =
  'Это не таблица. Программа читает .xlsx и .csv: выберите файл с вашим журналом.';
const BINARY_BOOK = `Это двоичная книга Excel (.xlsb). Программа читает .xlsx и .csv. ${SAVE_AS}`;
const HTML = `Это веб-страница, а не таблица. ${SAVE_AS}`;
const EMPTY = 'В файле нет ни одной строки. Выберите файл с вашим журналом.';

/** A file that was opened: the names of its sheets, and how one of them is read. */
export interface OpenedFile {
  /** One nameless sheet for a text file. */
  readonly sheets: readonly string[];
  readonly read: (sheet: number, onProgress: OnProgress) => Result<Table, string>;
}

/** Opens a file, whatever its ending says. The error is a sentence: what happened, what to do. */
export function openFile(bytes: Uint8Array): Result<OpenedFile, string> {
  return guarded(() => {
    if (bytes.length === 0) throw new TableFault(EMPTY);
    if (begins(bytes, OLE)) throw new TableFault(OLD_EXCEL);
    if (begins(bytes, PDF) || begins(bytes, RTF)) throw new TableFault(NOT_A_TABLE);
    if (begins(bytes, ZIP)) return openedBook(openBook(bytes));
    if (isHtml(bytes)) throw new TableFault(HTML);
    return {
      sheets: [''],
      read: (_sheet, onProgress) => guarded(() => filled(readCsv(bytes, onProgress))),
    };
  });
}

function openBook(bytes: Uint8Array): Workbook {
  const names = namesIn(bytes);
  if (names.has('xl/workbook.bin')) throw new TableFault(BINARY_BOOK);
  if (!names.has('xl/workbook.xml') && names.isArchive) throw new TableFault(OTHER_ZIP);
  return openWorkbook(bytes);
}

/** What the archive seems to hold, for a fitting sentence; the strict reading follows. */
function namesIn(bytes: Uint8Array): { has: (name: string) => boolean; isArchive: boolean } {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-2_000_000));
  return { has: (name) => tail.includes(name), isArchive: tail.includes('PK\u0005\u0006') };
}

function openedBook(book: Workbook): OpenedFile {
  return {
    sheets: book.sheets,
    read: (sheet, onProgress) => guarded(() => filled(book.read(sheet, onProgress))),
  };
}

function filled(table: Table): Table {
  if (table.rows.length > 0) return table;
  throw new TableFault(
    table.name === '' ? EMPTY : `На листе «${table.name}» ничего нет. Выберите другой лист.`,
  );
}

/** The one place where the readers' faults become values. */
function guarded<T>(work: () => T): Result<T, string> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof TableFault) return failed(error.message);
    // A file that makes the program ask for more memory than there is; any other error is a bug.
    if (error instanceof RangeError) return failed(DAMAGED);
    throw error;
  }
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte);
}

function isHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return start.startsWith('<!doctype html') || start.startsWith('<html');
}
