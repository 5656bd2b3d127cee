// Document definitions as plain data: they can be sent to another process, compared and tested.
// The names are those of pdfmake 0.3, and only what our documents use is here.
import type { Moment } from '#shared/lib/iso-date';

export type FontFamily = 'PTSerif' | 'PTSans';
/** A cut of a family that is embedded and measured. */
export type FontCut = 'PTSerif' | 'PTSerif-Bold' | 'PTSans' | 'PTSans-Bold';

/** How a piece of text is set. Sizes are in points. */
export interface TypeStyle {
  readonly font: FontFamily;
  readonly fontSize: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly decoration?: 'lineThrough';
}

/** Space around a node, in points: left, top, right, bottom. */
export type Sides = readonly [number, number, number, number];

/** One line of text; lines are broken by us (`typeset.ts`), never by pdfmake. */
export interface PdfLine extends TypeStyle {
  readonly text: string;
  readonly noWrap: true;
  readonly margin?: Sides;
}

/** Points from the sheet's upper left corner. */
export interface PdfPlace {
  readonly x: number;
  readonly y: number;
}

export interface PdfStack {
  readonly stack: readonly PdfNode[];
  readonly margin?: Sides;
  /** Where it stands on its page, for pages that are composed to the last line. */
  readonly absolutePosition?: PdfPlace;
}

export interface PdfColumns {
  readonly columns: readonly (PdfStack & { readonly width: number })[];
  readonly columnGap: number;
  readonly margin?: Sides;
}

/** A cell; `border` says which rules of the table it takes: left, top, right, bottom. */
export interface PdfCell extends PdfStack {
  readonly border?: readonly [boolean, boolean, boolean, boolean];
  readonly fillColor?: string;
}

/** A table of fixed widths and heights; `rules[i]` is the thickness of the line above row i, in points. */
export interface PdfTable {
  readonly table: {
    readonly widths: readonly number[];
    readonly heights: readonly number[];
    readonly headerRows: number;
    readonly rules: readonly number[];
    readonly body: readonly (readonly PdfCell[])[];
  };
  readonly layout: 'ruled';
  readonly margin?: Sides;
}

/** A straight line; coordinates from the node's upper left corner, in points. */
export interface PdfCanvasLine {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
}

/** Drawn lines. */
export interface PdfRule {
  readonly canvas: readonly PdfCanvasLine[];
  readonly margin?: Sides;
  readonly absolutePosition?: PdfPlace;
}

/**
 * A QR code (ISO/IEC 18004). pdfmake draws its modules in whole points: `fit` is the side that they
 * make up, in points, without a quiet zone.
 */
export interface PdfQr {
  readonly qr: string;
  readonly version: number;
  /** Error correction: M restores 15 % of the code. */
  readonly eccLevel: 'M';
  readonly fit: number;
}

export type PdfNode = PdfLine | PdfRule | PdfQr | PdfStack | PdfColumns | PdfTable;

/** A page: what stands on it from the top down. */
export interface PdfPage extends PdfStack {
  readonly pageBreak?: 'before';
}

/** A whole document. The same definition gives the same bytes. */
export interface PdfDocument {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: Sides;
  readonly info: { readonly title: string; readonly subject: string; readonly author: string };
  /** The date written into the file: when the state of the record that it shows was made. */
  readonly created: Moment;
  /** A word across every sheet, pale enough to read through. */
  readonly watermark?: {
    readonly text: string;
    readonly font: FontFamily;
    readonly bold: true;
    readonly color: string;
    /** From 0 to 1. */
    readonly opacity: number;
  };
  readonly content: readonly PdfPage[];
}

/** A document of the example school: nobody may take it for one of a real school's. */
export function asExample(document: PdfDocument): PdfDocument {
  const watermark = {
    text: 'ПРИМЕР',
    font: 'PTSans',
    bold: true,
    color: INK,
    opacity: 0.14,
  } as const;
  return { ...document, watermark };
}

/** What the `ruled` layout reads of a table. */
interface RuledNode {
  readonly table: { readonly rules: readonly number[] };
}

/** Layouts of tables by name, as pdfmake's `setTableLayouts` takes them. */
export const TABLE_LAYOUTS = {
  ruled: {
    hLineWidth: (line: number, node: RuledNode) => node.table.rules[line] ?? 0,
    vLineWidth: () => 0,
    hLineColor: () => INK,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
} as const;

/** House colours: everything has to survive a black-and-white printer. */
export const INK = '#000000';
/** For labels: dark enough to be printed without a visible raster. */
export const SOFT_INK = '#404040';
export const PAPER_WHITE = '#ffffff';

/** House style: headings and names in PT Serif Bold, facts in PT Sans. @param fontSize points */
export const style = {
  heading: (fontSize: number): TypeStyle => ({ font: 'PTSerif', bold: true, fontSize }),
  serif: (fontSize: number): TypeStyle => ({ font: 'PTSerif', fontSize }),
  text: (fontSize: number): TypeStyle => ({ font: 'PTSans', fontSize }),
  strong: (fontSize: number): TypeStyle => ({ font: 'PTSans', bold: true, fontSize }),
  label: (fontSize: number): TypeStyle => ({ font: 'PTSans', fontSize, color: SOFT_INK }),
} as const;
