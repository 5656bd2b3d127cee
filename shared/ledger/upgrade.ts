import {
  RECORD_VERSIONS,
  isTableName,
  recordSchemas,
  type AnyRecord,
  type TableName,
} from './records';

/** A record as the ledger holds it, or why this program can't use it. */
export type Upgraded =
  | { readonly ok: true; readonly table: TableName; readonly value: AnyRecord }
  | { readonly ok: false; readonly fault: 'newer' | 'unreadable' };

/**
 * Brings a stored value to the shape that this program works with. Each step from one version to the
 * next is frozen once it was shipped and has a test of its own; version 1 is the first, so there is
 * no step yet. Signatures are verified over the stored value, never over this one.
 */
export function upgradeRecord(table: string, stored: unknown): Upgraded {
  if (!isTableName(table)) return { ok: false, fault: 'newer' };
  const version = versionOf(stored);
  if (version > RECORD_VERSIONS[table]) return { ok: false, fault: 'newer' };
  const checked = recordSchemas[table].safeParse(stored);
  return checked.success
    ? { ok: true, table, value: checked.data }
    : { ok: false, fault: 'unreadable' };
}

function versionOf(stored: unknown): number {
  if (typeof stored !== 'object' || stored === null) return 0;
  const version = (stored as { v?: unknown }).v;
  return typeof version === 'number' ? version : 0;
}
