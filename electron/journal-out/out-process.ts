// Entry of the process that makes what leaves the journal: books and tables of any length. It reads the ledger's
// file and the fonts, writes the one file that it is told to, and is ended from outside when it is called off.
import { errorCode } from '../files/atomic-write';
import { carryOut } from './out-job';
import type { OutOrder, OutReport } from './out-messages';

function tell(report: OutReport): void {
  process.parentPort.postMessage(report);
}

function failure(error: unknown): OutReport {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', code: errorCode(error), reason };
}

process.parentPort.once('message', ({ data }) => {
  // Only our own main process holds the other end.
  void carryOut(data as OutOrder, tell)
    .catch(failure)
    .then(tell);
});
