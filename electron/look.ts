import { BrowserWindow, nativeTheme } from 'electron';
import { FIRST_LOOK, type Look } from '#shared/ipc/look';
import type { SettingsStore } from './settings-store';

/** Keeps how the program looks at this place of work, and makes it look so. */
export interface LookKeeper {
  readonly read: () => Look;
  /** Keeps it, and shows it at once in every window. */
  readonly write: (look: Look) => void;
}

/** `--paper` of the window's styles (tokens.css): what is seen before the page is drawn. */
export const PAPER = { light: '#fafaf7', dark: '#171a18' } as const;

/** The colour of an empty window. In high contrast the system's own colours come with the page. */
export function paperColor(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

/**
 * Applies what is kept; to be called before the first window opens, so that it opens in its colours.
 * @param tell hears of every change, whoever made it
 */
export function keepLook(settings: SettingsStore, tell: (look: Look) => void): LookKeeper {
  const read = (): Look => settings.get('look') ?? FIRST_LOOK;
  nativeTheme.themeSource = read().theme;
  // Also when the system itself turns dark in the evening.
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paperColor());
  });
  return {
    read,
    write: (look) => {
      settings.set('look', look);
      nativeTheme.themeSource = look.theme;
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.setZoomFactor(look.size / 100);
      }
      tell(look);
    },
  };
}
