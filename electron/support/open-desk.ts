// The desk of requests tied to the system: its dialogs, its clipboard, its mail program.
import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron';
import type { FileAnswer } from '#shared/ipc/documents';
import type {
  FilesBefore,
  RequestFilesAnswer,
  RequestText,
  SupportAnswer,
} from '#shared/ipc/support';
import type { Id } from '#shared/lib/ids';
import { shortMoment } from '#shared/lib/iso-date';
import { saveFile, type AskForPath } from '../documents/save-dialog';
import type { Ledger } from '../ledger/ledger';
import type { Log } from '../log';
import type { SettingsStore } from '../settings-store';
import { copyText, openMail, saveLetter, type RequestTools } from './request-desk';
import { pictureOn } from './picture-on-clipboard';
import { keepPicture, pickRequestFiles } from './request-files';

/** What letters and files of requests work with. */
export interface SupportParts {
  readonly settings: SettingsStore;
  readonly attachmentFolder: string;
  /** The computer's zone: a pasted picture is called by its clock. */
  readonly timeZone: string;
  readonly log: Log;
}

/** What can be done with a recorded request. */
export interface RequestDesk {
  saveLetter(id: Id): Promise<FileAnswer>;
  openMail(id: Id): Promise<SupportAnswer>;
  copyText(id: Id, what: RequestText): Promise<SupportAnswer>;
}

/** The desk of a journal, its dialogs over a window. */
export function openDesk(parts: SupportParts, ledger: Ledger, window: BrowserWindow): RequestDesk {
  const tools: RequestTools = {
    ledger,
    attachmentFolder: parts.attachmentFolder,
    now: Date.now,
    save: (title, bytes) => save(parts, window, title, bytes),
    openMail: openMailAddress,
    copy: async (text) => {
      await clipboard.writeText(text); // older Electrons write at once and promise nothing
    },
    log: parts.log,
  };
  return {
    saveLetter: (id) => saveLetter(tools, id),
    openMail: (id) => openMail(tools, id),
    copyText: (id, what) => copyText(tools, id, what),
  };
}

/** Only mail: an address of another kind would start whatever the system has for it. */
async function openMailAddress(url: string): Promise<void> {
  if (new URL(url).protocol !== 'mailto:') throw new Error('not an address of mail');
  await shell.openExternal(url);
}

function save(
  { settings, log }: SupportParts,
  window: BrowserWindow,
  title: string,
  bytes: Uint8Array,
): Promise<FileAnswer> {
  return saveFile(title, '.eml', bytes, {
    ask: askOver(window),
    memory: {
      get: () => settings.get('lastSaveFolder'),
      set: (folder) => {
        settings.set('lastSaveFolder', folder);
      },
    },
    firstFolder: app.getPath('documents'),
    log,
  });
}

function askOver(window: BrowserWindow): AskForPath {
  return async (defaultPath) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Сохранить письмо',
      buttonLabel: 'Сохранить',
      defaultPath,
      filters: [{ name: 'Письмо', extensions: ['eml'] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    return canceled || filePath === '' ? undefined : filePath;
  };
}

/** «Выбрать файлы»: several at once, whatever they are. */
export function pickFiles(
  { attachmentFolder }: SupportParts,
  before: FilesBefore,
  window: BrowserWindow,
): Promise<RequestFilesAnswer> {
  return pickRequestFiles(attachmentFolder, before, async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Снимки экрана и файлы',
      buttonLabel: 'Приложить',
      filters: [
        { name: 'Снимки экрана и документы', extensions: PICTURES_AND_PAPERS },
        { name: 'Все файлы', extensions: ['*'] },
      ],
      properties: ['openFile', 'multiSelections'],
    });
    return canceled ? undefined : filePaths;
  });
}

const PICTURES_AND_PAPERS = [
  ...['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'pdf', 'mp4', 'webm'],
  ...['doc', 'docx', 'xls', 'xlsx', 'csv', 'odt', 'ods', 'txt'],
];

/** «Вставить снимок»: the picture that the system's clipboard holds. */
export async function pastePicture(
  { attachmentFolder, timeZone }: SupportParts,
  before: FilesBefore,
): Promise<RequestFilesAnswer> {
  const bytes = await pictureOn(clipboard);
  const when = shortMoment(new Date().toISOString(), timeZone).replace(',', '').replace(':', '-');
  return keepPicture(attachmentFolder, before, bytes, `Снимок экрана ${when}.png`);
}
