import type { LedgerStatus } from '#shared/ipc/contract';
import { startChild } from './child-process';
import { isSoundApart } from './ledger/check-apart';
import { openJournal, type Journal } from './ledger/journal';
import { DISK_UNREADABLE } from './ledger/words';
import type { LedgerAccess } from './ledger/ledger-access';
import type { ChainInUse } from './ledger/sound-chain';
import type { Log } from './log';

export interface StartOptions {
  readonly folder: string;
  readonly timeZone: string;
  readonly log: Log;
  readonly onStatus: (status: LedgerStatus) => void;
}

/** The journal while it opens and after: whoever needs the ledger waits for it. */
export interface StartedJournal {
  readonly ledger: Promise<LedgerAccess>;
  readonly isTaken: (commit: string) => boolean;
  readonly close: () => Promise<void>;
}

/** When the window has been drawn and its view built for sure: the check of the whole chain must slow neither. */
const VERIFY_AFTER_MS = 3_000;

/** Opens the journal beside the window, not before it; verifies the whole chain a little later. */
export function startJournal(options: StartOptions): StartedJournal {
  let journal: Journal | undefined;
  const closing = new AbortController();
  const { signal } = closing;
  const open = async (): Promise<LedgerAccess> => {
    try {
      const { log } = options;
      const start = () =>
        startChild<ChainInUse>({ name: 'Chain', bundle: 'chain-process.cjs', log });
      const opened = await openJournal({
        ...options,
        isSound: (chain) => isSoundApart(start, chain, { closing: signal, log }),
      });
      if ('kind' in opened) return { kind: 'unreadable', message: opened.message };
      journal = opened;
      verifyLater(opened, options.log, signal);
      return { kind: 'open', ledger: opened.ledger };
    } catch (error) {
      options.log(`the ledger can't be opened: ${String(error)}`);
      return { kind: 'unreadable', message: DISK_UNREADABLE };
    }
  };
  const ledger = open();
  return {
    ledger,
    isTaken: (commit) => journal?.ledger.index.commitSeq(commit) !== undefined,
    close: async () => {
      closing.abort();
      await ledger;
      await journal?.close();
    },
  };
}

function verifyLater(journal: Journal, log: Log, closing: AbortSignal): void {
  const timer = setTimeout(() => {
    if (closing.aborted) return;
    if (performance.now() - journal.ledger.readAt < VERIFY_AFTER_MS) {
      verifyLater(journal, log, closing);
      return;
    }
    journal.verifyAll().catch((error: unknown) => {
      log(`the chain could not be verified: ${String(error)}`);
    });
  }, VERIFY_AFTER_MS);
  timer.unref();
}
