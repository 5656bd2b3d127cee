import { missingRequisites } from '#shared/domain/school';
import { counted, NBSP, pluralForm } from '#shared/lib/text';
import type { BookInput } from './book-facts';

/** Sheets of one volume: more are not stitched together (a file in an archive has up to 250 sheets). */
export const VOLUME_SHEETS = 250;

/** What the ledger could not give. */
export interface BookGaps {
  /** Records that were asked for and aren't in the journal any more as they were. */
  readonly missing: number;
  /** Lines of the ledger that can't be read. */
  readonly damaged: number;
}

const RECORDS = ['запись', 'записи', 'записей'] as const;

function officerWarnings({ consultant, director, scope }: BookInput): readonly string[] {
  const settings = 'Укажите его в «Настройки → Школа» или впишите от руки.';
  return [
    ...(consultant === undefined ? [`Консультант не назначен. ${settings}`] : []),
    ...(consultant !== undefined && consultant.position.trim() === ''
      ? ['У консультанта не указана должность.']
      : []),
    ...(director === undefined && scope.kind === 'journal'
      ? [`Руководитель не назван. ${settings}`]
      : []),
  ];
}

/** What is blank or doubtful in a book, as sentences for the preview; none when all is complete. */
export function bookWarnings(input: BookInput, sheets: number, gaps: BookGaps): readonly string[] {
  const missing = missingRequisites(input.school);
  return [
    ...(missing.length === 0
      ? []
      : [`Не заполнены: ${missing.join(', ')}. Откройте «Настройки → Школа».`]),
    ...officerWarnings(input),
    ...(sheets > VOLUME_SHEETS
      ? [
          `В книге ${counted(sheets, ['лист', 'листа', 'листов'])}, а в один том сшивают не больше${NBSP}${VOLUME_SHEETS}. Печатайте по месяцам или четвертям.`,
        ]
      : []),
    ...(gaps.missing > 0
      ? [
          `Пока книга готовилась, журнал изменился: ${counted(gaps.missing, RECORDS)} в неё ${pluralForm(gaps.missing, ['не вошла', 'не вошли', 'не вошло'])}. Закройте просмотр и откройте его ещё раз.`,
        ]
      : []),
    ...(gaps.damaged > 0
      ? [
          'Часть строк журнала повреждена, их записей в книге нет. Что делать, написано вверху окна программы.',
        ]
      : []),
  ];
}
