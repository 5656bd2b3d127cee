import { open, rm, type FileHandle } from 'node:fs/promises';
import { eraseBodies } from '#shared/ledger/chain';
import type { Line } from '#shared/ledger/commit';
import { ChainCheck, EMPTY_HEAD, type Head } from './chain-check';
import { Erasures } from './erasures';
import { readLines } from './ledger-file';
import { scanInto } from './open-ledger';
import { RuleIndex } from './rule-index';

/** A ledger's file without the bodies that its redactions name, ready to take the old one's place. */
export interface PreparedFile {
  /** Where it lies: beside the old one. */
  readonly path: string;
  readonly head: Head;
  readonly index: RuleIndex;
}

/** How far a long work has got, of bytes that have to pass through it. */
export type OnProgress = (done: number, of: number) => void;

export interface EraseOptions {
  /** Redactions that the file itself doesn't hold: of the journal that it is an older copy of. */
  readonly redactions?: Erasures;
  readonly onProgress?: OnProgress;
}

/** The file is damaged: it isn't rewritten, so that nothing of it is lost. */
export class DamagedLedger extends Error {}

/** The file may not be changed by this program any more; the message is the sentence for the screen. */
export class BarredLedger extends Error {}

/**
 * Prepares a ledger's file, the live one or a copy, without the bodies that signed redactions name:
 * reads and verifies it, writes the new file beside it, brings it to the disk, verifies that one as well.
 * The file itself isn't touched. Undefined when nothing that is named is there any more.
 * @throws DamagedLedger; the file system's error (a full disk), with nothing left behind
 */
export async function prepareErased(
  path: string,
  { redactions, onProgress = () => undefined }: EraseOptions = {},
): Promise<PreparedFile | undefined> {
  const source = await open(path, 'r');
  try {
    const { size } = await source.stat();
    // Read, written, and read again.
    const told = (part: number) => (done: number) => {
      onProgress(part * size + done, 3 * size);
    };
    const found = await verified(source, size, redactions, told(0));
    const lines = await linesToChange(source, found);
    if (lines.length === 0) return undefined;
    const next = `${path}.${String(process.pid)}.new`;
    try {
      await writeErased({ source, next, lines, end: found.head.offset, onProgress: told(1) });
      return await verifiedCopy(next, found.head, redactions, told(2));
    } catch (error) {
      await rm(next, { force: true });
      throw error;
    }
  } finally {
    await source.close();
  }
}

interface Verified {
  readonly head: Head;
  readonly index: RuleIndex;
  readonly erasures: Erasures;
}

async function verified(
  handle: FileHandle,
  size: number,
  redactions: Erasures | undefined,
  onProgress: (done: number) => void,
): Promise<Verified> {
  const erasures = new Erasures(undefined, redactions);
  const check = new ChainCheck(EMPTY_HEAD, erasures);
  const index = new RuleIndex();
  const scanning = { check, index, from: EMPTY_HEAD, to: size, onProgress };
  const head = await scanInto(handle, scanning);
  if (check.damage.length > 0) throw new DamagedLedger('a damaged ledger is not rewritten');
  index.offsets.length = head.seq;
  return { head, index, erasures };
}

/** A line that loses bodies: where it stands and what will stand there. */
interface ChangedLine {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

async function linesToChange(
  handle: FileHandle,
  { head, index, erasures }: Verified,
): Promise<readonly ChangedLine[]> {
  const changed: ChangedLine[] = [];
  const isNamed = erasures.named();
  for (const seq of [...erasures.namedLines()].sort((a, b) => a - b)) {
    const offset = index.offsets[seq - 1];
    if (offset === undefined) continue; // later than an older copy's end
    const end = index.offsets[seq] ?? head.offset;
    const line = await readLineAt(handle, offset, end);
    const places = line.header.puts
      .map(({ table, id }, put) => ({ seq, put, table, id }))
      .filter((body) => line.body[body.put] !== null && isNamed(body))
      .map(({ put }) => put);
    if (places.length > 0) changed.push({ offset, end, text: eraseBodies(line, new Set(places)) });
  }
  return changed;
}

async function readLineAt(handle: FileHandle, offset: number, end: number): Promise<Line> {
  for await (const [found] of readLines(handle, offset, end)) {
    // Verified a moment ago.
    if (found !== undefined) return JSON.parse(found.text ?? '') as Line;
  }
  throw new Error('a line that was there is gone');
}

interface Writing {
  readonly source: FileHandle;
  readonly next: string;
  readonly lines: readonly ChangedLine[];
  readonly end: number;
  readonly onProgress: (done: number) => void;
}

async function writeErased({ source, next, lines, end, onProgress }: Writing): Promise<void> {
  const target = await open(next, 'w', 0o600);
  try {
    let from = 0;
    for (const line of lines) {
      await copyBytes(source, target, [from, line.offset], onProgress);
      await target.writeFile(`${line.text}\n`);
      from = line.end;
    }
    await copyBytes(source, target, [from, end], onProgress);
    await target.sync();
  } finally {
    await target.close();
  }
}

const CHUNK_BYTES = 1 << 20;

/** Appends a stretch of a file to another as it is. */
async function copyBytes(
  source: FileHandle,
  target: FileHandle,
  [from, to]: readonly [number, number],
  onProgress: (done: number) => void,
): Promise<void> {
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, to - from));
  for (let position = from; position < to;) {
    const wanted = Math.min(chunk.length, to - position);
    const { bytesRead } = await source.read(chunk, 0, wanted, position);
    if (bytesRead === 0) throw new Error('the ledger became shorter while it was copied');
    await target.writeFile(chunk.subarray(0, bytesRead));
    position += bytesRead;
    onProgress(position);
  }
}

/** The new file must be the same chain, up to the same head, with nothing missing but what is named. */
async function verifiedCopy(
  path: string,
  head: Head,
  redactions: Erasures | undefined,
  onProgress: (done: number) => void,
): Promise<PreparedFile> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const copy = await verified(handle, size, redactions, onProgress);
    const isSame = copy.head.hash === head.hash && copy.head.seq === head.seq;
    if (!isSame || copy.head.offset !== size)
      throw new Error('the rewritten ledger is not the same chain');
    return { path, head: copy.head, index: copy.index };
  } finally {
    await handle.close();
  }
}
