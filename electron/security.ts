import { existsSync, readdirSync } from 'node:fs';
import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/*
 * Electron's security list, point by point: 1, 18 — only app:// is loaded; 2–4, 6, 8–10 — web
 * preferences in window.ts; 5 — permissions below; 7 — the policy in app-protocol.ts; 11, 12 — no
 * webviews; 13, 14 — no navigation, no windows; 15 — openExternal isn't used; 16 — the packaged
 * program holds a current Electron; 17 — senders are checked in ipc/answer.ts; 19 — fuses in
 * electron-builder.yml; 20 — the preload exposes the contract and nothing of Electron.
 */

const DEBUGGING_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'js-flags',
];

/** In the packaged program nobody may look in through a debugging port. Must run before the app is ready. */
export function refuseDebugging(log: (message: string) => void): void {
  if (!app.getAppPath().endsWith('.asar')) return;
  for (const name of DEBUGGING_SWITCHES) {
    if (!app.commandLine.hasSwitch(name)) continue;
    app.commandLine.removeSwitch(name);
    log(`the switch --${name} is refused`);
  }
}

/** Keeps every page where it is: no navigation, no new windows, no webviews. */
export function keepPagesInPlace(log: (message: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (isReload(event.url, contents.getURL())) return;
      event.preventDefault();
      log(`navigation refused: ${event.url}`);
    });
    contents.on('will-frame-navigate', (event) => {
      if (isOwnPage(event.url)) return;
      event.preventDefault();
      log(`frame navigation refused: ${event.url}`);
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      log(`window refused: ${url}`);
      return { action: 'deny' };
    });
  });
}

/** True for our own page opened anew as it is: what «Открыть заново» does after a fault of a screen. */
export function isReload(next: string, current: string): boolean {
  return isOwnPage(next) && next.split('#')[0] === current.split('#')[0];
}

/** True for a page of our own origin. */
export function isOwnPage(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}

/** Schemes that pages may load from: our own files, and bytes that the page itself made. */
const ALLOWED_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Closes a session: no permissions, no connections, no downloads, no dictionaries from the network. */
export function closeSession(session: Session, log: (message: string) => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !ALLOWED_SCHEMES.has(new URL(details.url).protocol);
    if (cancel) log(`request refused: ${details.url.slice(0, 200)}`);
    answer({ cancel });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** True when a Russian dictionary lies in the folder of dictionaries, put there by hand. */
export function hasDictionary(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => /^ru-.*\.bdic$/.test(name));
}

/** Turns spell-checking on only with a dictionary that is there; none is ever downloaded. */
export function setUpSpellChecking(session: Session, dictionaryFolder: string): void {
  // Chromium asks this address when a dictionary is missing; it leads nowhere.
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/dictionaries/`);
  const enabled = hasDictionary(dictionaryFolder);
  session.setSpellCheckerEnabled(enabled);
  if (enabled) session.setSpellCheckerLanguages(['ru']);
}
