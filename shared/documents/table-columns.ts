// The journal as a table for other programs: its columns, named as the fields of the form.
import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  numberLabel,
  OUTCOME_WORDS,
  type Consultation,
  type Visitor,
} from '#shared/domain/consultation';
import { BY_SCHEDULE_WORDS } from '#shared/domain/journal-filters';
import type { RowFacts } from './book-cells';

/**
 * What a cell holds: a text; a whole number; a date (`IsoDate`), a time (`TimeOfDay`) or both with a space between,
 * each as text and empty for none. Another program gets them as numbers, dates and times of its own.
 */
export type CellKind = 'text' | 'whole' | 'date' | 'time' | 'date-time';

/** A column of the table. */
export interface TableColumn {
  readonly title: string;
  readonly kind: CellKind;
  /** Characters that it is wide. */
  readonly width: number;
  readonly value: (consultation: Consultation, facts: RowFacts) => string | number;
}

/** Of several visitors each has a line, in all columns the same one. */
function each({ visitors }: Consultation, part: (visitor: Visitor) => string): string {
  const [only] = visitors;
  // Mostly there is one, and a hundred thousand records are asked.
  if (visitors.length === 1 && only !== undefined) return part(only);
  return visitors.map(part).join('\n').replace(/\n+$/u, '');
}

/** A number of a running series is a number; that of an imported record is a text of its own. */
function numberCell({ number }: Consultation): string | number {
  if (number === null) return '';
  return number.series === 'imported' ? numberLabel(number) : number.n;
}

function returnCell({ outcome }: Consultation): string {
  return outcome.kind === 'return' ? (outcome.on ?? '') : '';
}

function registeredCell({ registeredAt }: Consultation, { clock }: RowFacts): string {
  if (registeredAt === null) return '';
  const { date, time } = clock(registeredAt);
  return `${date} ${time}`;
}

/** Everything of a record that the journal shows, in the order of the form. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  { title: '№', kind: 'whole', width: 8, value: numberCell },
  { title: 'Дата', kind: 'date', width: 12, value: (c) => c.date },
  { title: 'Время', kind: 'time', width: 8, value: (c) => c.time },
  { title: 'Длительность, мин', kind: 'whole', width: 14, value: (c) => c.minutes },
  { title: 'Кто обратился', kind: 'text', width: 15, value: (c) => AUDIENCE_WORDS[c.audience] },
  { title: 'ФИО', kind: 'text', width: 34, value: (c) => each(c, (v) => v.name) },
  { title: 'Должность', kind: 'text', width: 28, value: (c) => each(c, (v) => v.position) },
  { title: 'Класс', kind: 'text', width: 8, value: (c) => each(c, (v) => v.className) },
  { title: 'Способ', kind: 'text', width: 13, value: (c) => CHANNEL_WORDS[c.channel] },
  {
    title: 'Тема',
    kind: 'text',
    width: 34,
    value: (c, { topicOf }) => c.topics.map((id) => topicOf(id) ?? 'неизвестная тема').join('\n'),
  },
  { title: 'Вопрос', kind: 'text', width: 60, value: (c) => c.question },
  { title: 'Ответ', kind: 'text', width: 60, value: (c) => c.answer },
  { title: 'Итог', kind: 'text', width: 22, value: (c) => OUTCOME_WORDS[c.outcome.kind] },
  { title: 'Вернуться', kind: 'date', width: 12, value: returnCell },
  {
    title: 'График',
    kind: 'text',
    width: 15,
    value: (c, { bySchedule }) => BY_SCHEDULE_WORDS[bySchedule(c)],
  },
  { title: 'Аннулирована', kind: 'text', width: 26, value: (c) => c.annulled?.reason ?? '' },
  { title: 'Внесена', kind: 'date-time', width: 17, value: registeredCell },
];

/** A line of the sheet that says what the table is. */
export type TableFact = readonly [term: string, value: string];
