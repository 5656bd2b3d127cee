import type { BrowserWindow, Session } from 'electron';
import { forgetViewed } from './documents/viewing';
import type { Ledger } from './ledger/ledger';
import type { Log } from './log';
import type { SettingsStore } from './settings-store';

/**
 * What the windows keep of the journal beside the ledger: the view (IndexedDB) and the first screen
 * (localStorage). Their files hold erased bytes until they happen to be compacted, so after a
 * redaction they are removed as a whole; the view is built anew from the ledger.
 */
export interface KeptView {
  /** Takes the main window off its page, so that nothing of it is kept any more. */
  leave(): Promise<void>;
  /** Removes what is kept and shows the window's page again. */
  forget(ledger: Pick<Ledger, 'index' | 'status'>): Promise<void>;
  /** Forgets when the journal holds redactions that this profile hasn't heard of: a crash, another account. */
  catchUp(ledger: Pick<Ledger, 'index' | 'status'>): Promise<void>;
}

export interface KeptViewParts {
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly session: Pick<Session, 'clearStorageData'>;
  readonly windowOf: () => BrowserWindow | undefined;
  readonly log: Log;
}

/** Keeps account of which redactions this profile's storage has been cleaned after. */
export function createKeptView(parts: KeptViewParts): KeptView {
  const { profile, settings, session, log } = parts;
  const page = createPlace(parts);
  const forget: KeptView['forget'] = async ({ index, status }) => {
    await page.leave();
    await session.clearStorageData({ storages: ['indexdb', 'localstorage'] });
    await forgetViewed(profile, log);
    const forgotten = settings.get('forgotten') ?? {};
    settings.set('forgotten', { ...forgotten, [status.ledger]: index.redactions.length });
    await page.comeBack();
  };
  return {
    leave: page.leave,
    forget,
    catchUp: async (ledger) => {
      const known = settings.get('forgotten')?.[ledger.status.ledger] ?? 0;
      if (known !== ledger.index.redactions.length) await forget(ledger);
    },
  };
}

/** Takes the main window off its page and back to it. */
function createPlace({ windowOf, log }: Pick<KeptViewParts, 'windowOf' | 'log'>): {
  leave: () => Promise<void>;
  comeBack: () => Promise<void>;
} {
  let address: string | undefined;
  const show = async (url: string): Promise<void> => {
    const window = windowOf();
    if (window === undefined || window.isDestroyed()) return;
    await window.loadURL(url).catch((error: unknown) => {
      log(`a page was left before it had been loaded: ${String(error)}`);
    });
    if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
  };
  return {
    leave: async () => {
      const window = windowOf();
      if (window === undefined || window.isDestroyed() || address !== undefined) return;
      address = window.webContents.getURL();
      await show('about:blank');
    },
    comeBack: async () => {
      const back = address;
      address = undefined;
      if (back !== undefined) await show(back);
    },
  };
}
