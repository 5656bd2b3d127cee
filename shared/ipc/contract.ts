import type { Id } from '#shared/lib/ids';
import type { CommitAnswer, CommitRequest, Committed, RecordState } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import type { Result } from '#shared/lib/result';
import type { Paper } from '#shared/documents/paper';

/** State of the ledger as the window needs it. */
export interface LedgerStatus {
  /** Hash of the first line: tells one journal from another. */
  readonly ledger: string;
  readonly seq: number;
  readonly head: string;
  /** Set when nothing can be written: why, what is safe, what to do. */
  readonly readOnly: string | null;
  /** What is known of damage, as a sentence for the screen, or null. */
  readonly damage: string | null;
}

/** A form's content on its way to disk: what was typed and not saved yet. */
export interface Draft {
  readonly key: string;
  /** The commit that the form will send; a draft whose commit is on the ledger is gone. */
  readonly commit: Id;
  /** When it was kept, UTC. */
  readonly at: string;
  readonly content: unknown;
}

/** A document that main can make from what the ledger holds. */
export type DocumentRequest = {
  readonly kind: 'schedule-poster';
  readonly schedule: Id;
  readonly paper: Paper;
};

export type DocumentAnswer =
  | {
      readonly ok: true;
      /** Names the document for saving and printing; good until the program ends. */
      readonly token: string;
      readonly bytes: Uint8Array;
      /** Blank requisites and the like, as sentences shown beside the preview. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Answer to «Сохранить» and «Печать»: done, called off by the user, or a sentence. */
export type FileAnswer =
  | { readonly kind: 'done'; readonly path: string | null }
  /** There is no printer: the document was opened in the system's viewer. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export interface AppInfo {
  readonly version: string;
  readonly dataFolder: string;
  /** The computer's own zone, first value of the school's. */
  readonly timeZone: string;
}

/** Answer of the drafts' keeper: kept, or the sentence why not. */
export type DraftAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/**
 * The only list of channels between the window and the main process: request and answer of each.
 * `electron/preload.ts` exposes exactly this, `guards.ts` checks every request.
 */
export interface Channels {
  'app:info': { request: null; answer: AppInfo };
  'ledger:status': { request: null; answer: LedgerStatus };
  /**
   * Records of the lines `from … to`, at most 5,000 lines at once: a `Committed` as JSON. Between the two
   * worlds of the window a thousand objects are copied one by one, a text at once.
   */
  'ledger:read': { request: { from: number; to: number }; answer: string };
  /** Hash of a line, or null when there is none: does the view show this ledger? */
  'ledger:hash-at': { request: { seq: number }; answer: string | null };
  'ledger:commit': { request: CommitRequest; answer: CommitAnswer };
  /** All states of a record, oldest first. */
  'ledger:history': { request: { table: TableName; id: Id }; answer: readonly RecordState[] };
  'draft:save': { request: { key: string; commit: Id; content: unknown }; answer: DraftAnswer };
  'draft:read': { request: { key: string }; answer: Draft | null };
  'draft:remove': { request: { key: string }; answer: DraftAnswer };
  /** The window will want a document soon: gets the maker ready. */
  'document:warm': { request: null; answer: null };
  'document:make': { request: DocumentRequest; answer: DocumentAnswer };
  'document:save': { request: { token: string }; answer: FileAnswer };
  'document:print': { request: { token: string }; answer: FileAnswer };
  'log:window-error': { request: { message: string; stack: string }; answer: null };
}
export type ChannelName = keyof Channels;

export const CHANNELS = [
  'app:info',
  'ledger:status',
  'ledger:read',
  'ledger:hash-at',
  'ledger:commit',
  'ledger:history',
  'draft:save',
  'draft:read',
  'draft:remove',
  'document:warm',
  'document:make',
  'document:save',
  'document:print',
  'log:window-error',
] as const satisfies readonly ChannelName[];

/** Commands of the native menu that the window carries out. */
export const MENU_COMMANDS = ['new-consultation', 'new-record', 'find', 'help', 'print'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What main tells the window unasked. */
export interface Events {
  /** A commit on the ledger, whoever asked for it. */
  'ledger:committed': Committed;
  /** The background check found damage, or a write failed for good. */
  'ledger:status-changed': LedgerStatus;
  'menu:command': MenuCommand;
}
export type EventName = keyof Events;
export const EVENTS = [
  'ledger:committed',
  'ledger:status-changed',
  'menu:command',
] as const satisfies readonly EventName[];

/** A call that came to nothing: refused by the guard, or a bug that the log keeps. */
export type BridgeFault = 'refused' | 'failed';

/** What the window sees of the main process: `window.bridge`. */
export interface Bridge {
  call<C extends ChannelName>(
    channel: C,
    request: Channels[C]['request'],
  ): Promise<Result<Channels[C]['answer'], BridgeFault>>;
  /** Listens to an event; the answer ends it. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
