import path from 'node:path';
import { CALENDAR_FILE_LIMIT } from '#shared/domain/decree-file';
import type { CalendarFileAnswer } from '#shared/ipc/calendar-file';
import { readUpTo } from '../files/read-file';

/** Endings that the system's dialog offers; what a file really is, its content says. */
export const CALENDAR_ENDINGS = ['json', 'txt'] as const;

/**
 * Reads the file with a production calendar that the user chose.
 * @param ask asks for a file by the system's dialog; undefined when called off
 */
export async function pickCalendar(
  ask: () => Promise<string | undefined>,
): Promise<CalendarFileAnswer> {
  const file = await ask();
  if (file === undefined) return { kind: 'cancelled' };
  const name = path.basename(file).toWellFormed();
  const bytes = await readUpTo(file, CALENDAR_FILE_LIMIT + 1);
  if (bytes === undefined) {
    const message = `Файл «${name}» не читается: возможно, флешка вынута или сетевой диск отключён. Скопируйте файл на этот компьютер и выберите ещё раз.`;
    return { kind: 'failed', message };
  }
  // In bytes, of which a character has one or more.
  if (bytes.length > CALENDAR_FILE_LIMIT) {
    const message = `Файл «${name}» больше 1 МБ: это не производственный календарь. Выберите другой файл или внесите переносы вручную.`;
    return { kind: 'failed', message };
  }
  return { kind: 'picked', name, bytes };
}
