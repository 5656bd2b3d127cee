// Documents that the window asks for, and what becomes of them.
import type { OriginalForm } from '#shared/documents/original-forms';
import type { Lie, Paper } from '#shared/documents/paper';
import type { Id } from '#shared/lib/ids';
import type { OutDocumentRequest } from './journal-out';

/** A document that main can make from what the ledger holds. */
export type DocumentRequest =
  | {
      readonly kind: 'schedule-poster';
      readonly schedule: Id;
      readonly paper: Paper;
      readonly lie: Lie;
    }
  | { readonly kind: 'schedule-original'; readonly schedule: Id; readonly form: OriginalForm }
  /** The edition as a web page, as a calendar file, as a text for Word. */
  | { readonly kind: 'schedule-page' | 'schedule-ics'; readonly schedule: Id }
  | { readonly kind: 'schedule-word'; readonly schedule: Id; readonly form: OriginalForm }
  /** The sheet of a director's key, to be signed by hand. */
  | { readonly kind: 'key-sheet'; readonly key: Id }
  | { readonly kind: 'destruction-act'; readonly redaction: Id }
  /** The school's own regulation, on paper and as a text for Word. */
  | { readonly kind: 'regulation-act' | 'regulation-word'; readonly regulation: Id }
  | LeafletRequest
  | OutDocumentRequest;

/** Most classes of one order of leaflets, most leaflets of each, and most sheets of all together. */
export const LEAFLET_CLASS_LIMIT = 60;
export const LEAFLET_COPY_LIMIT = 100;
export const LEAFLET_SHEET_LIMIT = 300;

/** «Памятка для родителей»: the edition in force, if there is one, and how many for which classes. */
export interface LeafletRequest {
  readonly kind: 'parents-leaflet';
  readonly schedule: Id | null;
  /** As they are written; none for a leaflet without a class. */
  readonly classes: readonly string[];
  readonly copies: number;
}

/** Sheets of an order of leaflets: two stand on each. */
export function leafletSheets({
  classes,
  copies,
}: Pick<LeafletRequest, 'classes' | 'copies'>): number {
  return Math.max(classes.length, 1) * Math.ceil(copies / 2);
}

/** What a document's bytes are; the ending of its file. */
export const DOCUMENT_FORMATS = ['pdf', 'html', 'ics', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export type DocumentAnswer =
  | {
      readonly ok: true;
      /** Names the document for saving and printing; good until the program ends. */
      readonly token: string;
      readonly format: DocumentFormat;
      readonly bytes: Uint8Array;
      /** Blank requisites and the like, as sentences shown beside the preview. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Answer to «Сохранить» and «Печать»: done, called off by the user, or a sentence. */
export type FileAnswer =
  | { readonly kind: 'done'; readonly path: string | null }
  /** It couldn't be printed and was handed to the system's viewer, which may not open on Linux. */
  | { readonly kind: 'shown'; readonly why: 'no-printer' | 'not-printed' | 'many-sheets' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };
