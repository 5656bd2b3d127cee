// How records of the journal leave the program: as a printed book, as tables for other programs.
import type { JournalFilters } from '#shared/domain/journal-filters';
import type { Period } from '#shared/domain/period';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { HandoverRequest } from './handover';
import type { ReportPaperRequest } from './report-paper';
import type { TrainingPaperRequest } from './training-papers';

/** What a found set was narrowed to, to be said in words: it chooses nothing. */
export type OutFilters = Omit<JournalFilters, 'period'> & Period;

/**
 * Which records go out. A period is chosen by the main process itself, so that what is printed as the journal
 * is the whole of it; a found set is told as order keys (`shared/domain/order-key`) in the order of the list:
 * one typed array, whatever its length. Contents always come from the ledger.
 */
export type WantedRecords =
  | { readonly kind: 'period'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | { readonly kind: 'found'; readonly orders: Float64Array; readonly filters: OutFilters }
  | { readonly kind: 'record'; readonly id: Id };

/** Kinds of tables for other programs. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table that is wanted; `job` names the work for its progress and for stopping it. */
export interface TableRequest {
  readonly job: Id;
  readonly format: TableFormat;
  readonly records: WantedRecords;
}

/** What came of a table. */
export type TableAnswer =
  | {
      readonly kind: 'done';
      readonly path: string;
      readonly records: number;
      /** Records that changed meanwhile and aren't in the file. */
      readonly missing: number;
    }
  | { readonly kind: 'cancelled' }
  /** A sentence; `isKept` when the table is ready and can be saved elsewhere (`journal:export-again`). */
  | { readonly kind: 'failed'; readonly message: string; readonly isKept: boolean };

/** How far a work is; `done` of `of` steps. */
export interface OutProgress {
  readonly job: Id;
  readonly done: number;
  readonly of: number;
}

/** A book that is wanted, as a request for a document. */
export interface BookRequest {
  readonly kind: 'journal-book';
  readonly job: Id;
  readonly records: WantedRecords;
}

/** Documents that take a process of their own, with progress: they can be long. */
export type OutDocumentRequest =
  BookRequest | TrainingPaperRequest | HandoverRequest | ReportPaperRequest;

/** Channels of what goes out of the journal; books go by `document:make`. */
export interface OutChannels {
  /** «Выгрузить в Excel», «Выгрузить в CSV»: the system's dialog, then the file; progress is told meanwhile. */
  'journal:export': { request: TableRequest; answer: TableAnswer };
  /** Another place for a table that is ready (`isKept`). */
  'journal:export-again': { request: { job: Id }; answer: TableAnswer };
  /** Stops a table or a book that is being made, lets a kept table go. */
  'journal:out-cancel': { request: { job: Id }; answer: null };
}
export const OUT_CHANNELS = [
  'journal:export',
  'journal:export-again',
  'journal:out-cancel',
] as const satisfies readonly (keyof OutChannels)[];
