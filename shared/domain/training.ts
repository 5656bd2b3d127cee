import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { addDays, dateSchema, momentSchema } from '#shared/lib/iso-date';
import { longText, nameText, required } from './fields';
import { programmeItemsSchema } from './programme';
import { WORK_DAYS } from './school';

/** Why somebody is trained: newly hired, moved to a position with a gradebook, or back after a long leave. */
export const TRAINING_BASES = ['hired', 'transferred', 'returned'] as const;
export type TrainingBasis = (typeof TRAINING_BASES)[number];
export const TRAINING_BASIS_WORDS: Readonly<Record<TrainingBasis, string>> = {
  hired: 'Приём на работу',
  transferred: 'Перевод на другую должность',
  returned: 'Возвращение после долгого отсутствия',
};

/** Working days in which a new member of the staff must be trained (п. 2.2.1). */
export const TRAINING_WORKING_DAYS = 5;

/** Two leaves for children, one after the other, are shorter: longer is a slip in the year. */
const ABSENCE_DAYS = 5 * 365 + 2;

const absenceSchema = z
  .strictObject({
    id: idSchema,
    from: dateSchema,
    /** Last day; null while it isn't known. */
    to: dateSchema.nullable(),
    /** «отпуск», «больничный». */
    reason: required(nameText('Причина'), 'Укажите причину отсутствия'),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    message: 'Последний день не может быть раньше первого',
  })
  .refine(({ from, to }) => to === null || to < addDays(from, ABSENCE_DAYS), {
    path: ['to'],
    message: 'Отсутствие — не дольше пяти лет: проверьте год',
  });

/** What was promised when the training ended: later calendars don't change it. */
const counted = {
  on: dateSchema,
  deadline: dateSchema,
  /** Working days after the deadline; 0: in time. */
  late: z.number().int().min(0).max(100_000),
};

const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z
    .strictObject({
      kind: z.literal('completed'),
      ...counted,
      /** Why it was late. */
      reason: longText('Причина'),
      /** Items of the programme that weren't gone through, and why that is enough. */
      unfinished: z.array(idSchema).max(100),
      unfinishedNote: longText('Почему темы не пройдены'),
    })
    .refine(({ late, reason }) => late === 0 || reason.trim() !== '', {
      path: ['reason'],
      message: 'Обучение закончено позже срока: укажите причину',
    }),
  /** Dismissed, or moved to a position without a gradebook, before the training was over. */
  z.strictObject({
    kind: z.literal('ended'),
    ...counted,
    reason: required(longText('Причина'), 'Укажите причину'),
  }),
  /** Entered by mistake. */
  z.strictObject({
    kind: z.literal('cancelled'),
    reason: required(longText('Причина'), 'Укажите причину'),
  }),
]);

export const trainingSchema = z.strictObject({
  v: z.literal(2),
  id: idSchema,
  person: idSchema,
  basis: z.enum(TRAINING_BASES),
  /** «Дата вступления в должность». */
  startedOn: dateSchema,
  /** Position at that time: documents print it as it was. */
  position: required(nameText('Должность'), 'Укажите должность'),
  /**
   * Days a week that the person worked when the training began, where it wasn't the school's week: the deadline is
   * counted by it. What later becomes of the person's own week moves no deadline that was promised.
   */
  ownWeek: z.literal(WORK_DAYS).nullable(),
  /** When the ledger first took the record; null only on the way to it. */
  registeredAt: momentSchema.nullable(),
  /** The school's date of that moment, by the zone in force then: a zone that is set later moves no deadline. */
  registeredOn: dateSchema.nullable(),
  /** What is taught, as the template said when the training began; changed here for this person alone. */
  items: programmeItemsSchema,
  absences: z.array(absenceSchema).max(50, 'Не больше 50 отсутствий'),
  state: stateSchema,
});

/** The training of one new member of the staff (п. 2.2.1). */
export type Training = Readonly<z.infer<typeof trainingSchema>>;
export type TrainingState = Training['state'];
export type Absence = Readonly<z.infer<typeof absenceSchema>>;

export const sessionSchema = z.strictObject({
  v: z.literal(1),
  /** The id of the consultation that records the session: the two are one deed and change together. */
  id: idSchema,
  date: dateSchema,
  minutes: z.number().int().min(1).max(600),
  /** Those who were trained, one or a group, in the order of the record's names. */
  trainings: z.array(idSchema).min(1, 'Выберите, кого обучали').max(200, 'Не больше 200 человек'),
  /** Items of their programmes that were gone through. */
  items: z.array(idSchema).min(1, 'Выберите хотя бы одну тему занятия').max(40),
  /** True when its consultation was annulled. */
  annulled: z.boolean(),
});

/** One lesson of a training: a consultation of the journal, and what it counts for. */
export type TrainingSession = Readonly<z.infer<typeof sessionSchema>>;
