import type { Author, CommitAnswer, CommitRequest, Refusal } from '#shared/ledger/commit';
import { refused } from '#shared/ledger/commit';
import { statesOf } from '#shared/ledger/replay';
import { errorCode } from '../files/atomic-write';
import { buildCommit, settleSources } from './build-commit';
import { HeldLedger } from './held-ledger';
import { asWritten, writeLarge, type LargeAnswer, type LargeCommit } from './large-commit';
import { writeThrough } from './ledger-file';
import { notesOfStates } from './line-notes';
import { FOREIGN_WRITE } from './words';

/**
 * The journal's only truth: an append-only chain of lines. One commit at a time is guarded, settled
 * by the rules, appended and synced; only then is it acknowledged. Reads verify what they read.
 */
export class Ledger extends HeldLedger {
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

  async #commit(request: CommitRequest, by: Author, onto?: number): Promise<CommitAnswer> {
    const taken = this.index.commitSeq(request.commit);
    if (taken !== undefined) return this.#repeat(taken);
    const barred = await this.barred();
    if (barred !== null) return barred;
    if (onto !== undefined && onto !== this.head.seq)
      return refused({ kind: 'stale', current: null });
    // The disk answers while the lines are being made.
    const [isForeign, built] = await Promise.all([
      this.isForeign(),
      buildCommit(request, {
        ...settleSources(this.index, request.action, by, this.parts.now()),
        head: this.head,
        previous: async (put) => (await this.current(put.table, put.id))?.value,
        newest: this.newest,
      }),
    ]);
    if (!built.ok) return refused(await this.#withCurrent(built.error, request));
    if (isForeign) return this.refuseForGood(FOREIGN_WRITE);
    const bytes = Buffer.from(built.value.map((line) => `${line.text}\n`).join(''), 'utf8');
    try {
      await writeThrough(this.handle, bytes, this.head.offset);
    } catch (error) {
      return this.recover(error);
    }
    return this.#acknowledge(built.value.map((line) => line.text));
  }

  async #commitLarge(large: LargeCommit, by: Author): Promise<LargeAnswer> {
    const seq = this.index.commitSeq(large.commit);
    if (seq !== undefined) return { kind: 'ok', seq, repeated: true };
    const barred = await this.barred();
    if (barred !== null) return barred;
    if (await this.isForeign()) return this.refuseForGood(FOREIGN_WRITE);
    const sources = settleSources(this.index, large.action, by, this.parts.now());
    const place = { handle: this.handle, head: this.head, newest: this.newest };
    try {
      const written = await writeLarge(large, { ...sources, ...place });
      if (!written.ok) return written.error;
      this.take(written.value);
      return { kind: 'ok', seq: this.head.seq, repeated: false };
    } catch (error) {
      const recovered = await this.recover(error);
      if (errorCode(error) === '') throw error; // a bug, and the file is as it was before
      return recovered;
    }
  }

  #acknowledge(texts: readonly string[]): CommitAnswer {
    const { hash: prev, seq } = this.head;
    const { lines, ...written } = asWritten(texts, this.head);
    const states = lines.map((line) => statesOf([line]).states);
    const notes = lines.map(({ header }, i) => notesOfStates(header, states[i] ?? []));
    this.take({ ...written, notes });
    const told = { fromSeq: seq + 1, seq: this.head.seq, prev, head: this.head.hash };
    const committed = { ...told, states: states.flat() };
    return { kind: 'ok', repeated: false, committed };
  }

  async #repeat(lastSeq: number): Promise<CommitAnswer> {
    const last = await this.line(lastSeq);
    const fromSeq = lastSeq - (last?.header.part?.of ?? 1) + 1;
    return { kind: 'ok', repeated: true, committed: await this.read(fromSeq, lastSeq) };
  }

  async #withCurrent(refusal: Refusal, request: CommitRequest): Promise<Refusal> {
    if (refusal.kind !== 'stale') return refusal;
    const put = request.puts.find((p) => this.index.seqOf(p.table, p.id) !== p.base);
    const current = put === undefined ? undefined : await this.current(put.table, put.id);
    return { kind: 'stale', current: current ?? null };
  }
}
