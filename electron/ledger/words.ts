import { counted } from '#shared/lib/text';
import type { Damage } from './chain-check';
import { assertNever } from '#shared/lib/result';
import type { LockOwner, LockRefusal } from './lock';

/* What the ledger says to a clerk: what happened, what is safe, what to do. */

const ASK = 'Обратитесь к тому, кто обслуживает компьютер.';

export const LOST_LOCK =
  'Журнал открыли в другой программе, пока этот компьютер спал. Записанное цело. Закройте одну из программ и начните заново.';
export const FOREIGN_WRITE = `Файл журнала изменила другая программа. Новые записи не принимаются, чтобы ничего не испортить. ${ASK}`;
export const NOT_REPAIRED = `Диск перестал принимать записи. Всё, что было внесено раньше, цело. Перезапустите программу; если не поможет — ${ASK.toLowerCase()}`;
export const LEDGER_MISSING = `Файл журнала исчез из папки с данными. Новый журнал не начат, чтобы не скрыть пропажу. Верните файл ledger.jsonl из копии. ${ASK}`;
export const CUT_SHORT = `Файл журнала короче, чем был: конец утрачен. Оставшееся можно читать и печатать, новые записи не принимаются. ${ASK}`;
export const REPLACED = `Файл журнала заменён другим или его конец переписан другой программой. Его можно читать и печатать, новые записи не принимаются. ${ASK}`;
export const NO_ROOM =
  'На диске нет места, поэтому журнал открыт только для чтения. Всё записанное цело. Освободите место и начните программу заново.';
export const NOT_WRITABLE = `В папку журнала нельзя писать, поэтому журнал открыт только для чтения. Всё записанное цело. ${ASK}`;
export const NEWER =
  'Журнал вела более новая версия программы. Здесь его можно только читать. Обновите программу.';
export const DISK_UNREADABLE = `Файл журнала не удаётся прочитать с диска. ${ASK}`;

/** Why only reading is possible while another program holds the journal. */
export function heldByAnother(owner: LockOwner): string {
  const where = [owner.user, owner.machine].filter(Boolean).join(', компьютер ');
  const who = where === '' ? '' : ` (${where})`;
  return `Журнал уже открыт в другой программе${who}. Здесь его можно только читать. Закройте другую программу и начните эту заново.`;
}

/** Why only reading is possible without the lock. */
export function lockText(refusal: LockRefusal): string {
  switch (refusal.kind) {
    case 'held':
      return heldByAnother(refusal.owner);
    case 'no-room':
      return NO_ROOM;
    case 'not-writable':
      return NOT_WRITABLE;
    default:
      return assertNever(refusal);
  }
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
