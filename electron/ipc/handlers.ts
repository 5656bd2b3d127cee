import type { BrowserWindow, WebContents } from 'electron';
import type { AppInfo, FileAnswer, LedgerStatus } from '#shared/ipc/contract';
import type { CommitAnswer, CommitRequest, Committed } from '#shared/ledger/commit';
import { NO_HASH } from '#shared/ledger/commit';
import { authorNow } from '../access/roles';
import { commitFromWindow } from '../access/window-commit';
import type { Documents } from '../documents/documents';
import type { OutOnDemand } from '../journal-out/on-demand';
import type { Drafts } from '../drafts/drafts';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { Log } from '../log';
import type { LookKeeper } from '../look';
import type { Reminders } from '../reminders/on-demand';
import type { ExampleSwitch } from '../shown-journal';
import type { SupportOnDemand } from '../support/on-demand';
import { accessHandlers, type AccessHandlers, type AccessServices } from './access-handlers';
import type { Handlers } from './answer';
import { importHandlers, type ImportHandlers } from './import-handlers';
import { makeDocument, outHandlers, type OutHandlers } from './out-handlers';
import { reminderHandlers, type ReminderHandlers } from './reminder-handlers';
import { supportHandlers, type SupportHandlers } from './support-handlers';

/** What the handlers work with; each is ready or becomes so while the window is drawn. */
export interface Services {
  readonly info: AppInfo;
  readonly ledger: Promise<LedgerAccess>;
  readonly drafts: Drafts;
  readonly access: AccessServices;
  readonly look: LookKeeper;
  readonly reminders: Pick<Reminders, 'read' | 'write'>;
  readonly documents: () => Promise<Documents>;
  readonly out: OutOnDemand;
  readonly support: SupportOnDemand;
  /** The window that a call came from: dialogs open over it. */
  readonly windowOf: (sender: WebContents) => BrowserWindow | undefined;
  /** Tells every window of a commit. The one that asked knows it already and passes over it. */
  readonly tell: (committed: Committed) => void;
  readonly example: ExampleSwitch;
  readonly log: Log;
}

/** Ties every channel to the service that answers it. */
export function createHandlers(services: Services): Handlers {
  return {
    ...ledgerHandlers(services),
    ...accessHandlers(services),
    ...outHandlers(services),
    ...importHandlers(services),
    ...reminderHandlers(services),
    ...supportHandlers(services),
    ...otherHandlers(services),
  };
}

type LedgerHandlers = Pick<Handlers, Extract<keyof Handlers, `ledger:${string}`>>;

function ledgerHandlers({ ledger, info, tell, access: files }: Services): LedgerHandlers {
  const { attachmentFolder } = files;
  return {
    'ledger:status': async () => statusOf(await ledger),
    'ledger:read': async ({ from, to, end }) => {
      const access = await ledger;
      return JSON.stringify(
        access.kind === 'open' ? await access.ledger.read(from, to, end) : NOTHING,
      );
    },
    'ledger:hash-at': async ({ seq }) => {
      const access = await ledger;
      return access.kind === 'open' ? access.ledger.hashAt(seq) : null;
    },
    'ledger:commit': async (request) => {
      const answer = await commit(await ledger, request, { ...info, attachmentFolder });
      // After the answer: a window that was reloaded meanwhile, or another one, hears of it this way.
      if (answer.kind === 'ok' && !answer.repeated) setImmediate(tell, answer.committed);
      return answer;
    },
    'ledger:history': async ({ table, id }) => {
      const access = await ledger;
      return access.kind === 'open' ? access.ledger.history(table, id) : [];
    },
  };
}

const NOTHING: Committed = { fromSeq: 1, seq: 0, prev: NO_HASH, head: NO_HASH, states: [] };

/** Status of a ledger, or of one that can't be read at all. */
export function statusOf(access: LedgerAccess): LedgerStatus {
  if (access.kind === 'open') return access.ledger.status;
  const { message } = access;
  return { ledger: '', seq: 0, head: NO_HASH, readOnly: message, damage: message };
}

function commit(
  access: LedgerAccess,
  request: CommitRequest,
  { timeZone, attachmentFolder }: { timeZone: string; attachmentFolder: string },
): Promise<CommitAnswer> | CommitAnswer {
  if (access.kind === 'unreadable') {
    return { kind: 'refused', refusal: { kind: 'read-only', message: access.message } };
  }
  const { ledger } = access;
  const author = authorNow(ledger.index, Date.now(), timeZone);
  return commitFromWindow({ ledger, attachmentFolder, author }, request);
}

const NO_WINDOW: FileAnswer = { kind: 'failed', message: 'Окно программы закрыто.' };

type OtherHandlers = Omit<
  Handlers,
  | keyof LedgerHandlers
  | keyof AccessHandlers
  | keyof OutHandlers
  | keyof ImportHandlers
  | keyof ReminderHandlers
  | keyof SupportHandlers
>;

function otherHandlers(services: Services): OtherHandlers {
  const { info, drafts, look, documents, windowOf, ledger, example, log } = services;
  return {
    'app:info': () => info,
    'look:read': () => look.read(),
    'look:write': (wanted) => {
      look.write(wanted);
      return null;
    },
    'window:full-screen': ({ on }, sender) => fillScreen(windowOf(sender), on),
    'draft:save': ({ key, commit: id, content }) => drafts.save(key, id, content),
    'draft:read': async ({ key }) => {
      await ledger; // a draft whose commit was taken is known only when the ledger is open
      return drafts.read(key);
    },
    'draft:remove': ({ key }) => drafts.remove(key),
    'document:warm': async () => {
      (await documents()).warm();
      return null;
    },
    'document:make': (request) => makeDocument(request, services),
    'document:save': async ({ token }, sender) => {
      const window = windowOf(sender);
      return window === undefined ? NO_WINDOW : (await documents()).save(token, window);
    },
    'document:print': async ({ token }, sender) => {
      const window = windowOf(sender);
      return window === undefined ? NO_WINDOW : (await documents()).print(token, window);
    },
    'example:open': () => example.open(),
    'example:close': () => example.close(),
    'log:window-error': ({ message, stack }) => {
      log(`window: ${message}\n${stack}`);
      return null;
    },
  };
}

/** Windows that fill the screen because their page asked for it: it may have been opened anew since. */
const filled = new WeakSet<BrowserWindow>();

/** Makes a window fill the screen, or not any more. @returns whether it did by the user's own wish before */
function fillScreen(window: BrowserWindow | undefined, on: boolean): boolean {
  if (window === undefined) return false;
  const isOwnWish = window.isFullScreen() && !filled.has(window);
  if (on && !isOwnWish) filled.add(window);
  else filled.delete(window);
  window.setFullScreen(on);
  return isOwnWish;
}
