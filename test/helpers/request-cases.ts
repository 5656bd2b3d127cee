// Requests as they come to a support service, and what an engineer there would say is missing.
import type { RequestCheck, SupportRequest } from '#shared/domain/support-request';

/** A request and the checks that it doesn't meet. */
export interface RequestCase {
  readonly name: string;
  readonly says: Partial<SupportRequest>;
  readonly unmet: readonly RequestCheck[];
}

export const SHOT = [{ sha256: 'a'.repeat(64), name: 'Снимок.png', bytes: 120_000 }];
/** Everything but what a case is about. */
export const REST = {
  expected: 'Введённая отметка должна остаться в клетке урока',
  where: 'Журналы → 7 «Б» → Алгебра',
  role: 'учитель',
  className: '7 «Б»',
  since: 'с 16 ноября',
  frequency: 'always',
  tried: 'заходили из Firefox, перезагружали компьютер',
  read: 'Инструкция «Выставление отметок», раздел 2',
} as const;
export const MATTER = {
  subject: 'Не сохраняется отметка в журнале',
  seen: 'Ввожу отметку, нажимаю «Сохранить», страница обновляется, а клетка остаётся без отметки',
} as const;
