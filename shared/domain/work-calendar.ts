import { z } from 'zod';
import { fixedId, idSchema } from '#shared/lib/ids';
import { addDays, dateSchema, momentSchema, type IsoDate } from '#shared/lib/iso-date';
import { lineText, nameText, required } from './fields';
import { isInOrder } from './from-dates';

/** The one calendar of a journal; there is none until something was entered. */
export const CALENDAR_ID = fixedId(3, 1);

/** From which day five working days are counted: the day after taking office (ГК РФ, ст. 191), or that day itself. */
export const DEADLINE_READINGS = ['next-day', 'same-day'] as const;
export type DeadlineReading = (typeof DEADLINE_READINGS)[number];

/** Years that a decree can be entered for. */
export const CALENDAR_YEARS = { from: 2000, to: 2100 } as const;

const transferSchema = z.strictObject({ from: dateSchema, to: dateSchema });

/** When the ledger took an entry, and when it was withdrawn: what was counted before stays as it was. */
const entered = {
  id: idSchema,
  /** The school's date at the acknowledgement; null only on the way to the ledger. */
  enteredOn: dateSchema.nullable(),
  withdrawnOn: dateSchema.nullable(),
  /** The moments of both, once the ledger has taken them: what comes on one day comes in an order. */
  enteredAt: momentSchema.optional(),
  withdrawnAt: momentSchema.optional(),
};

const decreeSchema = z.strictObject({
  ...entered,
  year: z.number().int().min(CALENDAR_YEARS.from).max(CALENDAR_YEARS.to),
  /** «Постановление Правительства РФ от … № …». */
  title: required(lineText('Документ'), 'Укажите документ: вид, дату и номер'),
  transfers: z.array(transferSchema).max(60, 'Не больше 60 переносов в году'),
});

/** A year; longer is a slip in the year. */
const DAY_OFF_DAYS = 366;

const dayOffSchema = z
  .strictObject({
    ...entered,
    /** By a law of the region (Радоница …), or by the school's own order. */
    kind: z.enum(['regional', 'school']),
    name: required(nameText('Название'), 'Назовите выходной день'),
    basis: lineText('Основание'),
    from: dateSchema,
    to: dateSchema,
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'Последний день не может быть раньше первого',
  })
  .refine(({ from, to }) => to < addDays(from, DAY_OFF_DAYS), {
    path: ['to'],
    message: 'Выходные — не дольше года подряд: проверьте год',
  });

const stretchSchema = z
  .strictObject({
    id: idSchema,
    /** A term of teaching, or a vacation; neither changes which days are working days. */
    kind: z.enum(['term', 'vacation']),
    name: required(nameText('Название'), 'Укажите название'),
    from: dateSchema,
    to: dateSchema,
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'Последний день не может быть раньше первого',
  });

export const calendarSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** Decrees entered by hand or from a file; of a year the one entered last holds, before the built-in one. */
  decrees: z.array(decreeSchema).max(500),
  daysOff: z.array(dayOffSchema).max(2_000),
  /** Terms and vacations of school years. */
  stretches: z.array(stretchSchema).max(1_000),
  /** How deadlines are read, each entry for those who take office from its day on. */
  readings: z
    .array(z.strictObject({ from: dateSchema, reading: z.enum(DEADLINE_READINGS) }))
    .max(1_000)
    .refine(isInOrder, 'Счёт срока: записи стоят не по порядку дат'),
});

/** What the school knows of its days beyond the law and the built-in decrees (ТК РФ, ст. 112). */
export type SchoolCalendar = Readonly<z.infer<typeof calendarSchema>>;
export type Decree = Readonly<z.infer<typeof decreeSchema>>;
export type DayOffTransfer = Readonly<z.infer<typeof transferSchema>>;
export type DayOff = Readonly<z.infer<typeof dayOffSchema>>;
/** A term or a vacation. */
export type Stretch = Readonly<z.infer<typeof stretchSchema>>;

/** A calendar to which nothing was added: the law and the built-in decrees hold. */
export function emptyCalendar(): SchoolCalendar {
  return { v: 1, id: CALENDAR_ID, decrees: [], daysOff: [], stretches: [], readings: [] };
}

/** How the deadline of somebody who takes office on a date is read. */
export function readingOn(
  { readings }: Pick<SchoolCalendar, 'readings'>,
  date: IsoDate,
): DeadlineReading {
  return readings.findLast(({ from }) => from <= date)?.reading ?? 'next-day';
}
