// The maker of documents as the program uses it; loaded at its first use, not at the start.
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { startChild } from '../child-process';
import type { SettingsStore } from '../settings-store';
import { documentsOf, type Documents } from './made-documents';
import type { DocumentSources } from './prepare-document';
import { printPdf } from './print';
import { createPdfRenderer } from './render-pdf';
import { saveFile, type AskForPath } from './save-dialog';

export type { Documents } from './made-documents';
export type { ApprovalSources, CurrentRecord, DocumentSources } from './prepare-document';

/** What the maker of documents needs from the rest of the main process. */
export interface DocumentsOptions extends DocumentSources {
  /** Folder of the font files (`fonts.ts`). */
  readonly fontFolder: string;
  /** Remembers the last folder. */
  readonly settings: SettingsStore;
  readonly log: (message: string) => void;
}

function askWith(window: BrowserWindow): AskForPath {
  return async (defaultPath) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Сохранить документ',
      buttonLabel: 'Сохранить',
      defaultPath,
      filters: [{ name: 'Документ PDF', extensions: ['pdf'] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    return canceled || filePath === '' ? undefined : filePath;
  };
}

/** Documents made in a process of their own, saved by the native dialog, printed by the system's. */
export function createDocuments(options: DocumentsOptions): Documents {
  const { fontFolder, settings, log } = options;
  const program = { name: 'PDF', bundle: 'pdf-process.cjs', args: [fontFolder], log } as const;
  const renderer = createPdfRenderer({ spawn: () => startChild(program), log });
  const memory = {
    get: () => settings.get('lastSaveFolder'),
    set: (folder: string) => {
      settings.set('lastSaveFolder', folder);
    },
  };
  return documentsOf(options, renderer, {
    save: (title, bytes, window) =>
      saveFile(title, '.pdf', bytes, {
        ask: askWith(window),
        memory,
        firstFolder: app.getPath('documents'),
        log,
      }),
    print: (title, bytes, window) => printPdf({ title, bytes, window, log }),
  });
}
