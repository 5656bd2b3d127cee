import { join } from 'node:path';
import { app, session, type BrowserWindow, type WebContents } from 'electron';
import type { EventName, Events, LedgerStatus, WindowKind } from '#shared/ipc/contract';
import { announceAppProtocol, serveAppProtocol } from './app-protocol';
import { openAccess } from './access/open-access';
import { approvalSources } from './access/approval-sources';
import { DirectorWindow } from './director-window';
import { documentsOnDemand } from './documents/on-demand';
import { createDrafts } from './drafts/drafts';
import type { AccessServices } from './ipc/access-handlers';
import { createHandlers } from './ipc/handlers';
import { serve } from './ipc/serve';
import { openLog } from './log';
import { keepLook, type LookKeeper } from './look';
import { setUpMenu } from './menu';
import { startJournal } from './start-journal';
import { closeSession, keepPagesInPlace, refuseDebugging, setUpSpellChecking } from './security';
import { openSettings, type SettingsStore } from './settings-store';
import { showJournal, type OpenedJournal, type Surroundings } from './shown-journal';
import { APP_TITLE, focusWindow, openPage, openWindow } from './window';

// A Latin name of the profile's folder, whatever the program is called on the screen.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), 'zhurnal-konsultanta'));
}
app.setName(APP_TITLE);
const profile = app.getPath('userData');
const log = openLog(profile);
/** The computer's own zone. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

process.on('uncaughtException', (error) => {
  log(`uncaught: ${error.stack ?? error.message}`);
});
// A limit of the file size ends a program that doesn't listen; one that does is told by the write, as of a full disk.
process.on('SIGXFSZ', () => {
  log('a file may not grow any more');
});
process.on('unhandledRejection', (reason) => {
  log(`unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
});

let window: BrowserWindow | undefined;
const directorWindow = new DirectorWindow();

function send<E extends EventName>(event: E, payload: Events[E]): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(event, payload);
}

function start(): void {
  const settings = openSettings(profile, log);
  const access = openAccess(settings, (state) => {
    send('role:changed', state);
  });
  const look = keepLook(settings, (changed) => {
    send('look:changed', changed);
  });
  const shown = showJournal({
    dataFolder: settings.get('dataFolder') ?? join(profile, 'data'),
    exampleFolder: join(profile, 'example'),
    open: (folder, surroundings) =>
      openFolder({ settings, look, access: { ...access, directorWindow } }, folder, surroundings),
    writeExample: async (folder) => {
      const { writeExample } = await import('./example/write-example');
      return writeExample({ folder, timeZone: TIME_ZONE, log });
    },
    reload: (isExample) => {
      access.role.end();
      directorWindow.close();
      if (window !== undefined && !window.isDestroyed()) openPage(window, isExample);
    },
    log,
  });
  serve(shown.handlersFor, kindOf, log);
  closeBeforeQuit(() => shown.close());
  closeSession(session.defaultSession, log);
  setUpSpellChecking(session.defaultSession, join(profile, 'Dictionaries'));
  serveAppProtocol(join(import.meta.dirname, '../renderer'));
  window = openWindow(settings, log);
  setUpMenu({
    send: (command) => {
      send('menu:command', command);
    },
    look,
    windowOf: () => window,
  });
}

/** What journals that are opened one after the other have in common. */
interface Shared {
  readonly settings: SettingsStore;
  readonly look: LookKeeper;
  readonly access: Omit<AccessServices, 'attachmentFolder'>;
}

/** Begins to open a folder's journal and all that the window will ask of it; the window doesn't wait for it. */
function openFolder(
  shared: Shared,
  dataFolder: string,
  { isShown, example }: Surroundings,
): OpenedJournal {
  const onStatus = (status: LedgerStatus): void => {
    if (isShown()) send('ledger:status-changed', status);
  };
  const journal = startJournal({ folder: dataFolder, timeZone: TIME_ZONE, log, onStatus });
  const attachmentFolder = join(dataFolder, 'attachments');
  const documents = documentsOnDemand(journal.ledger, shared.settings, import.meta.dirname, {
    approvals: approvalSources(journal.ledger, attachmentFolder),
    log,
  });
  const handlers = createHandlers({
    info: { version: app.getVersion(), dataFolder, timeZone: TIME_ZONE },
    ledger: journal.ledger,
    drafts: createDrafts(join(dataFolder, 'drafts'), journal.isTaken, log),
    access: { ...shared.access, attachmentFolder },
    look: shared.look,
    documents: () => documents.get(),
    windowOf: (sender) => (kindOf(sender) === 'main' ? window : directorWindow.current),
    tell: (committed) => {
      if (isShown()) send('ledger:committed', committed);
    },
    example,
    log,
  });
  return { handlers, close: () => Promise.all([journal.close(), documents.close()]) };
}

/** Which of our windows a sender of a call is. */
function kindOf(sender: WebContents): WindowKind | undefined {
  if (sender === window?.webContents) return 'main';
  return sender === directorWindow.current?.webContents ? 'director' : undefined;
}

/** Records the head, lets the lock go and ends the helping process before the program ends. */
function closeBeforeQuit(close: () => Promise<unknown>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

refuseDebugging(log);
announceAppProtocol();
keepPagesInPlace(log);
// Root has no sandbox: start.mjs passes --no-sandbox there, and both switches together end every child.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    focusWindow(window);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
