import { join } from 'node:path';
import { app, session, type BrowserWindow, type WebContents } from 'electron';
import type { Committed } from '#shared/ledger/commit';
import type { EventName, Events, LedgerStatus, WindowKind } from '#shared/ipc/contract';
import { approvalSources } from './access/approval-sources';
import { openAccess } from './access/open-access';
import { DirectorWindow } from './director-window';
import { documentsOnDemand } from './documents/on-demand';
import { forgetViewed } from './documents/viewing';
import { createDrafts } from './drafts/drafts';
import type { AccessServices } from './ipc/access-handlers';
import { answerWith } from './ipc/answer';
import { createHandlers } from './ipc/handlers';
import type { Answer } from './ipc/serve';
import { outOnDemand, type OutOnDemand } from './journal-out/on-demand';
import type { LedgerAccess } from './ledger/ledger-access';
import { ledgerPath } from './ledger/open-ledger';
import { createKeptView } from './kept-view';
import type { Log } from './log';
import type { LookKeeper } from './look';
import type { SettingsStore } from './settings-store';
import { showJournal, type OpenedJournal, type Surroundings } from './shown-journal';
import { startJournal } from './start-journal';
import { bringingDecrees } from './released-decrees';
import { remindersOnDemand, type Reminders } from './reminders/on-demand';
import { supportOnDemand } from './support/on-demand';
import { focusWindow, openPage } from './window';

/** Tells the window something. */
export type Send = <E extends EventName>(event: E, payload: Events[E]) => void;

export interface WindowServing {
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly look: LookKeeper;
  readonly log: Log;
  readonly send: Send;
  readonly windowOf: () => BrowserWindow | undefined;
}

/** What serves the windows while the program runs. */
export interface Served {
  readonly answer: Answer;
  /** Closes it all before the program ends. */
  readonly close: () => Promise<unknown>;
}

/** The computer's own zone. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What journals that are opened one after the other have in common. */
interface Shared extends WindowServing {
  readonly access: Omit<AccessServices, 'attachmentFolder' | 'draftFolder' | 'stopOutgoing'>;
  /** The window of ours that a call came from. */
  readonly callerOf: (sender: WebContents) => BrowserWindow | undefined;
}

/** Opens the journal and serves what the windows ask for. Called when the window has been drawn: neither may hold it up. */
export function serveWindow(serving: WindowServing): Served {
  const { profile, settings, log, send, windowOf } = serving;
  const directorWindow = new DirectorWindow();
  const { role, backOff } = openAccess(settings, (state) => {
    send('role:changed', state);
  });
  const kindOf = (sender: WebContents): WindowKind | undefined => {
    if (sender === windowOf()?.webContents) return 'main';
    return sender === directorWindow.current?.webContents ? 'director' : undefined;
  };
  const keptView = createKeptView({ ...serving, session: session.defaultSession });
  const shared: Shared = {
    ...serving,
    access: { role, backOff, directorWindow, keptView },
    callerOf: (sender) => (kindOf(sender) === 'main' ? windowOf() : directorWindow.current),
  };
  const shown = showJournal({
    dataFolder: settings.get('dataFolder') ?? join(profile, 'data'),
    exampleFolder: join(profile, 'example'),
    open: (folder, surroundings) => openFolder(shared, folder, surroundings),
    writeExample: async (folder) => {
      const { writeExample } = await import('./example/write-example');
      return writeExample({ folder, timeZone: TIME_ZONE, log });
    },
    reload: (isExample) => {
      role.end();
      directorWindow.close();
      const window = windowOf();
      if (window !== undefined && !window.isDestroyed()) openPage(window, isExample);
    },
    log,
  });
  void forgetViewed(profile, log);
  return {
    answer: answerWith({ handlersFor: shown.handlersFor, kindOf, log }),
    close: () => shown.close(),
  };
}

/** Begins to open a folder's journal and all that the windows will ask of it; they don't wait for it. */
function openFolder(
  shared: Shared,
  dataFolder: string,
  { isShown, isExample, example }: Surroundings,
): OpenedJournal {
  const { settings, log, send } = shared;
  const onStatus = (status: LedgerStatus): void => {
    if (isShown()) send('ledger:status-changed', status);
  };
  const options = { folder: dataFolder, timeZone: TIME_ZONE, log, onStatus };
  const journal = startJournal(options);
  const attachmentFolder = join(dataFolder, 'attachments');
  const draftFolder = join(dataFolder, 'drafts');
  if (!isExample) void journal.ledger.then((opened) => catchUp(shared, opened));
  const documents = documentsOnDemand(journal.ledger, settings, import.meta.dirname, {
    approvals: approvalSources(journal.ledger, attachmentFolder),
    isExample,
    log,
  });
  const out = outOf(shared, dataFolder, journal.ledger, { isShown, isExample });
  const tell = bringingDecrees(journal.ledger, toldWhileShown(shared, isShown), log);
  const reminders = remindersOf(shared, journal.ledger, { isShown, isExample });
  const handlers = createHandlers({
    info: { version: app.getVersion(), dataFolder, timeZone: TIME_ZONE },
    ledger: journal.ledger,
    drafts: createDrafts(draftFolder, journal.isTaken, log),
    access: { ...shared.access, attachmentFolder, draftFolder, stopOutgoing: () => out.close() },
    look: shared.look,
    reminders,
    documents: () => documents.get(),
    out,
    support: supportOnDemand({ settings, attachmentFolder, timeZone: TIME_ZONE, log }),
    windowOf: shared.callerOf,
    tell,
    example,
    log,
  });
  const parts = [journal, reminders, documents, out];
  return { handlers, close: () => Promise.all(parts.map((part) => part.close())) };
}

/** Tells the window of commits as long as it shows their journal. */
function toldWhileShown({ send }: Shared, isShown: () => boolean): (committed: Committed) => void {
  return (committed) => {
    if (isShown()) send('ledger:committed', committed);
  };
}

/** Reminders of a folder's trainings; the example has nobody to be reminded of. */
function remindersOf(
  { settings, log, send, windowOf }: Shared,
  ledger: Promise<LedgerAccess>,
  { isShown, isExample }: Pick<Surroundings, 'isShown' | 'isExample'>,
): Reminders {
  const onOpen = (): void => {
    focusWindow(windowOf());
    if (isShown()) send('reminder:opened', null);
  };
  return remindersOnDemand({ ledger, settings, isReal: !isExample, onOpen, log });
}

/** Ways out of a folder's journal. */
function outOf(
  { settings, log, send }: Shared,
  dataFolder: string,
  ledger: Promise<LedgerAccess>,
  { isShown, isExample }: Pick<Surroundings, 'isShown' | 'isExample'>,
): OutOnDemand {
  return outOnDemand({
    ledger,
    ledgerFile: ledgerPath(dataFolder),
    settings,
    isExample,
    tell: (progress) => {
      if (isShown()) send('journal:out-progress', progress);
    },
    log,
  });
}

async function catchUp({ access, log }: Shared, opened: LedgerAccess): Promise<void> {
  try {
    if (opened.kind === 'open') await access.keptView.catchUp(opened.ledger);
  } catch (error) {
    log(`the view of before a redaction was not forgotten: ${String(error)}`);
  }
}
