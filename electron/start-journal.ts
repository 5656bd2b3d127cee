import { join } from 'node:path';
import type { LedgerStatus } from '#shared/ipc/contract';
import type { Documents } from './documents/documents';
import { openJournal, type Journal } from './ledger/journal';
import { DISK_UNREADABLE, LEDGER_MISSING } from './ledger/words';
import type { LedgerAccess } from './ipc/handlers';
import type { Log } from './log';
import type { SettingsStore } from './settings-store';

export interface StartOptions {
  readonly folder: string;
  readonly timeZone: string;
  readonly log: Log;
  readonly onStatus: (status: LedgerStatus) => void;
}

/** The journal while it opens and after: whoever needs the ledger waits for it. */
export interface StartedJournal {
  readonly ledger: Promise<LedgerAccess>;
  readonly isTaken: (commit: string) => boolean;
  /** The maker of documents, loaded at its first use. */
  readonly documents: (settings: SettingsStore) => () => Promise<Documents>;
  readonly close: () => Promise<void>;
}

/** When the window has been drawn for sure: the check of the whole chain must not slow the start. */
const VERIFY_AFTER_MS = 3_000;

/** Opens the journal beside the window, not before it; verifies the whole chain a little later. */
export function startJournal(options: StartOptions): StartedJournal {
  let journal: Journal | undefined;
  const open = async (): Promise<LedgerAccess> => {
    try {
      const opened = await openJournal(options);
      if ('kind' in opened) return { kind: 'unreadable', message: LEDGER_MISSING };
      journal = opened;
      verifyLater(opened, options.log);
      return { kind: 'open', ledger: opened.ledger };
    } catch (error) {
      options.log(`the ledger can't be opened: ${String(error)}`);
      return { kind: 'unreadable', message: DISK_UNREADABLE };
    }
  };
  const ledger = open();
  return {
    ledger,
    isTaken: (commit) => journal?.ledger.index.commitSeq(commit) !== undefined,
    documents: (settings) => documentsOnDemand(ledger, settings, options),
    close: async () => {
      await ledger;
      await journal?.close();
    },
  };
}

function verifyLater(journal: Journal, log: Log): void {
  const timer = setTimeout(() => {
    journal.verifyAll().catch((error: unknown) => {
      log(`the chain could not be verified: ${String(error)}`);
    });
  }, VERIFY_AFTER_MS);
  timer.unref();
}

function documentsOnDemand(
  ledger: Promise<LedgerAccess>,
  settings: SettingsStore,
  { log }: StartOptions,
): () => Promise<Documents> {
  let documents: Promise<Documents> | undefined;
  const load = async (): Promise<Documents> => {
    const { createDocuments } = await import('./documents/documents');
    return createDocuments({
      readRecord: async (table, id) => {
        const access = await ledger;
        if (access.kind === 'unreadable') return undefined;
        return (await access.ledger.current(table, id)) as never;
      },
      officers: async () => {
        const access = await ledger;
        return access.kind === 'open' ? access.ledger.index.officers() : [];
      },
      fontFolder: join(import.meta.dirname, 'fonts'),
      settings,
      log,
    });
  };
  return () => (documents ??= load());
}
