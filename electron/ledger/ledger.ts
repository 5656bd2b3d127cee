import { rm } from 'node:fs/promises';
import type { Author, CommitAnswer, CommitRequest, Refusal, Refused } from '#shared/ledger/commit';
import { refused } from '#shared/ledger/commit';
import type { LedgerStatus } from '#shared/ipc/contract';
import { statesOf } from '#shared/ledger/replay';
import { errorCode, isDiskFull } from '../files/atomic-write';
import { buildCommit, settleSources } from './build-commit';
import type { Head } from './chain-check';
import { BarredLedger, type OnProgress, type PreparedFile } from './erase-in-file';
import {
  asWritten,
  writeLarge,
  type LargeAnswer,
  type LargeCommit,
  type Written,
} from './large-commit';
import { writeThrough, type LedgerHandle } from './ledger-file';
import type { LedgerParts } from './ledger-parts';
import { LedgerReader } from './ledger-reader';
import { notesOfStates } from './line-notes';
import type { RuleIndex } from './rule-index';
import type { StoredLines } from './stored-lines';
import { FOREIGN_WRITE, LOST_LOCK, NOT_REPAIRED } from './words';

/**
 * The journal's only truth: an append-only chain of lines. One commit at a time is guarded, settled
 * by the rules, appended and synced; only then is it acknowledged. Reads verify what they read.
 */
export class Ledger extends LedgerReader {
  #handle: LedgerHandle;
  #head: Head;
  #index: RuleIndex;
  #readOnly: string | null;
  #damage: string | null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #parts: LedgerParts;

  constructor(parts: LedgerParts) {
    super();
    this.#parts = parts;
    this.#handle = parts.handle;
    this.#head = parts.head;
    this.#index = parts.index;
    this.#readOnly = parts.readOnly;
    this.#damage = parts.damage;
  }

  get status(): LedgerStatus {
    return {
      ledger: this.#parts.ledger,
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

  /**
   * Takes one commit after the other; the answer comes when the commit is on the disk.
   * @param onto the line that it must follow, for what was signed with that line; any when absent
   */
  commit(request: CommitRequest, by: Author, onto?: number): Promise<CommitAnswer> {
    return this.exclusive(() => this.#commit(request, by, onto));
  }

  /**
   * Takes a commit of any size, written part by part while the program goes on; nothing of it counts before
   * its last part is on the disk. What was written of one that is refused or called off is cut off again.
   */
  commitLarge(large: LargeCommit, by: Author): Promise<LargeAnswer> {
    return this.exclusive(() => this.#commitLarge(large, by));
  }

  /** Runs something while no commit is being written. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined); // the caller gets the error; the queue goes on
    return result;
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
        const prepared = await this.#parts.prepare(onProgress);
        if (prepared === undefined) return false;
        await this.gate.alone(() => this.#exchange(prepared));
        await this.#parts.onExchanged();
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
    if ((await this.#barred()) === null) {
      const isForeign = head.hash !== this.#head.hash || (await this.#isForeign());
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
    const { handle, error } = await this.#orStop(() =>
      this.#parts.exchange(this.#handle, prepared),
    );
    this.#handle = handle;
    if (error !== undefined) throw error;
    this.#head = prepared.head;
    this.#index = prepared.index;
  }

  /** One work on the whole file after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.inTurn(work);
  }

  /** Stops writing for good in this run. */
  stopWriting(readOnly: string, damage: string | null): void {
    this.#readOnly = readOnly;
    this.#damage = damage ?? this.#damage;
    this.#parts.onStopped(this.status);
  }

  /** Puts a rule index that was rebuilt from the whole ledger in place of the saved one. */
  adoptIndex(index: RuleIndex): void {
    this.#index = index;
  }

  async #commit(request: CommitRequest, by: Author, onto?: number): Promise<CommitAnswer> {
    const taken = this.#index.commitSeq(request.commit);
    if (taken !== undefined) return this.#repeat(taken);
    const barred = await this.#barred();
    if (barred !== null) return barred;
    if (onto !== undefined && onto !== this.#head.seq)
      return refused({ kind: 'stale', current: null });
    // The disk answers while the lines are being made.
    const [isForeign, built] = await Promise.all([
      this.#isForeign(),
      buildCommit(request, {
        ...settleSources(this.#index, request.action, by, this.#parts.now()),
        head: this.#head,
        previous: async (put) => (await this.current(put.table, put.id))?.value,
        newest: this.newest,
      }),
    ]);
    if (!built.ok) return refused(await this.#withCurrent(built.error, request));
    if (isForeign) return this.#refuseForGood(FOREIGN_WRITE);
    const bytes = Buffer.from(built.value.map((line) => `${line.text}\n`).join(''), 'utf8');
    try {
      await writeThrough(this.#handle, bytes, this.#head.offset);
    } catch (error) {
      return this.#recover(error);
    }
    return this.#acknowledge(built.value.map((line) => line.text));
  }

  async #commitLarge(large: LargeCommit, by: Author): Promise<LargeAnswer> {
    const seq = this.#index.commitSeq(large.commit);
    if (seq !== undefined) return { kind: 'ok', seq, repeated: true };
    const barred = await this.#barred();
    if (barred !== null) return barred;
    if (await this.#isForeign()) return this.#refuseForGood(FOREIGN_WRITE);
    const sources = settleSources(this.#index, large.action, by, this.#parts.now());
    const place = { handle: this.#handle, head: this.#head, newest: this.newest };
    try {
      const written = await writeLarge(large, { ...sources, ...place });
      if (!written.ok) return written.error;
      this.#take(written.value);
      return { kind: 'ok', seq: this.#head.seq, repeated: false };
    } catch (error) {
      const recovered = await this.#recover(error);
      if (errorCode(error) === '') throw error; // a bug, and the file is as it was before
      return recovered;
    }
  }

  /** Why nothing can be written now, or null. */
  async #barred(): Promise<Refused | null> {
    if (this.#readOnly !== null) return refused({ kind: 'read-only', message: this.#readOnly });
    return (await this.#parts.isLockOurs()) ? null : this.#refuseForGood(LOST_LOCK);
  }

  /** True when the file isn't as long as it was left. */
  async #isForeign(): Promise<boolean> {
    const { size } = await this.#handle.stat();
    return size !== this.#head.offset;
  }

  #acknowledge(texts: readonly string[]): CommitAnswer {
    const { hash: prev, seq } = this.#head;
    const { lines, ...written } = asWritten(texts, this.#head);
    const states = lines.map((line) => statesOf([line]).states);
    const notes = lines.map(({ header }, i) => notesOfStates(header, states[i] ?? []));
    this.#take({ ...written, notes });
    const told = { fromSeq: seq + 1, seq: this.#head.seq, prev, head: this.#head.hash };
    const committed = { ...told, states: states.flat() };
    return { kind: 'ok', repeated: false, committed };
  }

  /** Lines are on the disk: from now on they count. */
  #take({ head, offsets, notes }: Written): void {
    for (const [seq, offset] of offsets) this.#index.addLine(seq, offset);
    this.#index.addNotes(notes);
    this.#head = head;
    this.#parts.onCommitted();
  }

  /** After a failed write or sync: stop, reopen while nobody reads, verify, cut off what was half written, then go on. */
  async #recover(error: unknown): Promise<Refused> {
    const mayWrite = await this.gate.alone(async () => {
      const reopened = await this.#orStop(() => this.#parts.reopen(this.#head));
      this.#handle = reopened.handle;
      return reopened.mayWrite;
    });
    if (!mayWrite) return this.#refuseForGood(NOT_REPAIRED);
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

  #refuseForGood(message: string): Refused {
    this.stopWriting(message, null);
    return refused({ kind: 'read-only', message });
  }

  async #repeat(lastSeq: number): Promise<CommitAnswer> {
    const last = await this.line(lastSeq);
    const fromSeq = lastSeq - (last?.header.part?.of ?? 1) + 1;
    return { kind: 'ok', repeated: true, committed: await this.read(fromSeq, lastSeq) };
  }

  async #withCurrent(refusal: Refusal, request: CommitRequest): Promise<Refusal> {
    if (refusal.kind !== 'stale') return refusal;
    const put = request.puts.find((p) => this.#index.seqOf(p.table, p.id) !== p.base);
    const current = put === undefined ? undefined : await this.current(put.table, put.id);
    return { kind: 'stale', current: current ?? null };
  }

  /** Closes the file after the last commit. */
  async close(): Promise<void> {
    await this.exclusive(() => this.#handle.close());
  }
}
