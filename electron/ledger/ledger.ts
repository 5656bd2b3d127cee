import type {
  Author,
  CommitAnswer,
  CommitRequest,
  Committed,
  Line,
  RecordState,
  Refusal,
} from '#shared/ledger/commit';
import { NO_HASH, refused } from '#shared/ledger/commit';
import type { LedgerStatus } from '#shared/ipc/contract';
import { statesOf } from '#shared/ledger/replay';
import type { AnyRecord, RecordOf, TableName } from '#shared/ledger/records';
import { isDiskFull } from '../files/atomic-write';
import { buildCommit } from './build-commit';
import type { Head } from './chain-check';
import { writeThrough, type LedgerHandle } from './ledger-file';
import type { RuleIndex } from './rule-index';
import { linesBySeq, partToTell, statesBack, type StoredLines } from './stored-lines';
import { FOREIGN_WRITE, LOST_LOCK, NOT_REPAIRED } from './words';

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

/**
 * The journal's only truth: an append-only chain of lines. One commit at a time is guarded, settled
 * by the rules, appended and synced; only then is it acknowledged. Reads verify what they read.
 */
export class Ledger {
  #handle: LedgerHandle;
  #head: Head;
  #index: RuleIndex;
  #readOnly: string | null;
  #damage: string | null;
  #queue: Promise<unknown> = Promise.resolve();
  /** When lines were asked for last, in milliseconds of `performance.now()`. */
  readAt = -Infinity;
  readonly #parts: LedgerParts;

  constructor(parts: LedgerParts) {
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

  get #stored(): StoredLines {
    return { handle: this.#handle, head: this.#head, index: this.#index };
  }

  get index(): RuleIndex {
    return this.#index;
  }

  /** Takes one commit after the other; the answer comes when the commit is on the disk. */
  commit(request: CommitRequest, by: Author): Promise<CommitAnswer> {
    return this.exclusive(() => this.#commit(request, by));
  }

  /** Runs something while no commit is being written. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined); // the caller gets the error; the queue goes on
    return result;
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

  async #commit(request: CommitRequest, by: Author): Promise<CommitAnswer> {
    const taken = this.#index.commitSeq(request.commit);
    if (taken !== undefined) return this.#repeat(taken);
    if (this.#readOnly !== null) return refused({ kind: 'read-only', message: this.#readOnly });
    if (!(await this.#parts.isLockOurs())) return this.#refuseForGood(LOST_LOCK);
    const built = await buildCommit(request, {
      head: this.#head,
      at: this.#parts.now(),
      by,
      action: request.action,
      school: this.#index.school,
      mergedInto: (person) => this.#index.mergedInto(person),
      highest: (series) => this.#index.highest(series),
      seqOf: (table, id) => this.#index.seqOf(table, id),
      previous: async (put) => (await this.current(put.table, put.id))?.value,
      all: (table) => this.all(table),
    });
    if (!built.ok) return refused(await this.#withCurrent(built.error, request));
    const bytes = Buffer.from(built.value.map((line) => `${line.text}\n`).join(''), 'utf8');
    const { size } = await this.#handle.stat();
    if (size !== this.#head.offset) return this.#refuseForGood(FOREIGN_WRITE);
    try {
      await writeThrough(this.#handle, bytes, this.#head.offset);
    } catch (error) {
      return this.#recover(error);
    }
    return this.#acknowledge(built.value.map((line) => line.text));
  }

  #acknowledge(texts: readonly string[]): CommitAnswer {
    const lines: Line[] = [];
    const prev = this.#head.hash;
    let { seq, offset } = this.#head;
    const fromSeq = seq + 1;
    for (const text of texts) {
      // Written by us a moment ago: parsed for the answer, so that view and ledger can't differ.
      const line = JSON.parse(text) as Line;
      seq += 1;
      this.#index.addLine(seq, offset);
      offset += Buffer.byteLength(text, 'utf8') + 1;
      lines.push(line);
    }
    const hash = lines.at(-1)?.header.hash ?? prev;
    this.#head = { seq, offset, hash };
    this.#index.addCommit(lines);
    this.#parts.onCommitted();
    const committed = { fromSeq, seq, prev, head: hash, states: statesOf(lines).states };
    return { kind: 'ok', repeated: false, committed };
  }

  /** After a failed write or sync: stop, reopen, verify, cut off what was half written, then go on. */
  async #recover(error: unknown): Promise<CommitAnswer> {
    const { handle, mayWrite } = await this.#parts.reopen(this.#head);
    this.#handle = handle;
    if (!mayWrite) return this.#refuseForGood(NOT_REPAIRED);
    return refused({ kind: isDiskFull(error) ? 'disk-full' : 'disk-error' });
  }

  #refuseForGood(message: string): CommitAnswer {
    this.stopWriting(message, null);
    return refused({ kind: 'read-only', message });
  }

  async #repeat(lastSeq: number): Promise<CommitAnswer> {
    const [last] = await linesBySeq(this.#stored, lastSeq, lastSeq);
    const fromSeq = lastSeq - (last?.header.part?.of ?? 1) + 1;
    return { kind: 'ok', repeated: true, committed: await this.read(fromSeq, lastSeq) };
  }

  async #withCurrent(refusal: Refusal, request: CommitRequest): Promise<Refusal> {
    if (refusal.kind !== 'stale') return refusal;
    const put = request.puts.find((p) => this.#index.seqOf(p.table, p.id) !== p.base);
    const current = put === undefined ? undefined : await this.current(put.table, put.id);
    return { kind: 'stale', current: current ?? null };
  }

  /** Records of the lines `from … to` but damaged ones; of many megabytes only a part, beside that end: the answer says which. */
  async read(from: number, to: number, end: 'first' | 'last' = 'first'): Promise<Committed> {
    this.readAt = performance.now();
    const [first, last] = partToTell(this.#stored, [from, Math.min(to, this.#head.seq)], end);
    const lines = await linesBySeq(this.#stored, first, last);
    return {
      fromSeq: first,
      seq: last,
      prev: lines[0]?.header.prev ?? NO_HASH,
      head: lines.at(-1)?.header.hash ?? NO_HASH,
      states: statesOf(lines).states,
    };
  }

  /** Hash of a line, or null when there is no such line or it is damaged. */
  async hashAt(seq: number): Promise<string | null> {
    const [line] = await linesBySeq(this.#stored, seq, seq);
    return line?.header.hash ?? null;
  }

  /** The newest state of a record. */
  async current(table: TableName, id: string): Promise<RecordState | undefined> {
    return this.#stateAt(table, id, this.#index.seqOf(table, id));
  }

  /** Newest states of all records of a table; for tables that stay small (people, topics). */
  async all<T extends TableName>(table: T): Promise<readonly RecordOf[T][]> {
    const found: RecordOf[T][] = [];
    for (const id of this.#index.idsOf(table)) {
      const state = await this.current(table, id);
      // A table's states hold that table's records (`statesOf` checked them by its validator).
      if (state !== undefined) found.push(state.value as RecordOf[T] & AnyRecord);
    }
    return found;
  }

  /** All states of a record, oldest first, found from the newest back by their bases. */
  async history(table: TableName, id: string): Promise<readonly RecordState[]> {
    return statesBack(this.#stored, table, id);
  }

  async #stateAt(table: TableName, id: string, seq: number): Promise<RecordState | undefined> {
    if (seq === 0) return undefined;
    const { states } = statesOf(await linesBySeq(this.#stored, seq, seq));
    return states.find((state) => state.table === table && state.id === id);
  }

  /** Closes the file after the last commit. */
  async close(): Promise<void> {
    await this.exclusive(() => this.#handle.close());
  }
}
