import { release } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main';

const LARGEST_LOG = 1_000_000;

/** Writes the program's log; what the user types never gets into it. */
export type Log = (message: string) => void;

/** Opens the rotating log of the profile: `logs/main.log`, one old file kept. */
export function openLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'main.log');
  log.transports.file.maxSize = LARGEST_LOG;
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  // Whoever is asked for the log finds one, and sees where each run begins.
  log.info(`start: version ${app.getVersion()}, ${process.platform} ${release()}`);
  return (message) => {
    log.info(message);
  };
}
