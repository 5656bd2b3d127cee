import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { PdfChild } from './render-pdf';

/** Starts `pdf-process.cjs`, which the build puts beside this bundle. */
export function startPdfProcess(fontFolder: string, log: (message: string) => void): PdfChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'pdf-process.cjs'), [fontFolder], {
    serviceName: 'PDF',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    log(`PDF process: ${chunk.toString().trimEnd()}`);
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
