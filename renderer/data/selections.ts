import { useLiveQuery } from 'dexie-react-hooks';
import type { Selection } from '#shared/domain/selection';
import type { Id } from '#shared/lib/ids';
import { compareText } from '#shared/lib/text';
import { newId } from '../platform/clock';
import type { Row } from './database';
import { sendCommit } from './send-commit';
import { database } from './view';

const FAILED = 'Подборку не удалось передать в журнал. Повторите или перезапустите программу.';

/** Saved selections by their titles, live, without those that were taken away; undefined while they are read. */
export function useSelections(): readonly Row<'selection'>[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database.selection.toArray();
    return rows
      .filter(({ value }) => !value.archived)
      .sort((a, b) => compareText(a.value.title, b.value.title));
  }, []);
}

/** One saved selection, live; null when there is none or it was taken away, undefined while it is read. */
export function useSelection(id: Id | null): Selection | null | undefined {
  return useLiveQuery(async () => {
    const row = id === null ? undefined : await database.selection.get(id);
    return row === undefined || row.value.archived ? null : row.value;
  }, [id]);
}

/** Writes a selection. @param base line of its state before, 0 for a new one. @returns why it was not taken, or null */
export function saveSelection(value: Selection, base: number): Promise<string | null> {
  const put = { table: 'selection' as const, id: value.id, base, value };
  return sendCommit(newId(), 'selection.edit', [put], FAILED);
}
