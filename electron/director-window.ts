import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { DirectorErrand } from '#shared/ipc/access';
import { isExamplePage, pageAddress } from './app-protocol';
import { paperColor } from './look';
import { WEB_PREFERENCES } from './window';

/** At 100 %; a larger view of the program makes it larger, as far as the screen goes. */
const SIZE = { width: 760, height: 660 } as const;

/** Where the window opens, and how large it shows its page. */
function placed(parent: BrowserWindow): { width: number; height: number; zoomFactor: number } {
  const zoomFactor = parent.webContents.getZoomFactor();
  const { workArea } = screen.getDisplayMatching(parent.getBounds());
  return {
    width: Math.min(Math.round(SIZE.width * zoomFactor), workArea.width),
    height: Math.min(Math.round(SIZE.height * zoomFactor), workArea.height),
    zoomFactor,
  };
}

/**
 * The director's own window over the program's: what is approved is shown by it and the passphrase is
 * typed into it. The main window can ask for it to be opened, and can neither look into it nor act in it:
 * the deeds of the director are served to this window alone (`ipc/answer.ts`).
 */
export class DirectorWindow {
  #window: BrowserWindow | undefined;
  #errand: DirectorErrand | undefined;

  get current(): BrowserWindow | undefined {
    return this.#window?.isDestroyed() === false ? this.#window : undefined;
  }

  /** What it was opened for; undefined as soon as it is closed. */
  get errand(): DirectorErrand | undefined {
    return this.current === undefined ? undefined : this.#errand;
  }

  /** Opens it; one that is open is closed first, for it lies on another errand. */
  open(parent: BrowserWindow, errand: DirectorErrand): void {
    this.close();
    this.#errand = errand;
    const { zoomFactor, ...size } = placed(parent);
    const window = new BrowserWindow({
      ...size,
      parent,
      modal: true,
      minimizable: false,
      maximizable: false,
      title: 'Подпись руководителя',
      icon: join(import.meta.dirname, 'icon.png'),
      backgroundColor: paperColor(),
      show: false,
      webPreferences: { ...WEB_PREFERENCES, zoomFactor },
    });
    this.#window = window;
    window.removeMenu();
    window.once('ready-to-show', () => {
      window.show();
    });
    const isExample = isExamplePage(parent.webContents.getURL());
    void window.loadURL(pageAddress(isExample, 'director.html'));
  }

  close(): void {
    this.current?.close();
    this.#window = undefined;
  }
}
