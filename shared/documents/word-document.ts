// A document for Word as data: as little of that format as the school's documents need.
import type { Moment } from '#shared/lib/iso-date';

/** A paragraph. Sizes are of the whole document unless one is given. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly isBold?: boolean;
  /** Points. */
  readonly size?: number;
  /** Indent of the first line, 1.25 cm (ГОСТ Р 7.0.97-2025). */
  readonly isIndented?: boolean;
  /** A title: is never the last on its page. Told to readers of the screen as a heading. */
  readonly isHeading?: boolean;
  /** Space before it, points. */
  readonly before?: number;
}

/** A column of a table. */
export interface WordColumn {
  readonly title: string;
  readonly width: number;
  readonly isCentred?: boolean;
}

export type WordBlock =
  | WordParagraph
  /** Texts beside each other without rules: stamps, signatures. Never torn between pages. */
  | {
      readonly kind: 'beside';
      /** Widths in millimetres. */
      readonly widths: readonly number[];
      /** Lines of each column. */
      readonly cells: readonly (readonly string[])[];
    }
  /** A ruled table: its header is repeated on every page, no row is torn. Widths in millimetres. */
  | {
      readonly kind: 'table';
      readonly columns: readonly WordColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** A whole document: A4, pages numbered from the second in the middle of the top margin. */
export interface WordDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** The date inside the file. */
  readonly created: Moment;
  /** Size of the text, and of that in tables, points. */
  readonly size: number;
  readonly tableSize: number;
  /** Margin on the side of the binder, mm; 25 unless one is given. */
  readonly left?: number;
  readonly blocks: readonly WordBlock[];
}
