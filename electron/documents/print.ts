// Printing from the bytes of a PDF. Chromium prints its own PDF viewer as a blank sheet (seen on
// Electron 33 with CUPS), so a hidden page of ours draws the sheets as pictures and is printed; where
// there is no printer, the file opens in the system's viewer.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, shell, type WebContentsPrintOptions } from 'electron';
import type { FileAnswer } from '#shared/ipc/contract';
import { APP_ORIGIN } from '../app-protocol';
import { fileName } from './save-dialog';

/** A document on its way to the printer. */
export interface PrintJob {
  readonly title: string;
  readonly bytes: Uint8Array;
  /** The window over which the system's dialog opens. */
  readonly window: BrowserWindow;
  readonly log: (message: string) => void;
}

const PAGE = `${APP_ORIGIN}/print.html`;
// The words with which Chromium says that the user changed their mind.
const CALLED_OFF = /cancel/iu;

const NO_VIEWER: FileAnswer = {
  kind: 'failed',
  message:
    'Принтер не найден, и просмотрщик PDF не открылся. Записи журнала в сохранности. Сохраните документ и напечатайте его на другом компьютере.',
};

/** A window that nobody sees, for the pictures of the sheets. */
function hiddenWindow(parent: BrowserWindow): BrowserWindow {
  return new BrowserWindow({
    show: false,
    parent,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
}

/** Draws the sheets in the hidden page. @returns the size of a sheet: «A4» or «A3» */
export async function drawSheets(hidden: BrowserWindow, bytes: Uint8Array): Promise<'A4' | 'A3'> {
  await hidden.loadURL(PAGE);
  const base64 = Buffer.from(bytes).toString('base64');
  const size: unknown = await hidden.webContents.executeJavaScript(`showSheets('${base64}')`);
  return size === 'A3' ? 'A3' : 'A4';
}

/** Sends the drawn sheets to the printer. @returns the reason of Chromium when nothing was printed */
export function printSheets(
  hidden: BrowserWindow,
  pageSize: 'A4' | 'A3',
  options: WebContentsPrintOptions = {},
): Promise<string | undefined> {
  return new Promise((resolve) => {
    hidden.webContents.print(
      { margins: { marginType: 'none' }, printBackground: true, pageSize, ...options },
      (printed, reason) => {
        resolve(printed ? undefined : reason);
      },
    );
  });
}

/** The way out: the file in the system's viewer, from a folder that the system clears. */
async function openInViewer({ title, bytes, log }: PrintJob): Promise<FileAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'zhurnal-'));
  const file = join(folder, fileName(title, '.pdf'));
  await writeFile(file, bytes, { mode: 0o600 });
  const problem = await shell.openPath(file);
  if (problem === '') return { kind: 'shown' };
  log(`the system's viewer did not open: ${problem}`);
  return NO_VIEWER;
}

/** Prints by the system's dialog; without a printer, or when that fails, shows the file in a viewer. */
export async function printPdf(job: PrintJob): Promise<FileAnswer> {
  const printers = await job.window.webContents.getPrintersAsync();
  if (printers.length === 0) return openInViewer(job);
  const hidden = hiddenWindow(job.window);
  try {
    const pageSize = await drawSheets(hidden, job.bytes);
    hidden.setTitle(job.title);
    const reason = await printSheets(hidden, pageSize);
    if (reason === undefined) return { kind: 'done', path: null };
    if (CALLED_OFF.test(reason)) return { kind: 'cancelled' };
    job.log(`printing failed: ${reason}`);
  } catch (error) {
    job.log(`the sheets could not be drawn for printing: ${String(error)}`);
  } finally {
    hidden.destroy();
  }
  return openInViewer(job);
}
