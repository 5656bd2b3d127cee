/*
 * Files come from anywhere. What they may take is limited, and counted while they are read: what a file says of
 * itself is not believed.
 */

/** Rows that hold something, without the heading. */
export const ROW_LIMIT = 200_000;
export const COLUMN_LIMIT = 200;
/** Characters of one cell. */
export const CELL_LIMIT = 32_000;
/** Characters of all cells together: one text that a hundred thousand cells refer to counts as often. */
export const TEXT_TOTAL = 100_000_000;
/** Bytes that all read parts of a workbook may become together. */
export const INFLATED_LIMIT = 200_000_000;
/** How many times larger than packed a part may become. */
export const RATIO_LIMIT = 100;
/** Small parts are packed very tightly; no harm can come of them. */
export const RATIO_FREE = 1_000_000;
/** Parts that a workbook may consist of. */
export const PART_LIMIT = 2_000;

/** A file that can't be read, in Russian: what happened and what to do. Thrown by the readers, caught in one place. */
export class TableFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TableFault';
  }
}

/** Where a cell is, as the user's program names it: «B17». @param column from 0 @param row from 1 */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row);
}

export const DAMAGED =
  'Файл повреждён: его содержимое не читается. Откройте его в Excel или LibreOffice, сохраните ещё раз и выберите снова.';
export const SUSPICIOUS =
  'Файл устроен не так, как его сохраняет Excel: он может быть опасен, поэтому не прочитан. Откройте его в Excel или LibreOffice, сохраните как новый файл .xlsx и выберите снова.';
export const TOO_LONG = `В файле больше ${ROW_LIMIT.toLocaleString('ru')} строк. Разделите его на части, например по учебным годам.`;
export const TOO_LARGE =
  'В распакованном виде файл слишком велик. Разделите его на части или уберите лишние листы и оформление.';
export const TOO_MUCH_TEXT =
  'В файле слишком много текста для одной загрузки. Разделите его на части, например по учебным годам.';
export const TOO_WIDE = `В таблице больше ${COLUMN_LIMIT} столбцов. Оставьте в ней только журнал консультаций.`;

/** Why a cell stops the reading. */
export function cellTooLong(column: number, row: number): TableFault {
  const limit = CELL_LIMIT.toLocaleString('ru');
  return new TableFault(
    `В ячейке ${cellName(column, row)} больше ${limit} знаков: столько в записи журнала не бывает. Сократите её или удалите и выберите файл снова.`,
  );
}
