import type { Publication } from '#shared/domain/publication';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../../data/database';
import { sendCommit } from '../../../data/send-commit';

const REFUSED =
  'Размещение не удалось передать в журнал, он не изменён. Повторите или перезапустите программу.';

/** Writes a new publication; null when it was taken, else a sentence. */
export function addPublication(value: Publication, commit: Id): Promise<string | null> {
  const put = { table: 'publication', id: value.id, base: 0, value } as const;
  return sendCommit(commit, 'publication.add', [put], REFUSED);
}

/** Writes a new state of a publication; null when it was taken, else a sentence. */
export function editPublication(
  row: Row<'publication'>,
  change: Partial<Publication>,
  commit: Id,
): Promise<string | null> {
  const value = { ...row.value, ...change };
  const put = { table: 'publication', id: row.id, base: row.seq, value } as const;
  return sendCommit(commit, 'publication.edit', [put], REFUSED);
}
