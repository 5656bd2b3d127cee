import type { TableFormat } from '#shared/ipc/journal-out';
import { counted } from '#shared/lib/text';
import { EXCEL_ROWS } from './excel-table';

/**
 * Records of one book: some 600 sheets as records mostly are, more than two volumes. A longer one is of no use
 * to anybody and takes the memory that a school's computer doesn't have.
 */
export const BOOK_RECORDS = 5_000;
/** Characters of the questions and answers of one book: records of the greatest length fill some 600 sheets as well. */
export const BOOK_CHARACTERS = 2_500_000;

const NOTHING =
  'Ни одной записи не нашлось: возможно, журнал изменился. Обновите поиск и повторите.';

function tooLong(records: number): string {
  return `В одну книгу столько не вместить: ${counted(records, ['запись', 'записи', 'записей'])}. Выберите период короче, например месяц или четверть, и печатайте по частям. Для всего журнала сразу есть «Выгрузить в Excel».`;
}

function tooManyRows(records: number): string {
  return `На листе Excel ${EXCEL_ROWS.toLocaleString('ru')} строк, а записей ${records.toLocaleString('ru')}. Выберите период короче или воспользуйтесь «Выгрузить в CSV».`;
}

/** Why no book is made of so many records, or null. @param characters of their questions and answers */
export function bookRefusal(records: number, characters?: number): string | null {
  if (records > BOOK_RECORDS || (characters ?? 0) > BOOK_CHARACTERS) return tooLong(records);
  return records === 0 ? NOTHING : null;
}

/** Why no table is made of so many records, or null. */
export function tableRefusal(records: number, format: TableFormat): string | null {
  if (records === 0) return NOTHING;
  return format === 'xlsx' && records > EXCEL_ROWS ? tooManyRows(records) : null;
}
