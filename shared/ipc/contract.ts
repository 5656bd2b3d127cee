import type { Id } from '#shared/lib/ids';
import type { CommitAnswer, CommitRequest, Committed, RecordState } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import type { Result } from '#shared/lib/result';
import type { KeyReason } from '#shared/domain/director-key';
import type { Remarks } from '#shared/domain/schedule-approval';
import type {
  AttachmentAnswer,
  CheckedApproval,
  DeskAnswer,
  DeskDecision,
  DirectorDesk,
  DirectorErrand,
  KeyInfo,
  PaperApproval,
  PickAnswer,
  RoleState,
} from './access';
import type { DocumentAnswer, DocumentRequest, FileAnswer } from './documents';
import { OUT_CHANNELS, type OutChannels, type OutProgress } from './journal-out';
import { IMPORT_CHANNELS, type ImportChannels, type ImportProgress } from './imports';
import type { Look } from './look';
import type { MenuCommand } from './menu';
import { REDACTION_CHANNELS, type RedactionChannels } from './redaction';
import { REMINDER_CHANNELS, REMINDER_EVENTS } from './reminders';
import type { ReminderChannels, ReminderEvents } from './reminders';
import { SUPPORT_CHANNELS, type SupportChannels } from './support';

export type { DocumentAnswer, DocumentRequest, FileAnswer } from './documents';

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

export interface AppInfo {
  readonly version: string;
  readonly dataFolder: string;
  /** The computer's own zone, first value of the school's. */
  readonly timeZone: string;
}

/** Answer of the drafts' keeper: kept, or the sentence why not. */
export type DraftAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Whether the example was entered or left; the window opens anew then. Else the sentence why not. */
export type ExampleAnswer =
  { readonly ok: true } | { readonly ok: false; readonly message: string };

/**
 * The only list of channels between the window and the main process: request and answer of each.
 * `electron/preload.ts` exposes exactly this, `guards.ts` checks every request.
 */
export interface Channels
  extends OutChannels, ImportChannels, RedactionChannels, ReminderChannels, SupportChannels {
  'app:info': { request: null; answer: AppInfo };
  'look:read': { request: null; answer: Look };
  'look:write': { request: Look; answer: null };
  /** The window fills the screen, or doesn't any more; answers whether it did before, by the user's own wish. */
  'window:full-screen': { request: { on: boolean }; answer: boolean };
  'ledger:status': { request: null; answer: LedgerStatus };
  /**
   * Records of the lines `from … to`, at most 5,000 lines at once: a `Committed` as JSON. Between the two
   * worlds of the window a thousand objects are copied one by one, a text at once.
   */
  'ledger:read': {
    request: { from: number; to: number; end: 'first' | 'last' };
    answer: string;
  };
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
  /** Makes an example school and shows it in place of the real journal. */
  'example:open': { request: null; answer: ExampleAnswer };
  /** Shows the real journal again and removes the example. */
  'example:close': { request: null; answer: ExampleAnswer };
  'log:window-error': { request: { message: string; stack: string }; answer: null };
  /** Whether each approved edition is what was approved. */
  'approval:check': { request: null; answer: readonly CheckedApproval[] };
  'approval:on-paper': { request: PaperApproval; answer: CommitAnswer };
  /** «Выбрать файл»: the system's dialog, then the file is kept in the data folder. */
  'attachment:pick': { request: null; answer: PickAnswer };
  'attachment:read': { request: { sha256: string }; answer: AttachmentAnswer };
  /** Keys of the director's, the newest first. */
  'director:keys': { request: null; answer: readonly KeyInfo[] };
  /** Opens the director's own window. */
  'director:open': { request: DirectorErrand; answer: null };
  'role:read': { request: null; answer: RoleState };
  /** The director leaves before the five minutes are over. */
  'role:end': { request: null; answer: null };
  /** What lies before the director; null when the edition is gone. Of the director's window alone, as all `desk:`. */
  'desk:read': { request: null; answer: DirectorDesk | null };
  'desk:approve': { request: DeskDecision; answer: DeskAnswer };
  'desk:return': { request: DeskDecision & Remarks; answer: DeskAnswer };
  /** Takes an approved edition out of force. */
  'desk:cancel': { request: DeskDecision & { reason: string }; answer: DeskAnswer };
  'desk:make-key': {
    request: { commit: Id; reason: KeyReason; passphrase: string };
    answer: DeskAnswer;
  };
  'desk:close': { request: null; answer: null };
}

export type ChannelName = keyof Channels;

export const CHANNELS = [
  'app:info',
  'look:read',
  'look:write',
  'window:full-screen',
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
  'example:open',
  'example:close',
  'log:window-error',
  'approval:check',
  'approval:on-paper',
  'attachment:pick',
  'attachment:read',
  'director:keys',
  'director:open',
  'role:read',
  'role:end',
  'desk:read',
  'desk:approve',
  'desk:return',
  'desk:cancel',
  'desk:make-key',
  'desk:close',
  ...OUT_CHANNELS,
  ...IMPORT_CHANNELS,
  ...REDACTION_CHANNELS,
  ...REMINDER_CHANNELS,
  ...SUPPORT_CHANNELS,
] as const satisfies readonly ChannelName[];

/** The windows that there are. */
export type WindowKind = 'main' | 'director';

/** Both windows may use these; the director's window has `desk:` to itself, the main one all the rest. */
const SHARED: readonly ChannelName[] = [
  'app:info',
  'draft:save',
  'draft:read',
  'draft:remove',
  'document:make',
  'document:save',
  'document:print',
  'log:window-error',
  // Public halves and fingerprints: what the sheet of a key shows.
  'director:keys',
];

/** True when a channel is served to a window. */
export function isServedTo(channel: ChannelName, window: WindowKind): boolean {
  if (SHARED.includes(channel)) return true;
  return channel.startsWith('desk:') === (window === 'director');
}

/** What main tells the window unasked. */
export interface Events extends ReminderEvents {
  /** A commit on the ledger, whoever asked for it. */
  'ledger:committed': Committed;
  /** The background check found damage, or a write failed for good. */
  'ledger:status-changed': LedgerStatus;
  'look:changed': Look;
  'menu:command': MenuCommand;
  /** The director's role has begun or ended. */
  'role:changed': RoleState;
  'journal:out-progress': OutProgress;
  'import:progress': ImportProgress;
}
export type EventName = keyof Events;
export const EVENTS = [
  'ledger:committed',
  'ledger:status-changed',
  'look:changed',
  'menu:command',
  'role:changed',
  'journal:out-progress',
  'import:progress',
  ...REMINDER_EVENTS,
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
