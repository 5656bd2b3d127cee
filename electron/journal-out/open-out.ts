// Records' ways out, as the program uses them; loaded at their first use, not at the start.
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { OutProgress, TableFormat } from '#shared/ipc/journal-out';
import { startChild } from '../child-process';
import { choosePlace } from '../documents/save-dialog';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { Log } from '../log';
import type { SettingsStore } from '../settings-store';
import { JournalOut, type AskForTable } from './journal-out';

/** What the ways out need of the rest of the main process. */
export interface OutSurroundings {
  readonly ledger: Promise<LedgerAccess>;
  /** The ledger's file. */
  readonly ledgerFile: string;
  readonly settings: SettingsStore;
  readonly isExample: boolean;
  readonly tell: (progress: OutProgress) => void;
  readonly log: Log;
}

const FORMATS: Readonly<Record<TableFormat, { readonly title: string; readonly name: string }>> = {
  xlsx: { title: 'Выгрузить в Excel', name: 'Книга Excel' },
  csv: { title: 'Выгрузить в CSV', name: 'Таблица CSV' },
};

/** The system's dialog over a window. */
export function askOver(window: BrowserWindow, settings: SettingsStore): AskForTable {
  return (title, format) =>
    choosePlace(title, `.${format}`, {
      ask: async (defaultPath) => {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          title: FORMATS[format].title,
          buttonLabel: 'Выгрузить',
          defaultPath,
          filters: [{ name: FORMATS[format].name, extensions: [format] }],
          properties: ['showOverwriteConfirmation', 'createDirectory'],
        });
        return canceled || filePath === '' ? undefined : filePath;
      },
      memory: { get: () => settings.get('lastSaveFolder'), set: () => undefined },
      firstFolder: app.getPath('documents'),
    });
}

/** Opens the ways out of one journal. */
export function openOut(surroundings: OutSurroundings): JournalOut {
  const { ledger, ledgerFile, settings, isExample, tell, log } = surroundings;
  return new JournalOut({
    spawn: () => startChild({ name: 'Journal out', bundle: 'out-process.cjs', log }),
    ledger: async () => {
      const access = await ledger;
      if (access.kind === 'unreadable') return undefined;
      const { offset, seq, hash } = access.ledger.head;
      return { path: ledgerFile, bytes: offset, seq, hash };
    },
    fontFolder: join(import.meta.dirname, 'fonts'),
    isExample,
    // Emptied at each start (documents/viewing): what a crash leaves there may hold names.
    workFolder: join(app.getPath('userData'), 'viewing'),
    tell,
    onOut: ({ what, records }) => {
      log(`went out of the journal: ${what}, ${records} records`);
    },
    onSaved: (folder) => {
      settings.set('lastSaveFolder', folder);
    },
    log,
  });
}
