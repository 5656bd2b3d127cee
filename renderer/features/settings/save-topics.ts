import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { sendCommit } from '../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал. Темы остались как были. Повторите или перезапустите программу.';

/**
 * Writes topics as they should become, those of one deed at once.
 * @param rows what the deed started from
 * @returns null when it is on the ledger, else a sentence
 */
export function saveTopics(
  commit: Id,
  changed: readonly Topic[],
  rows: readonly Row<'topic'>[],
): Promise<string | null> {
  const puts = changed.map((value) => {
    const base = rows.find(({ id }) => id === value.id)?.seq ?? 0;
    return { table: 'topic', id: value.id, base, value } as const;
  });
  return sendCommit(commit, 'topic.edit', puts, FAILED);
}
