import { counted } from '#shared/lib/text';
import type { Damage } from './chain-check';
import type { LockOwner } from './lock';

/* What the ledger says to a clerk: what happened, what is safe, what to do. */

const ASK = 'Обратитесь к тому, кто обслуживает компьютер.';

export const LOST_LOCK =
  'Журнал открыли в другой программе, пока этот компьютер спал. Записанное цело. Закройте одну из программ и начните заново.';
export const FOREIGN_WRITE = `Файл журнала изменила другая программа. Новые записи не принимаются, чтобы ничего не испортить. ${ASK}`;
export const NOT_REPAIRED = `Диск перестал принимать записи. Всё, что было внесено раньше, цело. Перезапустите программу; если не поможет — ${ASK.toLowerCase()}`;
export const LEDGER_MISSING = `Файл журнала исчез из папки с данными. Новый журнал не начат, чтобы не скрыть пропажу. Верните файл ledger.jsonl из копии. ${ASK}`;
export const CUT_SHORT = `Файл журнала короче, чем был: конец утрачен. Оставшееся можно читать и печатать, новые записи не принимаются. ${ASK}`;
export const NEWER =
  'Журнал вела более новая версия программы. Здесь его можно только читать. Обновите программу.';
export const DISK_UNREADABLE = `Файл журнала не удаётся прочитать с диска. ${ASK}`;

/** Why only reading is possible while another program holds the journal. */
export function heldByAnother(owner: LockOwner): string {
  const where = [owner.user, owner.machine].filter(Boolean).join(', компьютер ');
  const who = where === '' ? '' : ` (${where})`;
  return `Журнал уже открыт в другой программе${who}. Здесь его можно только читать. Закройте другую программу и начните эту заново.`;
}

/** Which records are safe when lines are damaged. @param lines number of lines in the file */
export function damageText(damage: readonly Damage[], lines: number): string {
  const [first] = damage;
  if (first === undefined) return '';
  const safe =
    first.seq > 1
      ? `Действия с 1 по ${(first.seq - 1).toLocaleString('ru')} целы`
      : 'Начало журнала под вопросом';
  const rest =
    lines > first.seq
      ? `; более поздние читаются и показаны, кроме повреждённых (${counted(damage.length, ['место', 'места', 'мест'])})`
      : '';
  return `Файл журнала повреждён в строке ${first.seq.toLocaleString('ru')}. ${safe}${rest}. Новые записи не принимаются. ${ASK}`;
}
