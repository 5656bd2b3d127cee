import type { LedgerStatus } from '#shared/ipc/contract';
import type { Head } from './chain-check';
import type { LedgerHandle } from './ledger-file';
import type { RuleIndex } from './rule-index';

/** A file opened anew: for reading only when it can't be written or isn't what it was. */
export interface Reopened {
  readonly handle: LedgerHandle;
  readonly mayWrite: boolean;
}

/** What the ledger works on, handed over by its opening. */
export interface LedgerParts {
  readonly handle: LedgerHandle;
  readonly ledger: string;
  readonly head: Head;
  readonly index: RuleIndex;
  /** Set when nothing may be written: the sentence for the screen. */
  readonly readOnly: string | null;
  readonly damage: string | null;
  /** After a failed write: the file opened anew and verified up to `head`. */
  readonly reopen: (head: Head) => Promise<Reopened>;
  /** Called after each acknowledged commit, to record the head in time. */
  readonly onCommitted: () => void;
  /** Called when writing has stopped for good. */
  readonly onStopped: (status: LedgerStatus) => void;
  readonly isLockOurs: () => Promise<boolean>;
  readonly now: () => string;
}
