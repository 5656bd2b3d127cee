import { failed, ok, type Result } from '#shared/lib/result';
import { writeLine } from '#shared/ledger/chain';
import type { Action } from '#shared/ledger/actions';
import {
  LINE_LIMIT_BYTES,
  refused,
  type Header,
  type Line,
  type PutRequest,
  type RecordState,
  type Refused,
} from '#shared/ledger/commit';
import type { AnyRecord } from '#shared/ledger/records';
import { Settling, type Settled, type SettleSources } from './build-commit';
import type { Head } from './chain-check';
import { writeAll, type LedgerHandle } from './ledger-file';
import { notesOfStates, recordKey, type LineNotes } from './line-notes';
import { sha256 } from './sha256';

/** A new state with the one that it follows, where there is one. */
export interface LargePut extends PutRequest {
  readonly previous?: AnyRecord | undefined;
}

/** A commit that is too large to be handed over at once: its parts are asked for one by one. */
export interface LargeCommit {
  readonly commit: string;
  readonly action: Action;
  readonly undoOf?: string | undefined;
  /** How many parts there are, one at least; each becomes a line. */
  readonly of: number;
  /** The records of a part, counted from 0. */
  readonly part: (n: number) => Promise<readonly LargePut[]>;
  /** True when the user called it off: heard before each part, for the last time before the last one. */
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number) => void;
}

/** The ledger's answer to a large commit: its records aren't told, the view reads them. */
export type LargeAnswer =
  | { readonly kind: 'ok'; readonly seq: number; readonly repeated: boolean }
  | { readonly kind: 'cancelled' }
  | Refused;

type NotWritten = Exclude<LargeAnswer, { kind: 'ok' }>;

/** Where and from what a large commit is written. */
export interface Writing extends Omit<SettleSources, 'previous'> {
  readonly handle: LedgerHandle;
  readonly head: Head;
}

/** A large commit that is on the disk. */
export interface Written {
  readonly head: Head;
  /** Line and where it begins. */
  readonly offsets: readonly (readonly [number, number])[];
  readonly notes: readonly LineNotes[];
}

/** Written between two syncs at most: the disk has its pauses spread over the whole. */
const SYNC_BYTES = 16_000_000;

/**
 * Writes the parts behind the head. All but the last are on the disk before the last is begun: whatever a
 * power cut leaves of them is no commit, and the next opening cuts it off.
 * @throws the file system's error
 */
export async function writeLarge(
  large: LargeCommit,
  writing: Writing,
): Promise<Result<Written, NotWritten>> {
  const lines = new LargeLines(large, writing);
  const fault = await writeParts(large, writing, lines);
  if (fault === null) return ok(lines.written);
  await cutOff(writing.handle, writing.head);
  return failed(fault);
}

async function writeParts(
  large: LargeCommit,
  writing: Writing,
  lines: LargeLines,
): Promise<NotWritten | null> {
  const previous = new Map<string, AnyRecord | undefined>();
  const settling = new Settling({
    ...writing,
    previous: (put) => Promise.resolve(previous.get(recordKey(put.table, put.id))),
  });
  for (let n = 0; n < large.of; n += 1) {
    if (large.isCancelled()) return { kind: 'cancelled' };
    const puts = await large.part(n);
    for (const put of puts) previous.set(recordKey(put.table, put.id), put.previous);
    const settled = await settling.settle(puts);
    previous.clear();
    if (!settled.ok) return refused(settled.error);
    if (!(await lines.write(settled.value, n))) return refused({ kind: 'too-large' });
    large.onProgress(n + 1);
    // Between two parts everything else has its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return null;
}

/** The lines of a large commit as they come onto the disk. */
class LargeLines {
  readonly #large: LargeCommit;
  readonly #writing: Writing;
  readonly #offsets: [number, number][] = [];
  readonly #notes: LineNotes[] = [];
  #head: Head;
  #unsynced = 0;

  constructor(large: LargeCommit, writing: Writing) {
    this.#large = large;
    this.#writing = writing;
    this.#head = writing.head;
  }

  get written(): Written {
    return { head: this.#head, offsets: this.#offsets, notes: this.#notes };
  }

  /** Writes one part; false when it doesn't fit into a line. */
  async write(states: readonly Settled[], n: number): Promise<boolean> {
    const { commit, action, undoOf, of } = this.#large;
    const { at, by, handle } = this.#writing;
    const seq = this.#head.seq + 1;
    const about = {
      seq,
      commit,
      ...(of === 1 ? {} : { part: { n: n + 1, of } }),
      at,
      by,
      action,
      ...(undoOf === undefined ? {} : { undoOf }),
    };
    const line = writeLine({ ...about, states }, this.#head.hash, sha256);
    const bytes = Buffer.from(`${line.text}\n`, 'utf8');
    if (bytes.length > LINE_LIMIT_BYTES) return false;
    await writeAll(handle, bytes, this.#head.offset);
    this.#unsynced += bytes.length;
    if (n >= of - 2 || this.#unsynced > SYNC_BYTES) {
      await handle.datasync();
      this.#unsynced = 0;
    }
    this.#offsets.push([seq, this.#head.offset]);
    this.#notes.push(notesOfStates({ ...about, puts: states }, toldOf(about, states)));
    this.#head = { seq, offset: this.#head.offset + bytes.length, hash: line.hash };
    return true;
  }
}

type About = Pick<Header, 'seq' | 'at' | 'by' | 'action'>;

function toldOf(
  { seq, at, by, action }: About,
  states: readonly Settled[],
): readonly RecordState[] {
  return states.map(({ table, id, base, value }) => {
    return { table, id, base, seq, at, by, action, value };
  });
}

/** Takes away what stands behind the head. @throws the file system's error */
async function cutOff(handle: LedgerHandle, head: Head): Promise<void> {
  await handle.truncate(head.offset);
  await handle.datasync();
}

/** Lines that were just written behind a head: parsed for the answer, so that view and ledger can't differ. */
export function asWritten(
  texts: readonly string[],
  before: Head,
): Pick<Written, 'head' | 'offsets'> & { readonly lines: readonly Line[] } {
  const offsets: [number, number][] = [];
  const lines: Line[] = [];
  let head = before;
  for (const text of texts) {
    const line = JSON.parse(text) as Line; // written by us a moment ago
    const seq = head.seq + 1;
    offsets.push([seq, head.offset]);
    lines.push(line);
    head = {
      seq,
      offset: head.offset + Buffer.byteLength(text, 'utf8') + 1,
      hash: line.header.hash,
    };
  }
  return { head, offsets, lines };
}
