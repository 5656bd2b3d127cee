import { z } from 'zod';
import { fixedId, idSchema } from '#shared/lib/ids';
import { dateSchema, isTimeZone, type IsoDate } from '#shared/lib/iso-date';
import { lineText, nameText } from './fields';
import { isInOrder, type FromDates } from './from-dates';

/** The one school of a journal; the record exists from the ledger's first line. */
export const SCHOOL_ID = fixedId(1, 1);

/** Contacts of «Дневник.ру» support, п. 3, 5, 6 of the regulation; they may change with time. */
export const SUPPORT_CONTACTS = {
  phone: '8 (812) 490-70-33',
  staffEmail: 'support-bbz@company.dnevnik.ru',
  parentsEmail: 'team@company.dnevnik.ru',
} as const;

/** Days that a school works in a week, Monday first. */
export const WORK_DAYS = [5, 6] as const;
export type WorkDays = (typeof WORK_DAYS)[number];
export const WORK_DAYS_WORDS: Readonly<Record<WorkDays, string>> = {
  5: 'Пятидневная',
  6: 'Шестидневная',
};

/** What a running number of the journal runs through. */
export const NUMBERINGS = ['calendar-year', 'school-year'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** So many minutes before and after a reception a consultation still counts as held by the schedule. */
export const FIRST_TOLERANCE = 15;

/** Before any date that a school counts with: what holds from here on has always held. */
const ALWAYS: IsoDate = '1900-01-01';

const workWeekSchema = z
  .array(z.strictObject({ from: dateSchema, days: z.literal(WORK_DAYS) }))
  .min(1)
  .max(1_000)
  .refine(isInOrder, 'Рабочая неделя: записи стоят не по порядку дат');

const numberingSchema = z
  .array(z.strictObject({ from: dateSchema, series: z.enum(NUMBERINGS) }))
  .min(1)
  .max(1_000)
  .refine(isInOrder, 'Нумерация: записи стоят не по порядку дат');

const toleranceMinutes = z
  .number('Допуск: нужно число минут')
  .int('Допуск: целое число минут')
  .min(0, 'Допуск: от 0 до 120 минут')
  .max(120, 'Допуск: от 0 до 120 минут');
const toleranceSchema = z
  .array(z.strictObject({ from: dateSchema, minutes: toleranceMinutes }))
  .min(1)
  .max(1_000)
  .refine(isInOrder, 'Допуск: записи стоят не по порядку дат');

export const schoolSchema = z.strictObject({
  v: z.literal(3),
  id: idSchema,
  /** As in the charter. */
  fullName: lineText('Полное название'),
  /** As in approval stamps: «КГКОУ ШИ 11». */
  shortName: nameText('Краткое название'),
  address: lineText('Адрес'),
  site: nameText('Сайт'),
  /** IANA zone of the school's clock. */
  timeZone: z.string().refine(isTimeZone, 'Такого часового пояса нет'),
  /** How many days the school works, each entry from its day on: deadlines are counted by it (п. 2.2.1). */
  workWeek: workWeekSchema,
  /** What № п/п of the journal runs through. */
  numbering: numberingSchema,
  /** Minutes before and after a reception that still count as «по графику» (п. 2). */
  tolerance: toleranceSchema,
  /** Order that appoints the consultant (п. 2). */
  order: z.strictObject({ number: nameText('Номер приказа'), date: dateSchema.nullable() }),
  support: z.strictObject({
    phone: nameText('Телефон поддержки'),
    staffEmail: nameText('Эл. почта поддержки для сотрудников'),
    parentsEmail: nameText('Эл. почта поддержки для родителей'),
  }),
});

/** Requisites and settings of the school (п. 2; documents.md). */
export type School = Readonly<z.infer<typeof schoolSchema>>;

/** The school before anybody filled it in. @param timeZone the computer's zone */
export function emptySchool(timeZone: string): School {
  return {
    v: 3,
    id: SCHOOL_ID,
    fullName: '',
    shortName: '',
    address: '',
    site: '',
    timeZone,
    workWeek: firstWorkWeek(5),
    numbering: [{ from: ALWAYS, series: 'calendar-year' }],
    tolerance: [{ from: ALWAYS, minutes: FIRST_TOLERANCE }],
    order: { number: '', date: null },
    support: { ...SUPPORT_CONTACTS },
  };
}

/** How many days a week the school works on a date. */
export function workWeekOn({ workWeek }: Pick<School, 'workWeek'>, date: IsoDate): WorkDays {
  return workWeek.findLast(({ from }) => from <= date)?.days ?? 5;
}

/**
 * The setting with another number of days from a date on. What held before stays, so that no deadline of
 * the past is counted anew; an entry of the same day is replaced.
 */
export function withWorkWeek(
  { workWeek }: Pick<School, 'workWeek'>,
  days: WorkDays,
  from: IsoDate,
): School['workWeek'] {
  const before = workWeek.filter((entry) => entry.from < from);
  return before.at(-1)?.days === days ? before : [...before, { from, days }];
}

/** What № п/п of a consultation of a date runs through. */
export function numberingOn({ numbering }: Pick<School, 'numbering'>, date: IsoDate): Numbering {
  return numbering.findLast(({ from }) => from <= date)?.series ?? 'calendar-year';
}

/** How many minutes before and after a reception still count as held by the schedule on a date. */
export function toleranceOn({ tolerance }: Pick<School, 'tolerance'>, date: IsoDate): number {
  return tolerance.findLast(({ from }) => from <= date)?.minutes ?? FIRST_TOLERANCE;
}

/** The setting with another numbering from a date on; what was meant for later days is dropped. */
export function withNumbering(
  { numbering }: Pick<School, 'numbering'>,
  series: Numbering,
  from: IsoDate,
): School['numbering'] {
  const before = numbering.filter((entry) => entry.from < from);
  return before.at(-1)?.series === series ? before : [...before, { from, series }];
}

/** The setting with another tolerance from a date on; what was meant for later days is dropped. @param minutes 0…120 */
export function withTolerance(
  { tolerance }: Pick<School, 'tolerance'>,
  minutes: number,
  from: IsoDate,
): School['tolerance'] {
  const before = tolerance.filter((entry) => entry.from < from);
  return before.at(-1)?.minutes === minutes ? before : [...before, { from, minutes }];
}

/**
 * A sentence when a change of the journal's settings would reach into days gone by, else null: numbers given
 * «по графику» of earlier records and deadlines gone by never change. @param today the school's date
 */
export function settingsIssue(
  next: Pick<School, 'workWeek' | 'numbering' | 'tolerance'>,
  previous: Pick<School, 'workWeek' | 'numbering' | 'tolerance'>,
  today: IsoDate,
): string | null {
  const past = (entries: FromDates): string =>
    JSON.stringify(entries.filter(({ from }) => from < today));
  if (past(next.workWeek) !== past(previous.workWeek))
    return 'Другая рабочая неделя может действовать только с сегодняшнего дня или позже.';
  if (past(next.numbering) !== past(previous.numbering))
    return 'Другая нумерация может действовать только с сегодняшнего дня или позже.';
  if (past(next.tolerance) !== past(previous.tolerance))
    return 'Другой допуск может действовать только с сегодняшнего дня или позже.';
  return null;
}

/** The setting that a school begins with: it has always worked so. */
export function firstWorkWeek(days: WorkDays): School['workWeek'] {
  return [{ from: ALWAYS, days }];
}

/** Requisites that documents need and that aren't filled in yet, as words for a warning. */
export function missingRequisites(
  school: Pick<School, 'fullName' | 'shortName' | 'order'>,
): readonly string[] {
  const missing: string[] = [];
  if (school.fullName.trim() === '') missing.push('полное название школы');
  if (school.shortName.trim() === '') missing.push('краткое название школы');
  if (school.order.number.trim() === '' || school.order.date === null) {
    missing.push('номер и дата приказа о назначении консультанта');
  }
  return missing;
}
