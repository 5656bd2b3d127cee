import { NO_HASH, type Committed, type Line, type RecordState } from '#shared/ledger/commit';
import type { AnyRecord, RecordOf, TableName } from '#shared/ledger/records';
import { statesOf } from '#shared/ledger/replay';
import { FileGate } from './file-gate';
import type { NewestRecords } from './rule-context';
import { linesBySeq, partToTell, statesBack, storedTexts, type StoredLines } from './stored-lines';

/** What can be asked of a ledger. Reads verify what they read. */
export abstract class LedgerReader {
  /** When lines were asked for last, in milliseconds of `performance.now()`. */
  readAt = -Infinity;
  protected readonly gate = new FileGate();

  /** The open file with its index: another one after a failed write or an erasure. */
  protected abstract get stored(): StoredLines;

  /** Records of the lines `from … to` but damaged ones; of many megabytes only a part, beside that end: the answer says which. */
  async read(from: number, to: number, end: 'first' | 'last' = 'first'): Promise<Committed> {
    this.readAt = performance.now();
    return this.gate.read(async () => {
      const { stored } = this;
      const [first, last] = partToTell(stored, [from, Math.min(to, stored.head.seq)], end);
      const lines = await linesBySeq(stored, first, last);
      return {
        fromSeq: first,
        seq: last,
        prev: lines[0]?.header.prev ?? NO_HASH,
        head: lines.at(-1)?.header.hash ?? NO_HASH,
        states: statesOf(lines).states,
      };
    });
  }

  /** Line `seq`, or undefined when there is no such line or it is damaged. */
  async line(seq: number): Promise<Line | undefined> {
    const [line] = await this.gate.read(() => linesBySeq(this.stored, seq, seq));
    return line;
  }

  /** Hash of a line, or null when there is no such line or it is damaged. */
  async hashAt(seq: number): Promise<string | null> {
    return (await this.line(seq))?.header.hash ?? null;
  }

  /** The newest state of a record. */
  async current(table: TableName, id: string): Promise<RecordState | undefined> {
    const seq = this.stored.index.seqOf(table, id);
    const line = seq === 0 ? undefined : await this.line(seq);
    if (line === undefined) return undefined;
    return statesOf([line]).states.find((state) => state.table === table && state.id === id);
  }

  /** For rules that look at several records. */
  protected readonly newest: NewestRecords = {
    all: (table) => this.all(table),
    isKnown: (table, id) => this.stored.index.seqOf(table, id) > 0,
    one: async <T extends TableName>(table: T, id: string) =>
      // A table's states hold that table's records.
      (await this.current(table, id))?.value as RecordOf[T] | undefined,
  };

  /** Newest states of all records of a table; for tables that stay small (people, topics). */
  async all<T extends TableName>(table: T): Promise<readonly RecordOf[T][]> {
    const { index } = this.stored;
    const ids = index.idsOf(table);
    const found = new Map<string, RecordOf[T]>();
    // A line of an import holds thousands of records: each line is read once.
    for (const seq of new Set([...ids].map((id) => index.seqOf(table, id)))) {
      const line = await this.line(seq);
      if (line === undefined) continue;
      for (const state of statesOf([line]).states) {
        if (state.table !== table || index.seqOf(table, state.id) !== seq) continue;
        // A table's states hold that table's records (`statesOf` checked them by its validator).
        found.set(state.id, state.value as RecordOf[T] & AnyRecord);
      }
    }
    return [...ids].flatMap((id) => found.get(id) ?? []);
  }

  /** All states of a record, oldest first, found from the newest back by their bases. */
  async history(table: TableName, id: string): Promise<readonly RecordState[]> {
    return this.gate.read(() => statesBack(this.stored, table, id));
  }

  /** Shows every line of the file as text, in order; pauses between them so that nothing else has to wait. */
  async eachText(visit: (text: string) => void): Promise<void> {
    await this.gate.read(async () => {
      for await (const text of storedTexts(this.stored)) visit(text);
    });
  }
}
