import path from 'node:path';
import { TABLE_FILE_LIMIT, type TableFileAnswer } from '#shared/ipc/imports';
import { readUpTo } from '../files/read-file';

/** Endings that the system's dialog offers; what a file really is, its content says. */
export const TABLE_ENDINGS = ['xlsx', 'csv', 'txt', 'tsv', 'xls', 'xlsm', 'ods'] as const;

/**
 * Reads the table that the user chose.
 * @param ask asks for a file by the system's dialog; undefined when called off
 */
export async function pickTable(ask: () => Promise<string | undefined>): Promise<TableFileAnswer> {
  const file = await ask();
  if (file === undefined) return { kind: 'cancelled' };
  const name = path.basename(file).toWellFormed();
  const bytes = await readUpTo(file, TABLE_FILE_LIMIT + 1);
  if (bytes === undefined) {
    const message = `Файл «${name}» не читается: возможно, он открыт в другой программе, флешка вынута или сетевой диск отключён. Журнал не изменён. Закройте файл там или скопируйте его на этот компьютер и выберите ещё раз.`;
    return { kind: 'failed', message };
  }
  if (bytes.length > TABLE_FILE_LIMIT) {
    const message = `Файл «${name}» больше 20 МБ. Журнал не изменён. Разделите файл на части, например по учебным годам.`;
    return { kind: 'failed', message };
  }
  return { kind: 'picked', name, bytes };
}
