import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { OutChild } from './run-order';

/** Starts `out-process.cjs`, which the build puts beside this bundle. */
export function startOutProcess(log: (message: string) => void): OutChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'out-process.cjs'), [], {
    serviceName: 'Journal out',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    log(`outgoing process: ${chunk.toString().trimEnd()}`);
  });
  return {
    post: (order) => {
      child.postMessage(order);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
