// The maker of documents as the program uses it; loaded at its first use, not at the start.
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DocumentFormat } from '#shared/ipc/documents';
import { startChild } from '../child-process';
import type { SettingsStore } from '../settings-store';
import { documentsOf, type Documents } from './made-documents';
import type { DocumentSources } from './document-sources';
import { printDocument } from './print';
import { createPdfRenderer } from './render-pdf';
import { saveFile, type AskForPath } from './save-dialog';

export type { Documents } from './made-documents';
export type { ApprovalSources, CurrentRecord, DocumentSources } from './document-sources';

/** What the maker of documents needs from the rest of the main process. */
export interface DocumentsOptions extends DocumentSources {
  /** Folder of the font files (`fonts.ts`). */
  readonly fontFolder: string;
  /** Remembers the last folder. */
  readonly settings: SettingsStore;
  readonly log: (message: string) => void;
}

/** What the system's dialog calls each kind of file. */
const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'Документ PDF',
  html: 'Веб-страница',
  ics: 'Календарь',
  docx: 'Документ Word',
};

function askWith(window: BrowserWindow, format: DocumentFormat): AskForPath {
  return async (defaultPath) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Сохранить документ',
      buttonLabel: 'Сохранить',
      defaultPath,
      filters: [{ name: FORMAT_WORDS[format], extensions: [format] }],
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
    save: ({ title, format, bytes }, window) =>
      saveFile(title, `.${format}`, bytes, {
        ask: askWith(window, format),
        memory,
        firstFolder: app.getPath('documents'),
        log,
      }),
    print: (file, window) => printDocument({ ...file, window, log }),
  });
}
