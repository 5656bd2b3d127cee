import { rm } from 'node:fs/promises';
import type { LedgerStatus } from '#shared/ipc/contract';
import { refused, type Refused } from '#shared/ledger/commit';
import { isDiskFull } from '../files/atomic-write';
import type { Head } from './chain-check';
import { BarredLedger, type OnProgress, type PreparedFile } from './erase-in-file';
import type { Written } from './large-commit';
import type { LedgerHandle } from './ledger-file';
import type { LedgerParts } from './ledger-parts';
import { LedgerReader } from './ledger-reader';
import type { RuleIndex } from './rule-index';
import type { StoredLines } from './stored-lines';
import { FOREIGN_WRITE, LOST_LOCK, NOT_REPAIRED } from './words';

/**
 * The ledger's open file: where it ends, whether this program may still write into it, and how another
 * file takes its place, after a failed write or an erasure by law.
 */
export abstract class HeldLedger extends LedgerReader {
  #handle: LedgerHandle;
  #head: Head;
  #index: RuleIndex;
  #readOnly: string | null;
  #damage: string | null;
  #queue: Promise<unknown> = Promise.resolve();
  protected readonly parts: LedgerParts;

  constructor(parts: LedgerParts) {
    super();
    this.parts = parts;
    this.#handle = parts.handle;
    this.#head = parts.head;
    this.#index = parts.index;
    this.#readOnly = parts.readOnly;
    this.#damage = parts.damage;
  }

  get status(): LedgerStatus {
    return {
      ledger: this.parts.ledger,
      seq: this.#head.seq,
      head: this.#head.hash,
      readOnly: this.#readOnly,
      damage: this.#damage,
    };
  }

  get head(): Head {
    return this.#head;
  }

  /** The open file; another one after a failed write. */
  get handle(): LedgerHandle {
    return this.#handle;
  }

  protected get stored(): StoredLines {
    return { handle: this.#handle, head: this.#head, index: this.#index };
  }

  get index(): RuleIndex {
    return this.#index;
  }

  /** Runs something while no commit is being written. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined); // the caller gets the error; the queue goes on
    return result;
  }

  /** One work on the whole file after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.inTurn(work);
  }

  /**
   * Takes the bodies out of the file that redactions name. No commit is written meanwhile, and nothing is
   * read while the files are exchanged.
   * @returns whether there was anything to take out
   * @throws BarredLedger; the file system's error; the file is then what it was
   */
  eraseNamed(onProgress: OnProgress): Promise<boolean> {
    return this.inTurn(() =>
      this.exclusive(async () => {
        await this.#mustBeOurs();
        const prepared = await this.parts.prepare(onProgress);
        if (prepared === undefined) return false;
        await this.gate.alone(() => this.#exchange(prepared));
        await this.parts.onExchanged();
        return true;
      }),
    );
  }

  /** Makes sure that the file may still be changed by this program. @throws BarredLedger when it may not */
  mustBeOurs(): Promise<void> {
    return this.exclusive(() => this.#mustBeOurs());
  }

  /** @param head where the file on the disk ends */
  async #mustBeOurs(head: Pick<Head, 'hash'> = this.#head): Promise<void> {
    if ((await this.barred()) === null) {
      const isForeign = head.hash !== this.#head.hash || (await this.isForeign());
      if (isForeign) this.stopWriting(FOREIGN_WRITE, null);
    }
    if (this.#readOnly !== null) throw new BarredLedger(this.#readOnly);
  }

  async #exchange(prepared: PreparedFile): Promise<void> {
    try {
      // Preparing takes minutes, and longer when the computer sleeps: another program may be the writer by now.
      await this.#mustBeOurs(prepared.head);
    } catch (error) {
      await rm(prepared.path, { force: true });
      throw error;
    }
    const { handle, error } = await this.#orStop(() => this.parts.exchange(this.#handle, prepared));
    this.#handle = handle;
    if (error !== undefined) throw error;
    this.#head = prepared.head;
    this.#index = prepared.index;
  }

  /** Stops writing for good in this run. */
  stopWriting(readOnly: string, damage: string | null): void {
    this.#readOnly = readOnly;
    this.#damage = damage ?? this.#damage;
    this.parts.onStopped(this.status);
  }

  /** Puts a rule index that was rebuilt from the whole ledger in place of the saved one. */
  adoptIndex(index: RuleIndex): void {
    this.#index = index;
  }

  /** Why nothing can be written now, or null. */
  protected async barred(): Promise<Refused | null> {
    if (this.#readOnly !== null) return refused({ kind: 'read-only', message: this.#readOnly });
    return (await this.parts.isLockOurs()) ? null : this.refuseForGood(LOST_LOCK);
  }

  /** True when the file isn't as long as it was left. */
  protected async isForeign(): Promise<boolean> {
    const { size } = await this.#handle.stat();
    return size !== this.#head.offset;
  }

  /** Lines are on the disk: from now on they count. */
  protected take({ head, offsets, notes }: Written): void {
    for (const [seq, offset] of offsets) this.#index.addLine(seq, offset);
    this.#index.addNotes(notes);
    this.#head = head;
    this.parts.onCommitted();
  }

  /** After a failed write or sync: stop, reopen while nobody reads, verify, cut off what was half written, then go on. */
  protected async recover(error: unknown): Promise<Refused> {
    const mayWrite = await this.gate.alone(async () => {
      const reopened = await this.#orStop(() => this.parts.reopen(this.#head));
      this.#handle = reopened.handle;
      return reopened.mayWrite;
    });
    if (!mayWrite) return this.refuseForGood(NOT_REPAIRED);
    return refused({ kind: isDiskFull(error) ? 'disk-full' : 'disk-error' });
  }

  /** Opens the file anew; when it can't be, writing stops: the old one is closed. @throws the file system's error */
  async #orStop<T>(open: () => Promise<T>): Promise<T> {
    try {
      return await open();
    } catch (error) {
      this.stopWriting(NOT_REPAIRED, null);
      throw error;
    }
  }

  protected refuseForGood(message: string): Refused {
    this.stopWriting(message, null);
    return refused({ kind: 'read-only', message });
  }

  /** Closes the file after the last commit. */
  async close(): Promise<void> {
    await this.exclusive(() => this.#handle.close());
  }
}
