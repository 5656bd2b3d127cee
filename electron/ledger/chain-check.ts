import { readLine, type LineFault } from '#shared/ledger/chain';
import { NO_HASH, type Line } from '#shared/ledger/commit';
import { Erasures } from './erasures';
import type { FoundLine } from './ledger-file';
import { sha256 } from './sha256';

/** A place where the file isn't what was once written. */
export interface Damage {
  /** Number of the line that is damaged, or before which something is missing. */
  readonly seq: number;
  readonly offset: number;
  readonly fault: LineFault;
}

/** Where a line of the chain ends: its number, the byte after it, its hash. */
export interface Head {
  readonly seq: number;
  readonly offset: number;
  readonly hash: string;
}

export const EMPTY_HEAD: Head = { seq: 0, offset: 0, hash: NO_HASH };

/** Enough to tell a clerk; a file with more is beyond repair by hand anyway. */
const DAMAGE_LIMIT = 1_000;

/**
 * Walks the chain line by line from a trusted head. A damaged line is noted and stepped over: the
 * lines after it still prove themselves by their own hashes and by each other. Bodies that a redaction
 * names may be missing; the redaction comes later, so `damage` is asked for at the end.
 */
export class ChainCheck {
  #seq: number;
  #hash: string;
  #offset: number;
  #afterFault = false;
  readonly #faults: Damage[] = [];
  readonly erasures: Erasures;
  newer = false;

  /** @param erasures knows the director's keys of the lines before `from` */
  constructor(from: Head, erasures = new Erasures()) {
    this.erasures = erasures;
    this.#seq = from.seq;
    this.#hash = from.hash;
    this.#offset = from.offset;
  }

  get head(): Head {
    return { seq: this.#seq, offset: this.#offset, hash: this.#hash };
  }

  /** What is wrong with the lines so far. */
  get damage(): readonly Damage[] {
    const missing = this.erasures
      .unexcused()
      .filter(({ seq }, i, all) => all[i - 1]?.seq !== seq)
      .map(({ seq, offset }): Damage => ({ seq, offset, fault: 'missing-body' }));
    if (missing.length === 0) return this.#faults;
    return [...this.#faults, ...missing].sort((a, b) => a.seq - b.seq).slice(0, DAMAGE_LIMIT);
  }

  /** The line if it is whole but for bodies, undefined if it is damaged (then `damage` has grown). */
  next(found: FoundLine): Line | undefined {
    this.#offset = found.offset + found.length;
    const read = found.text === null ? NOT_TEXT : readLine(found.text, sha256);
    if (!read.ok) {
      this.#seq += 1;
      this.#afterFault = true;
      this.newer ||= read.fault === 'newer-version';
      this.#note({ seq: this.#seq, offset: found.offset, fault: read.fault });
      return undefined;
    }
    const { header } = read.line;
    const fits = header.prev === this.#hash && header.seq === this.#seq + 1;
    if (!fits && !this.#afterFault) {
      this.#note({ seq: header.seq, offset: found.offset, fault: 'broken-chain' });
    }
    this.#afterFault = false;
    this.#seq = header.seq;
    this.#hash = header.hash;
    this.erasures.note(read.line, read.isWhole, found.offset);
    return read.line;
  }

  #note(damage: Damage): void {
    if (this.#faults.length < DAMAGE_LIMIT) this.#faults.push(damage);
  }
}

const NOT_TEXT = { ok: false, fault: 'not-json' } as const;
