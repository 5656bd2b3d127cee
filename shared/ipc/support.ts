/*
 * Requests to support between the window and the main process. The window names a request of the ledger; letters,
 * scripts and files are made and read by main from what the ledger holds.
 */
import type { Attachment } from '#shared/domain/schedule-approval';
import type { Id } from '#shared/lib/ids';
import type { FileAnswer } from './documents';

/** What of a request can be put on the clipboard; `parent` is all that a parent takes along, the contacts first. */
export const REQUEST_TEXTS = ['address', 'subject', 'letter', 'phone', 'voice', 'parent'] as const;
export type RequestText = (typeof REQUEST_TEXTS)[number];

/** Done, with what is to be known beside it, or the sentence why not. */
export type SupportAnswer =
  | { readonly kind: 'done'; readonly note: string | null }
  | { readonly kind: 'failed'; readonly message: string };

/** Files that were kept, and sentences about those that weren't. */
export type RequestFilesAnswer =
  | {
      readonly kind: 'picked';
      readonly files: readonly Attachment[];
      readonly refused: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** Files that the request has already: what is added must fit beside them. */
export interface FilesBefore {
  readonly count: number;
  readonly bytes: number;
}

/** A file that was dropped into the form: the window has its bytes, and no path. */
export interface DroppedFile extends FilesBefore {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface SupportChannels {
  /** «Сохранить письмо»: a draft for the mail program (.eml) with its files, where the system's dialog says. */
  'request:letter': { request: { id: Id }; answer: FileAnswer };
  /** Opens the mail program with the text; files can't go this way. */
  'request:mailto': { request: { id: Id }; answer: SupportAnswer };
  'request:copy': { request: { id: Id; what: RequestText }; answer: SupportAnswer };
  /** «Выбрать файлы»: the system's dialog, then the files are kept in the data folder. */
  'request:pick-files': { request: FilesBefore; answer: RequestFilesAnswer };
  /** The picture on the clipboard, kept as a PNG file. */
  'request:paste-picture': { request: FilesBefore; answer: RequestFilesAnswer };
  'request:drop-file': { request: DroppedFile; answer: RequestFilesAnswer };
}

export const SUPPORT_CHANNELS = [
  'request:letter',
  'request:mailto',
  'request:copy',
  'request:pick-files',
  'request:paste-picture',
  'request:drop-file',
] as const satisfies readonly (keyof SupportChannels)[];
