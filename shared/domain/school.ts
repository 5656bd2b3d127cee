import { z } from 'zod';
import { fixedId, idSchema } from '#shared/lib/ids';
import { dateSchema, isTimeZone } from '#shared/lib/iso-date';
import { lineText, nameText } from './fields';

/** The one school of a journal; the record exists from the ledger's first line. */
export const SCHOOL_ID = fixedId(1, 1);

/** Contacts of «Дневник.ру» support, п. 3, 5, 6 of the regulation; they may change with time. */
export const SUPPORT_CONTACTS = {
  phone: '8 (812) 490-70-33',
  staffEmail: 'support-bbz@company.dnevnik.ru',
  parentsEmail: 'team@company.dnevnik.ru',
} as const;

export const schoolSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** As in the charter. */
  fullName: lineText('Полное название'),
  /** As in approval stamps: «КГКОУ ШИ 11». */
  shortName: nameText('Краткое название'),
  address: lineText('Адрес'),
  site: nameText('Сайт'),
  /** IANA zone of the school's clock. */
  timeZone: z.string().refine(isTimeZone, 'Такого часового пояса нет'),
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
    v: 1,
    id: SCHOOL_ID,
    fullName: '',
    shortName: '',
    address: '',
    site: '',
    timeZone,
    order: { number: '', date: null },
    support: { ...SUPPORT_CONTACTS },
  };
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
