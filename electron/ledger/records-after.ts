import type { RecordOf, TableName } from '#shared/ledger/records';
import { recordKey } from './line-notes';
import type { NewestRecords, SettledState } from './rule-context';

/** Records as they are once a commit stands. */
export interface RecordsAfter {
  /** True for a record that is on the ledger or in the commit. */
  readonly isThere: (table: TableName, id: string) => boolean;
  /** A record's state, undefined when there is none. */
  readonly after: <T extends TableName>(table: T, id: string) => Promise<RecordOf[T] | undefined>;
}

/** Looks a commit's states through once, however many of them are asked for. */
export function recordsAfter(
  states: readonly SettledState[],
  { one, isKnown }: NewestRecords,
): RecordsAfter {
  const changed = new Map(states.map(({ table, id, value }) => [recordKey(table, id), value]));
  return {
    isThere: (table, id) => isKnown(table, id) || changed.has(recordKey(table, id)),
    after: async <T extends TableName>(table: T, id: string) => {
      const value = changed.get(recordKey(table, id));
      // Settled by the rule of its table, whose record it is.
      return value === undefined ? one(table, id) : (value as RecordOf[T]);
    },
  };
}
