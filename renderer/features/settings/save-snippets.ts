import type { Snippet } from '#shared/domain/snippet';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { sendCommit } from '../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал. Набранное осталось в форме. Сохраните ещё раз или перезапустите программу.';

/** Writes templates as they should become. @returns null when they are on the ledger, else a sentence */
export function saveSnippets(
  commit: Id,
  changed: readonly Snippet[],
  rows: readonly Row<'snippet'>[],
): Promise<string | null> {
  const puts = changed.map((value) => {
    const base = rows.find(({ id }) => id === value.id)?.seq ?? 0;
    return { table: 'snippet', id: value.id, base, value } as const;
  });
  return sendCommit(commit, 'snippet.edit', puts, FAILED);
}
