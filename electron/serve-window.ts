import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { EventName, Events, LedgerStatus } from '#shared/ipc/contract';
import { documentsOnDemand } from './documents/on-demand';
import { createDrafts } from './drafts/drafts';
import { createHandlers, type Services } from './ipc/handlers';
import { serve } from './ipc/serve';
import type { Log } from './log';
import type { SettingsStore } from './settings-store';
import { startJournal } from './start-journal';

/** Tells the window something. */
export type Send = <E extends EventName>(event: E, payload: Events[E]) => void;

export interface WindowServing {
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly send: Send;
  readonly windowOf: () => BrowserWindow | undefined;
  /** Resolves when the window has been drawn: opening a long journal must not hold it up. */
  readonly drawn: Promise<void>;
}

/** Serves what the window asks for. The answer closes it all before the program ends. */
export function serveWindow(serving: WindowServing): () => Promise<unknown> {
  const { profile, settings, log, send, windowOf, drawn } = serving;
  const dataFolder = settings.get('dataFolder') ?? join(profile, 'data');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const onStatus = (status: LedgerStatus): void => {
    send('ledger:status-changed', status);
  };
  const journal = startJournal({ folder: dataFolder, timeZone, log, onStatus, after: drawn });
  const documents = documentsOnDemand(journal.ledger, settings, import.meta.dirname, log);
  const services: Services = {
    info: { version: app.getVersion(), dataFolder, timeZone },
    ledger: journal.ledger,
    drafts: createDrafts(join(dataFolder, 'drafts'), journal.isTaken, log),
    documents: () => documents.get(),
    windowOf,
    tell: (committed) => {
      send('ledger:committed', committed);
    },
    log,
  };
  serve(createHandlers(services), log);
  return () => Promise.all([journal.close(), documents.close()]);
}
