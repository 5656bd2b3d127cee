import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Line } from '#shared/ledger/commit';
import { ChainCheck, EMPTY_HEAD, type Damage, type Head } from './chain-check';
import { readCheckpoint, readHead, type Checkpoint, type RecordedHead } from './checkpoint';
import { beginLedger, exists } from './first-line';
import { readLines, type FoundLine, type LedgerHandle, type OpenHandle } from './ledger-file';
import { notesOf, type LineNotes } from './line-notes';
import { RuleIndex } from './rule-index';

/** What opening found: the ledger as far as it can be trusted, and what is wrong with it. */
export interface Opened {
  readonly handle: LedgerHandle;
  /** Hash of the first line: the journal's identity. */
  readonly ledger: string;
  readonly head: Head;
  readonly index: RuleIndex;
  readonly damage: readonly Damage[];
  /** True when a newer program wrote lines or records that this one can't read. */
  readonly newer: boolean;
  /** True when the file ends before the recorded head. */
  readonly cutShort: boolean;
  /** True when the recorded head is another file's, or its line stands no more where it stood. */
  readonly replaced: boolean;
  /** Bytes of an unfinished write that were cut off. */
  readonly healedBytes: number;
}

/** No ledger: it was there once, or it was never begun and may not be now. */
export interface OpenFailure {
  readonly kind: 'ledger-missing' | 'not-begun';
}

/** Name of the ledger in its folder. */
export function ledgerPath(folder: string): string {
  return join(folder, 'ledger.jsonl');
}

/**
 * Opens the ledger of a folder, or begins one in an empty folder. Reads from the last checkpoint to
 * the end and verifies what it reads; an unfinished write after the recorded head is cut off.
 * Without `mayWrite` nothing is changed.
 * @throws the file system's error when the file can't be read at all
 */
export async function openLedger(
  folder: string,
  options: { openHandle: OpenHandle; mayWrite: boolean; timeZone: string; at: string },
): Promise<Opened | OpenFailure> {
  const path = ledgerPath(folder);
  const checkpoint = await readCheckpoint(folder);
  const recorded = furthest(await readHead(folder), checkpoint?.head);
  if (!(await exists(path))) {
    // A recorded head without its ledger: somebody removed the file. A new one would hide that.
    if (recorded !== undefined) return { kind: 'ledger-missing' };
    if (!options.mayWrite) return { kind: 'not-begun' };
    await mkdir(folder, { recursive: true });
    await beginLedger(path, options.timeZone, options.at);
  }
  const handle = await options.openHandle(path, options.mayWrite ? 'r+' : 'r');
  const { size } = await handle.stat();
  const scanned = await scan(handle, checkpoint, size);
  return heal(handle, scanned, recorded, { size, mayWrite: options.mayWrite });
}

/** The head that names most: the two side files are written one after the other. */
function furthest(
  a: RecordedHead | undefined,
  b: RecordedHead | undefined,
): RecordedHead | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.offset >= b.offset ? a : b;
}

interface Scanned {
  readonly check: ChainCheck;
  readonly index: RuleIndex;
  readonly ledger: string;
  /** Where the last whole commit ends. */
  readonly whole: Head;
}

async function scan(
  handle: LedgerHandle,
  checkpoint: Checkpoint | undefined,
  size: number,
): Promise<Scanned> {
  const ledger = await firstHash(handle, size);
  const usable =
    checkpoint?.head.ledger === ledger && (await endsAt(handle, checkpoint.head, checkpoint.index));
  const start: Head = usable ? checkpoint.head : EMPTY_HEAD;
  const index = usable ? checkpoint.index : new RuleIndex();
  const check = new ChainCheck(start);
  const whole = await scanInto(handle, { check, index, from: start, to: size });
  return { check, index, ledger, whole };
}

/**
 * Verifies lines and takes whole commits into the index; the answer is where the last whole one ends.
 * Pauses between chunks so that nothing else has to wait.
 */
export async function scanInto(
  handle: LedgerHandle,
  scanning: { check: ChainCheck; index: RuleIndex; from: Head; to: number },
): Promise<Head> {
  const { check, index } = scanning;
  let whole = scanning.from;
  let parts: LineNotes[] = [];
  const take = (found: FoundLine): void => {
    const line = check.next(found);
    if (line === undefined) {
      index.addLine(check.head.seq, -1);
      parts = [];
      whole = check.head;
      return;
    }
    index.addLine(line.header.seq, found.offset);
    if (startsAnew(parts, line)) parts = [];
    parts.push(notesOf(line));
    if (parts.length !== (line.header.part?.of ?? 1)) return;
    index.addNotes(parts);
    parts = [];
    whole = check.head;
  };
  for await (const batch of readLines(handle, scanning.from.offset, scanning.to))
    batch.forEach(take);
  return whole;
}

function startsAnew(parts: readonly LineNotes[], line: Line): boolean {
  const { part, commit } = line.header;
  return part === undefined || part.n === 1 || parts[0]?.header.commit !== commit;
}

async function heal(
  handle: LedgerHandle,
  { check, index, ledger, whole }: Scanned,
  recorded: RecordedHead | undefined,
  { size, mayWrite }: { size: number; mayWrite: boolean },
): Promise<Opened> {
  const floor = recorded?.offset ?? 0;
  const cutShort = whole.offset < floor;
  const replaced =
    recorded !== undefined &&
    (recorded.ledger !== ledger || (!cutShort && !(await endsAt(handle, recorded, index))));
  const torn = size - whole.offset;
  const isSound = !cutShort && !replaced && check.damage.length === 0;
  const heals = torn > 0 && isSound && mayWrite;
  if (heals) {
    await handle.truncate(whole.offset);
    await handle.datasync();
    index.offsets.length = whole.seq;
  }
  return {
    handle,
    ledger,
    head: whole,
    index,
    damage: check.damage,
    newer: check.newer || index.unreadable > 0,
    cutShort,
    replaced,
    healedBytes: heals ? torn : 0,
  };
}

/** Hash of the first line: a journal's identity; empty when there is no whole first line. */
async function firstHash(handle: LedgerHandle, size: number): Promise<string> {
  for await (const batch of readLines(handle, 0, size)) {
    const [first] = batch;
    if (first === undefined) continue;
    return new ChainCheck(EMPTY_HEAD).next(first)?.header.hash ?? '';
  }
  return '';
}

/** True when a recorded head's line stands in the file where it says, with the hash it says. */
async function endsAt(
  handle: LedgerHandle,
  head: RecordedHead,
  index: RuleIndex,
): Promise<boolean> {
  const from = index.offsets[head.seq - 1];
  if (from === undefined || from < 0 || from >= head.offset) return false;
  for await (const batch of readLines(handle, from, head.offset)) {
    const [line] = batch;
    if (line === undefined) continue;
    const found = new ChainCheck(EMPTY_HEAD).next(line);
    const endsThere = line.offset + line.length === head.offset;
    return endsThere && found?.header.hash === head.hash && found.header.seq === head.seq;
  }
  return false;
}
