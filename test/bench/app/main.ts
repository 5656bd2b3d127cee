import { open, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, type WebContents } from 'electron';

// The least program with a window and React, and a frame around either program that tells when its
// first screen can be used. Which one runs is said by the environment.

const PROGRAM = process.env['ZHURNAL_BENCH_PROGRAM'];
const SHOWN = process.env['ZHURNAL_BENCH_SHOWN'];

/** In the page: answers with the time at which the frame with that element is on its way. */
function waitFor(selector: string): string {
  return `new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    look();
  })`;
}

function tellWhenShown(contents: WebContents, selector: string): void {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(waitFor(selector)).then((at: number) => {
      process.stdout.write(`\nZHURNAL_BENCH ${String(at)}\n`);
    });
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

function servePage(): void {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    const bytes = await readFile(join(__dirname, 'page', pathname));
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
  });
}

/** A bare append with its sync, at the end of a file of the profile. */
async function serveAppend(): Promise<void> {
  const file = await open(join(app.getPath('userData'), 'bare.jsonl'), 'a');
  ipcMain.handle('append', async (_event, line: string) => {
    await file.write(line);
    await file.datasync();
    return line;
  });
}

async function openFloor(): Promise<void> {
  await app.whenReady();
  servePage();
  await serveAppend();
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    backgroundColor: '#FAFAF7',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL('app://journal/index.html');
}

if (SHOWN !== undefined) {
  app.on('web-contents-created', (_event, contents) => {
    tellWhenShown(contents, SHOWN);
  });
}
if (PROGRAM === undefined) {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  app.on('window-all-closed', () => {
    app.quit();
  });
  void openFloor();
} else {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the built program, as it is started
  require(PROGRAM);
}
