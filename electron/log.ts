import { release } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

const LARGEST_LOG = 1_000_000;

/** Writes the program's log; what the user types never gets into it. */
export type Log = (message: string) => void;

/**
 * Opens the rotating log of the profile: `logs/main.log`, one old file kept. The file's writer is loaded
 * when the window is already on its way; what is said before waits for it.
 */
export function openLog(folder: string): Log {
  // Whoever is asked for the log finds one, and sees where each run begins.
  const waiting = [`start: version ${app.getVersion()}, ${process.platform} ${release()}`];
  let write: Log = (message) => waiting.push(message);
  const load = async (): Promise<void> => {
    const { default: log } = await import('electron-log/main');
    log.transports.file.resolvePathFn = () => join(folder, 'logs', 'main.log');
    log.transports.file.maxSize = LARGEST_LOG;
    log.transports.file.level = 'info';
    log.transports.console.level = false;
    write = (message) => {
      log.info(message);
    };
    waiting.forEach(write);
  };
  void app.whenReady().then(() => setImmediate(() => void load()));
  return (message) => {
    write(message);
  };
}
