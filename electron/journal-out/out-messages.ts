import type { TableFormat, WantedRecords } from '#shared/ipc/journal-out';
import type { HandoverRequest } from '#shared/ipc/handover';
import type { ReportPaperRequest } from '#shared/ipc/report-paper';
import type { TrainingPaperRequest } from '#shared/ipc/training-papers';

/** Where the ledger lies, and how much of it is whole. */
export interface LedgerPlace {
  readonly path: string;
  /** Bytes up to the end of the newest line. */
  readonly bytes: number;
  /** The newest line and its hash. */
  readonly seq: number;
  readonly hash: string;
}

/** What is to be made of the records. */
export type OutWork =
  | { readonly kind: 'book'; readonly fontFolder: string }
  | { readonly kind: 'table'; readonly format: TableFormat; readonly file: string };

/** What every order is made with. */
export interface OrderPlace {
  readonly ledger: LedgerPlace;
  readonly isExample: boolean;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** Records of the journal, and what is to be made of them. */
export interface RecordsTask {
  readonly records: WantedRecords;
  readonly work: OutWork;
}

/** A document on the training of new staff, an act of handover, or a report. */
export interface PaperTask {
  readonly paper: TrainingPaperRequest | HandoverRequest | ReportPaperRequest;
  readonly fontFolder: string;
}

export type RecordsOrder = OrderPlace & RecordsTask;
export type PaperOrder = OrderPlace & PaperTask;
/** The one order that an outgoing process gets. */
export type OutOrder = RecordsOrder | PaperOrder;

/** A document's bytes with what its preview says. */
export interface BookDelivery {
  readonly kind: 'book';
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
  /** Records, or sheets of training, that it holds. */
  readonly records: number;
}

/** A table that lies in its file. */
export interface TableDelivery {
  readonly kind: 'table';
  readonly records: number;
  readonly missing: number;
}

/** What an outgoing process tells. */
export type OutReport =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | BookDelivery
  | TableDelivery
  /** It can't be made, said for the user. */
  | { readonly kind: 'refused'; readonly message: string }
  /** An error of the file system or of ours: its code and, for the log, its words. */
  | { readonly kind: 'failed'; readonly code: string; readonly reason: string };
