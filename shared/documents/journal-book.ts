// «Печать журнала»: the journal as a book that can be stitched and put into a folder (п. 2.2.2, 2.2.3, 4;
// documents.md, «Journal»).
import { bookRow } from './book-cells';
import { endBlock } from './book-end';
import { bookTitle, type BookInput } from './book-facts';
import { bookPage, placed, SHEET } from './book-sheet';
import { tableFoot, tableNodes, tableSheets, type TableSheet } from './book-table';
import { recordHeading, titlePage } from './book-title';
import { mm } from './paper';
import type { PdfDocument, PdfNode, PdfPage } from './pdf-document';
import { EMPTY_BLOCK, type Block } from './typeset';

/** A book with the number of its sheets, one page on each. */
export interface JournalBook {
  readonly document: PdfDocument;
  readonly sheets: number;
}

/** The end under the last row, or on a sheet of its own when there is no room for it. */
interface Ending {
  readonly block: Block;
  readonly isOnOwnSheet: boolean;
}

function endingOf(input: BookInput, last: TableSheet | undefined, before: number): Ending {
  const fits = (block: Block): boolean => last !== undefined && block.height <= last.room;
  const below = endBlock(input, before);
  if (fits(below)) return { block: below, isOnOwnSheet: false };
  return { block: endBlock(input, before + 1), isOnOwnSheet: true };
}

/**
 * The book of these records: title sheet, rows under a heading that each sheet repeats, certification. One
 * record has its heading above the row instead of a title sheet. The same input gives the same definition.
 */
export function journalBook(input: BookInput): JournalBook {
  const isRecord = input.scope.kind === 'record';
  const heading = isRecord ? recordHeading(input) : EMPTY_BLOCK;
  const rows = input.records.map((record) => bookRow(record, input));
  const tables = rows.length === 0 ? [] : tableSheets(rows, heading.height);
  const titles = isRecord ? 0 : 1;
  const ending = endingOf(input, tables.at(-1), titles + tables.length);
  const sheets = titles + tables.length + (ending.isOnOwnSheet ? 1 : 0);
  const end = (y: number): PdfNode => placed(ending.block.nodes, SHEET.left, y);
  const pages = tables.map((table, i): PdfPage => {
    const above = i === 0 ? heading : EMPTY_BLOCK;
    const isLast = i === tables.length - 1 && !ending.isOnOwnSheet;
    return bookPage(
      [
        ...(above.nodes.length === 0 ? [] : [placed(above.nodes, SHEET.left, SHEET.top)]),
        ...tableNodes(table, above.height),
        ...(isLast ? [end(tableFoot(table))] : []),
      ],
      titles + i + 1,
    );
  });
  const content = [
    ...(isRecord ? [] : [titlePage(input, sheets)]),
    ...pages,
    ...(ending.isOnOwnSheet ? [bookPage([end(SHEET.top)], sheets)] : []),
  ];
  return { document: documentOf(input, content), sheets };
}

function documentOf(
  { scope, school, printed }: BookInput,
  content: readonly PdfPage[],
): PdfDocument {
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: {
      title: bookTitle(scope),
      subject: 'Консультации по работе в ИС «Дневник.ру»',
      author: school.shortName,
    },
    created: printed,
    content,
  };
}
