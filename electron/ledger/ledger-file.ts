import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';

/** What the ledger needs of an open file; the real one is node's `FileHandle`. */
export type LedgerHandle = Pick<
  FileHandle,
  'read' | 'write' | 'datasync' | 'truncate' | 'stat' | 'close'
>;

/** Opens a file for reading and writing in place; another one can be given to see faults. */
export type OpenHandle = (path: string, flags: 'r' | 'r+') => Promise<LedgerHandle>;
export const openOnDisk: OpenHandle = (path, flags) => open(path, flags);

const CHUNK_BYTES = 1 << 18;
/** Far beyond any line that the program writes: what is longer is damage and isn't kept in memory. */
const LONGEST_LINE = 8_000_000;
const LINE_FEED = 0x0a;

/** A complete line of the file. `text` is null when its bytes are no UTF-8 or far too many. */
export interface FoundLine {
  readonly text: string | null;
  readonly offset: number;
  /** Bytes with the line feed. */
  readonly length: number;
}

/**
 * Reads complete lines from a byte offset to another, a batch a chunk, so that the caller can pause.
 * The answer is the offset after the last line feed: bytes beyond it are a torn tail.
 */
export async function* readLines(
  handle: LedgerHandle,
  from: number,
  to: number,
): AsyncGenerator<readonly FoundLine[], number> {
  const splitter = new LineSplitter(from);
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let position = from; position < to;) {
    const wanted = Math.min(chunk.length, to - position);
    const { bytesRead } = await handle.read(chunk, 0, wanted, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    yield splitter.push(chunk.subarray(0, bytesRead));
  }
  return splitter.end;
}

class LineSplitter {
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Offset after the last complete line. */
  end: number;

  constructor(from: number) {
    this.end = from;
  }

  push(chunk: Buffer): readonly FoundLine[] {
    const lines: FoundLine[] = [];
    let start = 0;
    for (;;) {
      const feed = chunk.indexOf(LINE_FEED, start);
      if (feed === -1) break;
      lines.push(this.#complete(chunk.subarray(start, feed)));
      start = feed + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  #complete(rest: Buffer): FoundLine {
    const bytes = this.#pendingBytes + rest.length;
    // Most lines lie whole in a chunk and need no copy.
    const whole = this.#pendingBytes === 0 ? rest : Buffer.concat([...this.#pending, rest]);
    const text = bytes > LONGEST_LINE ? null : decoded(whole);
    const line = { text, offset: this.end, length: bytes + 1 };
    this.#pending = [];
    this.#pendingBytes = 0;
    this.end += bytes + 1;
    return line;
  }

  #keep(rest: Buffer): void {
    this.#pendingBytes += rest.length;
    if (this.#pendingBytes > LONGEST_LINE) this.#pending = [];
    else if (rest.length > 0) this.#pending.push(Buffer.from(rest));
  }
}

/** The text of bytes; null when they are no UTF-8: the chain check reports the line as damaged. */
function decoded(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Writes all bytes at a place of the file and brings them to the disk. @throws the system's error */
export async function writeThrough(
  handle: LedgerHandle,
  bytes: Buffer,
  position: number,
): Promise<void> {
  await writeAll(handle, bytes, position);
  await handle.datasync();
}

/** Writes all bytes at a place of the file; a sync has to follow. @throws the system's error */
export async function writeAll(
  handle: LedgerHandle,
  bytes: Buffer,
  position: number,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
