// Printing from the bytes of a PDF, or of a web page. Chromium prints its own PDF viewer as a blank sheet (seen on
// Electron 33 with CUPS), so a hidden page of ours draws the sheets as pictures and is printed.
import { app, BrowserWindow, shell, type WebContentsPrintOptions } from 'electron';
import type { FileAnswer } from '#shared/ipc/contract';
import type { DocumentFormat } from '#shared/ipc/documents';
import { APP_ORIGIN } from '../app-protocol';
import { MANY_SHEETS, printOrView } from './print-or-view';
import { fileName } from './save-dialog';
import { keepForViewer } from './viewing';

/** A document on its way to the printer. */
export interface PrintJob {
  readonly title: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** The window over which the system's dialog opens. */
  readonly window: BrowserWindow;
  readonly log: (message: string) => void;
}

/** A window as Electron hands it out, whoever made it. */
type AnyWindow = ReturnType<typeof BrowserWindow.getAllWindows>[number];

const PAGE = `${APP_ORIGIN}/print.html`;

/**
 * A window that nobody sees, for the pictures of the sheets. A new one for each document: in one that was used before,
 * without a frame to show, Chromium takes seconds for each picture.
 */
function hiddenWindow(parent: AnyWindow): BrowserWindow {
  return new BrowserWindow({
    show: false,
    parent,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
}

/** How the hidden window of the document before is ended, by the window over which it lies. */
const endings = new WeakMap<AnyWindow, () => void>();

/**
 * Lets a hidden window go, not at once: Chromium goes on with a job after saying that it is printed, and destroying
 * the window then takes the whole program along (segmentation fault in four of six prints on Electron 33 with GTK).
 * It stays until another document has been through the dialog, or its parent is closed.
 */
function letGo(hidden: BrowserWindow, parent: AnyWindow): void {
  if (!endings.has(parent)) parent.once('closed', () => endings.get(parent)?.());
  endings.get(parent)?.();
  endings.set(parent, () => {
    if (!hidden.isDestroyed()) hidden.destroy();
  });
}

/** Draws the sheets in the hidden page. @returns the size of a sheet, undefined when they are too many for it */
async function drawSheets(
  hidden: BrowserWindow,
  { title, bytes }: PrintJob,
): Promise<'A4' | 'A3' | undefined> {
  await hidden.loadURL(PAGE);
  const base64 = Buffer.from(bytes).toString('base64');
  const code = `showSheets('${base64}', ${JSON.stringify(title)})`;
  const size: unknown = await hidden.webContents.executeJavaScript(code);
  if (size === 'too-many') return undefined;
  return size === 'A3' ? 'A3' : 'A4';
}

/** Shows a web page in the hidden one: it is printed by its own styles. */
async function layOutPage(hidden: BrowserWindow, { title, bytes }: PrintJob): Promise<void> {
  await hidden.loadURL(PAGE);
  const base64 = Buffer.from(bytes).toString('base64');
  await hidden.webContents.executeJavaScript(`showPage('${base64}', ${JSON.stringify(title)})`);
}

/**
 * Sends the drawn sheets to the printer. The dialog begins with the printer's own paper, whatever is asked for here
 * (seen on Electron 33 with GTK): the sheets fit themselves to the paper.
 * @returns the reason of Chromium when nothing was printed
 */
function printSheets(
  hidden: BrowserWindow,
  options: WebContentsPrintOptions,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    hidden.webContents.print(options, (printed, reason) => {
      resolve(printed ? undefined : reason);
    });
  });
}

/** The director's window lies over the program's and may be closed as soon as its sheet is printed. */
function programWindow(window: BrowserWindow): AnyWindow {
  const id = window.getParentWindow()?.id;
  return BrowserWindow.getAllWindows().find((other) => other.id === id) ?? window;
}

async function drawAndPrint(job: PrintJob): Promise<string | undefined> {
  const parent = programWindow(job.window);
  const hidden = hiddenWindow(parent);
  try {
    if (job.format === 'html') {
      await layOutPage(hidden, job);
      return await printSheets(hidden, { printBackground: true, pageSize: 'A4' });
    }
    const pageSize = await drawSheets(hidden, job);
    if (pageSize === undefined) return MANY_SHEETS;
    const margins = { marginType: 'none' } as const;
    return await printSheets(hidden, { margins, printBackground: true, pageSize });
  } finally {
    letGo(hidden, parent);
  }
}

async function openInViewer({ title, format, bytes }: PrintJob): Promise<string | undefined> {
  const file = await keepForViewer(app.getPath('userData'), fileName(title, `.${format}`), bytes);
  // On Linux this says nothing about a viewer that is not there: the window's message says what to do then.
  const problem = await shell.openPath(file);
  return problem === '' ? undefined : problem;
}

/**
 * Prints a PDF or a web page by the system's dialog, or finds another way out (`print-or-view.ts`). Calendars and Word
 * files aren't printed: the window prints the original in their place.
 */
export function printDocument(job: PrintJob): Promise<FileAnswer> {
  return printOrView({
    countPrinters: async () => (await job.window.webContents.getPrintersAsync()).length,
    print: () => drawAndPrint(job),
    view: () => openInViewer(job),
    log: job.log,
  });
}
