// Sheets of an Excel book as XML (ECMA-376, SpreadsheetML), a row at a time.
import { CELL_STYLES, type CellLook } from './sheet-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPECIAL = /[&<>\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/u;
const EVERY_SPECIAL = new RegExp(SPECIAL, 'gu');
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // «_x0041_» would be read as a letter.
  _: '_x005F_',
};

/** A text as the content of an element; characters that XML has no place for become «?». */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? '\uFFFD');
}

/** What Excel would take for a formula once the cell is edited. */
const LIKE_FORMULA = /^[=+\-@]/u;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Before it Excel counts a day that there was not (29.02.1900). */
const FIRST_SERIAL = 61;

/** The number by which a sheet knows a date, or null for one that it doesn't. @param date `IsoDate` */
export function dateSerial(date: string): number | null {
  const serial = (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY_MS;
  return serial >= FIRST_SERIAL ? serial : null;
}

/** The share of a day at which a time lies. @param time `TimeOfDay` */
export function timeSerial(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1_440;
}

/** Letters of a column: A, B … Z, AA. @param index from 0 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}

/** Characters that Excel takes in a cell; with more it calls the whole file damaged. */
const CELL_LIMIT = 32_767;

/** A text within Excel's limit; what is cut off is marked. */
function fitting(text: string): string {
  return text.length <= CELL_LIMIT
    ? text
    : `${text.slice(0, CELL_LIMIT - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** A cell with a text; none for an empty one. */
export function textCell(at: string, text: string, look: CellLook): string {
  if (text === '') return '';
  const style = LIKE_FORMULA.test(text) ? CELL_STYLES[look].quoted : CELL_STYLES[look].plain;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitting(text))}</t></is></c>`;
}

/** A cell with a number. */
export function numberCell(at: string, value: number, look: CellLook): string {
  return `<c r="${at}" s="${CELL_STYLES[look].plain}"><v>${value}</v></c>`;
}

/** How a sheet begins, up to its first row. */
export interface SheetHead {
  /** Characters that the columns are wide. */
  readonly widths: readonly number[];
  /** True when the first row stays in sight. */
  readonly isHeadFrozen: boolean;
}

/** The beginning of a sheet; rows follow. */
export function sheetBegin({ widths, isHeadFrozen }: SheetHead): string {
  const pane = isHeadFrozen
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    : '';
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

/** The end of a sheet. @param filter range of the table with its heading, null for none */
export function sheetEnd(filter: string | null): string {
  const filtered = filter === null ? '' : `<autoFilter ref="${filter}"/>`;
  // Printed lying on A4, as wide as the paper, however long.
  return `</sheetData>${filtered}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

const LINE_POINTS = 15;
/** A longer text is read in the cell; a row of Excel can't be higher than 409 points anyway. */
const MOST_LINES = 15;
/** Words don't fill a line to its end, and Cyrillic letters are wider than the figures that widths are counted in. */
const FILLED = 0.9;

/** Lines that a text takes in a column so many characters wide, at most as many as are shown. */
export function cellLines(text: string, width: number): number {
  const room = Math.max(1, width * FILLED);
  if (text.length <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n'))
    lines += Math.max(1, Math.ceil(paragraph.length / room));
  return Math.min(MOST_LINES, lines);
}

/**
 * A row. Its height is told: LibreOffice, which many schools have, doesn't work it out by itself.
 * @param row its number, from 1 @param lines of text that its highest cell has
 */
export function sheetRow(row: number, lines: number, cells: string): string {
  return `<row r="${row}" ht="${lines * LINE_POINTS}" customHeight="1">${cells}</row>`;
}
