import type { ColumnId } from './list-look';

/** Names of the columns, the paper journal's in short. */
export const COLUMN_TITLES: Readonly<Record<ColumnId, string>> = {
  number: '№',
  when: 'Дата и время',
  who: 'Кто обратился',
  position: 'Класс, должность',
  topic: 'Тема',
  question: 'Вопрос',
  answer: 'Ответ',
  channel: 'Способ',
  minutes: 'Минут',
  outcome: 'Итог',
  bySchedule: 'По графику',
  registered: 'Внесена',
};
