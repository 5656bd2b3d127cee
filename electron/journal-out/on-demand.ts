import type { BrowserWindow } from 'electron';
import type { OutDocumentRequest, TableAnswer, TableRequest } from '#shared/ipc/journal-out';
import type { JournalOut, MadeBook } from './journal-out';
import type { OutSurroundings } from './open-out';

/** Records' ways out, loaded at their first use: the start doesn't wait for them. */
export interface OutOnDemand {
  exportTable(request: TableRequest, window: BrowserWindow): Promise<TableAnswer>;
  exportAgain(job: string, window: BrowserWindow): Promise<TableAnswer>;
  makeBook(request: OutDocumentRequest): Promise<MadeBook>;
  cancel(job: string): Promise<void>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** @param surroundings the journal whose records go out */
export function outOnDemand(surroundings: OutSurroundings): OutOnDemand {
  const { settings } = surroundings;
  let opened: Promise<JournalOut> | undefined;
  const load = async (): Promise<JournalOut> => (await import('./open-out')).openOut(surroundings);
  const get = (): Promise<JournalOut> => (opened ??= load());
  const askOver = async (window: BrowserWindow) =>
    (await import('./open-out')).askOver(window, settings);
  return {
    exportTable: async (request, window) =>
      (await get()).exportTable(request, await askOver(window)),
    exportAgain: async (job, window) => (await get()).exportAgain(job, await askOver(window)),
    makeBook: async (request) => (await get()).makeBook(request),
    cancel: async (job) => (await opened)?.cancel(job),
    close: async () => (await opened)?.close(),
  };
}
