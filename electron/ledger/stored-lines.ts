import { readLine } from '#shared/ledger/chain';
import { NO_HASH, type Committed, type Line, type RecordState } from '#shared/ledger/commit';
import { statesOf } from '#shared/ledger/replay';
import type { AnyRecord, RecordOf, TableName } from '#shared/ledger/records';
import type { Head } from './chain-check';
import { readLines, type LedgerHandle } from './ledger-file';
import type { RuleIndex } from './rule-index';
import { sha256 } from './sha256';

/** A ledger's file with what is known of its lines: enough to read any of them. */
export interface StoredLines {
  readonly handle: LedgerHandle;
  readonly head: Head;
  readonly index: RuleIndex;
}

/** Lines `from … to`, each verified in itself; damaged ones are left out. */
export async function linesBySeq(
  stored: StoredLines,
  from: number,
  to: number,
): Promise<readonly Line[]> {
  const start = offsetFrom(stored, from);
  const end = to >= stored.head.seq ? stored.head.offset : offsetFrom(stored, to + 1);
  const lines: Line[] = [];
  for await (const batch of readLines(stored.handle, start, end)) {
    for (const { text } of batch) {
      const read = text === null ? undefined : readLine(text, sha256);
      if (read?.ok === true && read.line.header.seq >= from && read.line.header.seq <= to) {
        lines.push(read.line);
      }
    }
  }
  return lines;
}

/** What stands in the lines `first … last`, damaged ones left out. */
export async function toldBetween(
  stored: StoredLines,
  first: number,
  last: number,
): Promise<Committed> {
  const lines = await linesBySeq(stored, first, last);
  return {
    fromSeq: first,
    seq: last,
    prev: lines[0]?.header.prev ?? NO_HASH,
    head: lines.at(-1)?.header.hash ?? NO_HASH,
    states: statesOf(lines).states,
  };
}

/** The newest state of a record. */
export async function stateAt(
  stored: StoredLines,
  table: TableName,
  id: string,
): Promise<RecordState | undefined> {
  const seq = stored.index.seqOf(table, id);
  if (seq === 0) return undefined;
  const { states } = statesOf(await linesBySeq(stored, seq, seq));
  return states.find((state) => state.table === table && state.id === id);
}

/** Newest states of all records of a table. */
export async function newestOf<T extends TableName>(
  stored: StoredLines,
  table: T,
): Promise<readonly RecordOf[T][]> {
  const found: RecordOf[T][] = [];
  for (const id of stored.index.idsOf(table)) {
    const state = await stateAt(stored, table, id);
    // A table's states hold that table's records (`statesOf` checked them by its validator).
    if (state !== undefined) found.push(state.value as RecordOf[T] & AnyRecord);
  }
  return found;
}

/** Told at once at most, bytes of the file: a window that takes more stands still meanwhile. */
const TOLD_AT_ONCE = 8_000_000;

/** As many of the lines `from … to` as may be told at once, one at least, beside one end. */
export function partToTell(
  stored: StoredLines,
  [from, to]: readonly [number, number],
  end: 'first' | 'last',
): readonly [number, number] {
  const start = offsetFrom(stored, from);
  const after = offsetFrom(stored, to + 1);
  if (after - start <= TOLD_AT_ONCE) return [from, to];
  let [first, last] = [from, to];
  if (end === 'first') {
    while (last > from && offsetFrom(stored, last + 1) - start > TOLD_AT_ONCE) last -= 1;
  } else {
    while (first < to && after - offsetFrom(stored, first) > TOLD_AT_ONCE) first += 1;
  }
  return [first, last];
}

/** Where line `seq` begins; where it is damaged, where the next whole one begins. */
function offsetFrom({ index, head }: StoredLines, seq: number): number {
  for (let i = seq - 1; i < index.offsets.length; i += 1) {
    const offset = index.offsets[i];
    if (offset !== undefined && offset >= 0) return offset;
  }
  return head.offset;
}

/** All states of a record, oldest first, found from the newest back by their bases. */
export async function statesBack(
  stored: StoredLines,
  table: TableName,
  id: string,
): Promise<readonly RecordState[]> {
  const states: RecordState[] = [];
  for (let seq = stored.index.seqOf(table, id); seq > 0;) {
    const [line] = await linesBySeq(stored, seq, seq);
    const put = line?.header.puts.find((p) => p.table === table && p.id === id);
    if (line === undefined || put === undefined) break;
    states.push(...statesOf([line]).states.filter((s) => s.table === table && s.id === id));
    if (put.base >= seq) break; // a forged file must not make us run in circles
    seq = put.base;
  }
  return states.reverse();
}
