import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import type { EventName, Events } from '#shared/ipc/contract';
import { announceAppProtocol, readyAppProtocol, serveAppProtocol } from './app-protocol';
import { serve } from './ipc/serve';
import { openLog } from './log';
import { keepLook } from './look';
import { setUpMenu } from './menu';
import { closeSession, keepPagesInPlace, refuseDebugging, setUpSpellChecking } from './security';
import { openSettings } from './settings-store';
import { APP_TITLE, focusWindow, isDrawn, openWindow } from './window';

// A Latin name of the profile's folder, whatever the program is called on the screen.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), 'zhurnal-konsultanta'));
}
app.setName(APP_TITLE);
// The `appId` of the package: Windows shows messages only of a program that it knows by its shortcut.
app.setAppUserModelId('ru.zhurnal-konsultanta');
const profile = app.getPath('userData');
const log = openLog(profile);

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

function send<E extends EventName>(event: E, payload: Events[E]): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(event, payload);
}

function start(): void {
  const settings = openSettings(profile, log);
  const look = keepLook(settings, (changed) => {
    send('look:changed', changed);
  });
  closeSession(session.defaultSession, log);
  setUpSpellChecking(session.defaultSession, join(profile, 'Dictionaries'));
  serveAppProtocol(join(import.meta.dirname, '../renderer'));
  window = openWindow(settings, log);
  readyAppProtocol();
  const windowOf = (): BrowserWindow | undefined => window;
  const serving = isDrawn(window).then(async () => {
    const { serveWindow } = await import('./serve-window');
    return serveWindow({ profile, settings, look, log, send, windowOf });
  });
  serve(serving.then(({ answer }) => answer));
  closeBeforeQuit(async () => (await serving).close());
  setUpMenu({
    send: (command) => {
      send('menu:command', command);
    },
    look,
    windowOf,
  });
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
