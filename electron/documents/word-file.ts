// The bytes of a document for Word. Loaded at its first use: the library is large.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ITableBordersOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordBlock, WordDocument, WordParagraph } from '#shared/documents/word-document';
import type { Moment } from '#shared/lib/iso-date';
import { tidyBreaks } from '#shared/lib/text';

/** The face that every office has, with Cyrillic; sizes of Word are half points. */
const FONT = 'Times New Roman';
const TWIPS_IN_POINT = 20;
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * 20);

/** A4 with the margins of «Оригинал для подписи» (at least 20, 10, 20, 20 mm: ГОСТ Р 7.0.97-2025). */
const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    left: twips(25),
    right: twips(15),
    top: twips(20),
    bottom: twips(20),
    header: twips(10),
    footer: twips(10),
  },
} as const;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const UNRULED: ITableBordersOptions = {
  top: NO_RULE,
  bottom: NO_RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideHorizontal: NO_RULE,
  insideVertical: NO_RULE,
};

/** Characters that XML has no place for (Word calls such a file damaged). */
// eslint-disable-next-line no-control-regex -- these are they
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function run(text: string, size: number, isBold = false): TextRun {
  const options: IRunOptions = {
    text: tidyBreaks(text.replace(NOT_XML, '')),
    size: size * 2,
    bold: isBold,
  };
  return new TextRun(options);
}

function paragraph(block: WordParagraph, size: number): Paragraph {
  const { text, align = 'left', isBold, isIndented, isHeading, before } = block;
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    children: [run(text, block.size ?? size, isBold)],
    spacing: { before: (before ?? 0) * TWIPS_IN_POINT, after: 0 },
    ...(isIndented === true ? { indent: { firstLine: twips(12.5) } } : {}),
    ...(isHeading === true
      ? { keepNext: true, keepLines: true, heading: HeadingLevel.HEADING_1 }
      : {}),
  });
}

function beside({ widths, cells }: Extract<WordBlock, { kind: 'beside' }>, size: number): Table {
  const cell = (lines: readonly string[], i: number): TableCell =>
    new TableCell({
      width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: (lines.length === 0 ? [''] : lines).map(
        (text) => new Paragraph({ children: [run(text, size)], spacing: { after: 60 } }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: widths.map(twips).reduce((a, b) => a + b, 0), type: WidthType.DXA },
    borders: UNRULED,
    rows: [new TableRow({ cantSplit: true, children: cells.map(cell) })],
  });
}

function ruledTable({ columns, rows }: Extract<WordBlock, { kind: 'table' }>, size: number): Table {
  const widths = columns.map(({ width }) => twips(width));
  const row = (texts: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHeader,
      children: columns.map(
        ({ isCentred }, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { left: twips(1.2), right: twips(1.2), top: twips(0.6), bottom: twips(0.6) },
            children: [
              new Paragraph({
                alignment:
                  isHeader || isCentred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
                keepNext: isHeader,
                children: [run(texts[i] ?? '', size, isHeader)],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

function blockOf(block: WordBlock, { size, tableSize }: WordDocument): Paragraph | Table {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block, size);
    case 'beside':
      return beside(block, tableSize);
    case 'table':
      return ruledTable(block, tableSize);
  }
}

/** Pages are numbered from the second, in the middle of the top margin. */
function pageNumber(size: number): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size * 2 });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}

function pageOf({ left }: WordDocument): typeof PAGE {
  return left === undefined ? PAGE : { ...PAGE, margin: { ...PAGE.margin, left: twips(left) } };
}

function definition(word: WordDocument): Document {
  const plain = { font: FONT, color: '000000', size: word.size * 2 } as const;
  return new Document({
    title: word.title,
    subject: word.subject,
    creator: word.author.replace(NOT_XML, '') || 'Журнал консультанта',
    lastModifiedBy: 'Журнал консультанта',
    styles: {
      default: {
        document: {
          run: {
            ...plain,
            language: { value: 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ar-SA' },
          },
        },
        heading1: {
          run: { ...plain, bold: true },
          paragraph: { spacing: { before: 0, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(word) },
        headers: {
          default: pageNumber(word.tableSize),
          first: new Header({ children: [new Paragraph('')] }),
        },
        children: word.blocks.map((block) => blockOf(block, word)),
      },
    ],
  });
}

const CORE = 'docProps/core.xml';
/** Every part of the package bears this time of the computer's clock: it says nothing, and is always the same. */
const PART_TIME = new Date(2000, 0, 1);

/** The same package whenever it is made: its dates are the document's, not those of the making. */
function dated(bytes: Uint8Array, created: Moment): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts[CORE] ?? new Uint8Array());
  const at = `${created.slice(0, 19)}Z`;
  parts[CORE] = strToU8(
    core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_, tag: string) => tag + at),
  );
  return zipSync(parts, { mtime: PART_TIME, level: 6 });
}

/** A document's bytes (.docx); the same document gives the same bytes. */
export async function wordFile(word: WordDocument): Promise<Uint8Array> {
  return dated(new Uint8Array(await Packer.toBuffer(definition(word))), word.created);
}
