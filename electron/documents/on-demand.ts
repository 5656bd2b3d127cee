import { join } from 'node:path';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { Log } from '../log';
import type { SettingsStore } from '../settings-store';
import type { ApprovalSources, Documents } from './documents';

/** The maker of documents, loaded at its first use: the start doesn't wait for it. */
export interface DocumentsOnDemand {
  get(): Promise<Documents>;
  /** Ends its process if one was started. */
  close(): Promise<void>;
}

/** What the maker of documents works with beside the ledger. */
export interface DocumentSurroundings {
  /** What was approved, and by which keys. */
  readonly approvals: ApprovalSources;
  /** True for the example school. */
  readonly isExample: boolean;
  readonly log: Log;
}

/** @param ledger what documents are made of, open or not @param folder where the bundle's fonts lie */
export function documentsOnDemand(
  ledger: Promise<LedgerAccess>,
  settings: SettingsStore,
  folder: string,
  { approvals, isExample, log }: DocumentSurroundings,
): DocumentsOnDemand {
  let documents: Promise<Documents> | undefined;
  const load = async (): Promise<Documents> => {
    const { createDocuments } = await import('./documents');
    return createDocuments({
      readRecord: async (table, id) => {
        const access = await ledger;
        if (access.kind === 'unreadable') return undefined;
        // A table's states hold that table's records; the ledger's type says only that it is one of them.
        return (await access.ledger.current(table, id)) as never;
      },
      officers: async () => {
        const access = await ledger;
        return access.kind === 'open' ? access.ledger.index.officers() : [];
      },
      ...approvals,
      isExample,
      fontFolder: join(folder, 'fonts'),
      settings,
      log,
    });
  };
  return {
    get: () => (documents ??= load()),
    close: async () => {
      (await documents)?.close();
    },
  };
}
