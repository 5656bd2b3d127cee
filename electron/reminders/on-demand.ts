import { FIRST_REMINDERS, type ReminderSettings } from '#shared/ipc/reminders';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { Log } from '../log';
import type { SettingsStore } from '../settings-store';
import type { DeadlineWatch } from './watch-deadlines';

/** Reminders of one journal, begun when the program has nothing else to do. */
export interface Reminders {
  readonly read: () => ReminderSettings;
  /** Keeps them; what they allow now is shown now. */
  readonly write: (settings: ReminderSettings) => void;
  readonly close: () => Promise<void>;
}

/** What reminders work with. */
export interface ReminderParts {
  readonly ledger: Promise<LedgerAccess>;
  readonly settings: SettingsStore;
  /** False for the example: nobody there is to be trained. */
  readonly isReal: boolean;
  /** Brings the window to the front and shows who is to be trained. */
  readonly onOpen: () => void;
  readonly log: Log;
}

/** The window opens, is filled and used first. */
const BEGIN_AFTER_MS = 4_000;

/** Begins to remind of trainings some seconds later, when the window has asked for nothing for a while. */
export function remindersOnDemand(parts: ReminderParts): Reminders {
  const { ledger, settings, isReal, log } = parts;
  let watch: DeadlineWatch | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const isClosed = (): boolean => closed;
  const begin = async (): Promise<void> => {
    const access = await ledger;
    if (isClosed() || access.kind !== 'open') return;
    if (performance.now() - access.ledger.readAt < BEGIN_AFTER_MS) {
      beginLater();
      return;
    }
    const { openReminders } = await import('./open-reminders');
    if (isClosed()) return;
    watch = openReminders(access.ledger, parts);
    await watch.look();
  };
  const beginLater = (): void => {
    timer = setTimeout(() => {
      begin().catch((error: unknown) => {
        log(`reminders could not be begun: ${String(error)}`);
      });
    }, BEGIN_AFTER_MS).unref();
  };
  if (isReal) beginLater();
  return {
    read: () => settings.get('reminders') ?? FIRST_REMINDERS,
    write: (wanted) => {
      settings.set('reminders', wanted);
      void watch?.look();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await watch?.close();
    },
  };
}
