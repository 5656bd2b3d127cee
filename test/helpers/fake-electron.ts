// Stands in for `electron` where code of the main process is tested without one. It holds what
// modules touch while they are loaded; a test that needs more gives it through a parameter.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const userData = mkdtempSync(path.join(tmpdir(), 'zhurnal-unit-'));

/** The application object, as far as settings and log ask for it. */
export const app = {
  getPath: (): string => userData,
  getAppPath: (): string => process.cwd(),
  getName: (): string => 'Журнал консультанта',
  getVersion: (): string => '0.0.0',
  isPackaged: false,
  isReady: (): boolean => true,
  on: (): void => undefined,
  whenReady: (): Promise<void> => Promise.resolve(),
};

/** What is served by channel: a test calls it as a window would. */
type Served = (event: unknown, request: unknown) => unknown;
export const served = new Map<string, Served>();
export const ipcMain = {
  handle: (channel: string, handler: Served): void => void served.set(channel, handler),
  on: (): void => undefined,
};
export const ipcRenderer = undefined;

/** Opens nothing. */
export const shell = { openPath: (): Promise<string> => Promise.resolve('') };

// electron-store imports electron as a whole.
// eslint-disable-next-line no-restricted-exports -- the shape of the real module
export default { app, ipcMain, ipcRenderer, shell };
