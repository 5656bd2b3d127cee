/** What a column of a file can hold, in the order of the form. */
export const FIELDS = [
  'number',
  'date',
  'time',
  'minutes',
  'audience',
  'name',
  'position',
  'className',
  'channel',
  'topic',
  'question',
  'answer',
  'outcome',
  'returnOn',
  'annulled',
] as const;
export type Field = (typeof FIELDS)[number];

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  number: 'Свой номер',
  date: 'Дата',
  time: 'Время',
  minutes: 'Длительность, мин',
  audience: 'Кто обратился',
  name: 'ФИО',
  position: 'Должность',
  className: 'Класс',
  channel: 'Способ',
  topic: 'Тема',
  question: 'Вопрос',
  answer: 'Ответ',
  outcome: 'Итог',
  returnOn: 'Вернуться (дата)',
  annulled: 'Аннулирована',
};

/** Fields whose words are translated into the journal's own. */
export const WORD_FIELDS = ['audience', 'channel', 'topic', 'outcome'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** Which column is which; null for one that isn't loaded. */
export type Columns = readonly (Field | null)[];

/** The column that holds a field, -1 for none. */
export function columnOf(columns: Columns, field: Field): number {
  return columns.indexOf(field);
}

/** The same columns with one of them chosen anew: a field has one column, so the one before it gives it up. */
export function withColumn(columns: Columns, column: number, field: Field | null): Columns {
  return columns.map((known, i) => {
    if (i === column) return field;
    return field !== null && known === field ? null : known;
  });
}
