import type { Line, RecordState } from './commit';
import { upgradeRecord } from './upgrade';

/** The newest state of every record: table → id → state. */
export type Replayed = ReadonlyMap<string, ReadonlyMap<string, RecordState>>;

/** The states that a whole commit's lines hold, in order; what this program can't read is left out and counted. */
export function statesOf(lines: readonly Line[]): {
  readonly states: readonly RecordState[];
  readonly unreadable: number;
} {
  const states: RecordState[] = [];
  let unreadable = 0;
  for (const { header, body } of lines) {
    for (const [i, put] of header.puts.entries()) {
      // Erased by law: the record has a newer state, which names nobody.
      if (body[i] === null) continue;
      const upgraded = upgradeRecord(put.table, body[i]?.value);
      if (!upgraded.ok) {
        unreadable += 1;
        continue;
      }
      const { seq, at, by, action } = header;
      states.push({
        table: upgraded.table,
        id: put.id,
        base: put.base,
        seq,
        at,
        by,
        action,
        value: upgraded.value,
      });
    }
  }
  return { states, unreadable };
}

/**
 * Replays lines in order: the last state of a record wins. Parts whose last one never came are no
 * commit and change nothing.
 */
export function replay(lines: Iterable<Line>): Replayed {
  const tables = new Map<string, Map<string, RecordState>>();
  for (const commit of wholeCommits(lines)) {
    for (const state of statesOf(commit).states) {
      const table = tables.get(state.table) ?? new Map<string, RecordState>();
      table.set(state.id, state);
      tables.set(state.table, table);
    }
  }
  return tables;
}

/** Groups lines into commits; an unfinished group at the end, or one broken off, is dropped. */
export function* wholeCommits(lines: Iterable<Line>): Generator<readonly Line[]> {
  let open: Line[] = [];
  for (const line of lines) {
    const { part, commit } = line.header;
    if (part === undefined) {
      open = [];
      yield [line];
      continue;
    }
    const continues = open[0]?.header.commit === commit && part.n === open.length + 1;
    open = continues ? [...open, line] : part.n === 1 ? [line] : [];
    if (open.length === part.of) {
      yield open;
      open = [];
    }
  }
}
