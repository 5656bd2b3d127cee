import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import {
  dateSchema,
  momentSchema,
  timeSchema,
  type IsoDate,
  type TimeOfDay,
} from '#shared/lib/iso-date';
import { NBSP, surnameFirst } from '#shared/lib/text';
import { longText, nameText, required } from './fields';
import { PERSON_KINDS } from './person';

/** How somebody turned to the consultant (п. 4: in person, at meetings, by means of communication). */
export const CHANNELS = ['in-person', 'phone', 'email', 'online', 'meeting'] as const;
export type Channel = (typeof CHANNELS)[number];
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  'in-person': 'Лично',
  phone: 'По телефону',
  email: 'Эл. почта',
  online: 'Онлайн',
  meeting: 'На собрании',
};

export const AUDIENCE_WORDS = {
  staff: 'Сотрудник',
  parent: 'Родитель',
  other: 'Другое лицо',
} as const;

export const OUTCOMES = ['solved', 'return', 'support'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];
export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  solved: 'Решено',
  return: 'Вернуться к вопросу',
  support: 'Передано в поддержку',
};

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('solved') }),
  z.strictObject({ kind: z.literal('return'), on: dateSchema.nullable() }),
  z.strictObject({ kind: z.literal('support'), request: idSchema.nullable() }),
]);

const visitorSchema = z.strictObject({
  /** The person's record; null for somebody who gave no name. */
  person: idSchema.nullable(),
  /** Name, position and class as they were on that day: the record prints as it was written. */
  name: nameText('ФИО'),
  position: nameText('Должность'),
  className: nameText('Класс'),
});

/** Most people of one record, and most topics. */
export const VISITOR_LIMIT = 200;
export const TOPIC_LIMIT = 20;

/** Highest number of a series; the order of the list has room for so many. */
export const NUMBER_LIMIT = 2_999_999;
const runningNumber = {
  /** The calendar year of the consultation's date, or the one in which its school year begins. */
  year: z.number().int().min(1899).max(2200),
  n: z.number().int().min(1).max(NUMBER_LIMIT),
};
/**
 * № п/п runs through the calendar or the school year of the consultation's date; assigned by the ledger,
 * never reused. Records that came from a file have a series of their own: И-….
 */
const numberSchema = z.discriminatedUnion('series', [
  z.strictObject({ series: z.enum(['calendar-year', 'school-year']), ...runningNumber }),
  z.strictObject({
    series: z.literal('imported'),
    ...runningNumber,
    /** The number that the record had in its file, as it was written there; empty when it had none. */
    label: nameText('№').max(30, '№: не больше 30 знаков'),
  }),
]);

export const consultationSchema = z
  .strictObject({
    v: z.literal(2),
    id: idSchema,
    /** Null only on the way to the ledger, which assigns it at the acknowledgement. */
    number: numberSchema.nullable(),
    /** When the ledger first took the record; null only on the way to it. */
    registeredAt: momentSchema.nullable(),
    date: dateSchema,
    time: timeSchema,
    minutes: z
      .number('Длительность: нужно число минут')
      .int('Длительность: целое число минут')
      .min(1, 'Длительность: от 1 до 600 минут')
      .max(600, 'Длительность: от 1 до 600 минут'),
    audience: z.enum(PERSON_KINDS, 'Укажите, кто обратился'),
    visitors: z.array(visitorSchema).min(1).max(VISITOR_LIMIT, 'Не больше 200 человек в записи'),
    channel: z.enum(CHANNELS, 'Укажите способ обращения'),
    topics: z
      .array(idSchema)
      .min(1, 'Выберите хотя бы одну тему')
      .max(TOPIC_LIMIT, 'Не больше 20 тем'),
    question: required(longText('Вопрос'), 'Запишите вопрос'),
    answer: longText('Ответ'),
    outcome: outcomeSchema,
    /** What this record goes on from: an earlier record, the meeting where it was asked. */
    links: z.strictObject({ earlier: idSchema.nullable(), meeting: idSchema.nullable() }),
    annulled: z
      .strictObject({
        /** `undone`: it came from a file, and the loading was taken back; lists leave it out. */
        kind: z.enum(['annulled', 'undone']),
        reason: required(longText('Причина'), 'Укажите причину'),
      })
      .nullable(),
  })
  .refine((c) => c.audience !== 'staff' || c.visitors.every((v) => v.name.trim() !== ''), {
    path: ['visitors', 0, 'name'],
    message: 'Для сотрудника нужно ФИО',
  });

/** One line of the consultations journal (п. 2.2.2, 2.2.3, 4). */
export type Consultation = Readonly<z.infer<typeof consultationSchema>>;
export type Visitor = Readonly<z.infer<typeof visitorSchema>>;
export type ConsultationNumber = Readonly<z.infer<typeof numberSchema>>;
export type Outcome = Consultation['outcome'];

/** What a new consultation begins with: now, ten minutes, in person, solved. */
export function newConsultation(id: Id, date: IsoDate, time: TimeOfDay): Consultation {
  return {
    v: 2,
    id,
    number: null,
    registeredAt: null,
    date,
    time,
    minutes: 10,
    audience: 'staff',
    visitors: [{ person: null, name: '', position: '', className: '' }],
    channel: 'in-person',
    topics: [],
    question: '',
    answer: '',
    outcome: { kind: 'solved' },
    links: { earlier: null, meeting: null },
    annulled: null,
  };
}

/** «№ 12», «№ И-15»; «№ 12 / 2025» when the year is not the one that is looked at, «№ 12 / 2025-26» of a school year. */
export function numberText(number: ConsultationNumber | null, currentYear?: number): string {
  if (number === null) return '';
  const isCurrent = currentYear === undefined || number.year === currentYear;
  return `№${NBSP}${numberLabel(number)}${isCurrent ? '' : ` / ${yearText(number)}`}`;
}

/** A number without «№»: «12», «И-15». */
export function numberLabel(number: ConsultationNumber): string {
  if (number.series !== 'imported') return String(number.n);
  return `И-${number.label === '' ? String(number.n) : number.label}`;
}

function yearText({ series, year }: ConsultationNumber): string {
  return series === 'school-year'
    ? `${year}-${String((year + 1) % 100).padStart(2, '0')}`
    : `${year}`;
}

/** Who came, for a line of a list: of a group the first one and how many came along: «Иванова М.П. и ещё 4». */
export function visitorsInLine(consultation: Consultation): string {
  const [first, ...others] = consultation.visitors;
  if (first === undefined || others.length === 0) return visitorText(consultation);
  const detail = consultation.audience === 'parent' && first.name === '' ? first.className : '';
  const name = first.name.trim() === '' ? 'Без имени' : surnameFirst(first.name);
  return `${detail === '' ? name : `${name}, ${detail}`} и${NBSP}ещё${NBSP}${others.length}`;
}

/** Who came, all of them: name, else «без имени»; then position or class. */
export function visitorText(consultation: Consultation): string {
  return consultation.visitors
    .map((v) => {
      const name = v.name.trim() === '' ? 'Без имени' : v.name;
      const detail = consultation.audience === 'parent' ? v.className : v.position;
      return detail.trim() === '' ? name : `${name}, ${detail}`;
    })
    .join('; ');
}
