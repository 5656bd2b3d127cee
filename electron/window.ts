import { join } from 'node:path';
import { BrowserWindow, screen, type WebPreferences } from 'electron';
import { pageAddress } from './app-protocol';
import type { Log } from './log';
import { paperColor } from './look';
import type { SettingsStore } from './settings-store';
import { MIN_SIZE, placeWindow } from './window-bounds';

export const APP_TITLE = 'Журнал консультанта';

/** The page is treated as hostile: no Node, its own world, Chromium's sandbox (security list, 2–4, 6). */
export const WEB_PREFERENCES: WebPreferences = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: true,
  v8CacheOptions: 'bypassHeatCheck',
};

/** A window that never says that it was drawn (its page failed) must not keep the journal shut. */
const DRAWN_AFTER_MS = 3_000;

/** Opens the program's window where it was last, on a screen that is there. */
export function openWindow(settings: SettingsStore, log: Log): BrowserWindow {
  const saved = settings.get('window');
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const areas = [primary, ...others].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(saved, areas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: APP_TITLE,
    backgroundColor: paperColor(),
    show: false,
    webPreferences: { ...WEB_PREFERENCES, zoomFactor: (settings.get('look')?.size ?? 100) / 100 },
  });
  if (saved?.maximized === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    settings.set('window', { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log(`the window's process ended: ${details.reason}`);
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  openPage(window, false);
  return window;
}

/**
 * Opens the page on the journal that is shown: address and title tell the example from the real one. There
 * is no way back to the page of the other one.
 */
export function openPage(window: BrowserWindow, isExample: boolean): void {
  window.setTitle(isExample ? `Пример — ${APP_TITLE}` : APP_TITLE);
  window.webContents.once('did-finish-load', () => {
    window.webContents.navigationHistory.clear();
  });
  void window.loadURL(pageAddress(isExample));
}

/** Resolves when a window has been drawn for the first time, or has had all the time it needs. */
export function isDrawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const latest = setTimeout(resolve, DRAWN_AFTER_MS);
    window.once('ready-to-show', () => {
      clearTimeout(latest);
      resolve();
    });
  });
}

/** Brings the window to the front: a second start does this to the first one. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
