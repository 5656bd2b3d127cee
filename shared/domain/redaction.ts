import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, momentSchema } from '#shared/lib/iso-date';
import { lineText, nameText } from './fields';

/** What stands where a name stood: it names nobody. */
export const REDACTED_NAME = 'Обезличено';
/** What stands where a text named the person. */
export const REDACTED_MENTION = '[обезличено]';
/** The same where a text has no room for more: shorter than any name. */
export const REDACTED_MENTION_SHORT = '…';

/** Why personal data have to be destroyed (152-ФЗ, ст. 14, 20, 21). */
export const REDACTION_BASES = [
  'demand',
  'consent-withdrawn',
  'purpose-reached',
  'unlawful',
] as const;
export type RedactionBasis = (typeof REDACTION_BASES)[number];
export const REDACTION_BASIS_WORDS: Readonly<Record<RedactionBasis, string>> = {
  demand: 'требование субъекта персональных данных (ч. 1 ст. 14, ч. 3 ст. 20 Закона № 152-ФЗ)',
  'consent-withdrawn':
    'отзыв согласия на обработку персональных данных (ч. 5 ст. 21 Закона № 152-ФЗ)',
  'purpose-reached': 'достижение цели обработки персональных данных (ч. 4 ст. 21 Закона № 152-ФЗ)',
  unlawful: 'выявление неправомерной обработки персональных данных (ч. 3 ст. 21 Закона № 152-ФЗ)',
};

/** Categories of personal data that a person's records held. */
export const DATA_CATEGORIES = [
  'name',
  'position',
  'subjects',
  'class',
  'phone',
  'email',
  'room',
  'absences',
  'outcome',
  'texts',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];
export const DATA_CATEGORY_WORDS: Readonly<Record<DataCategory, string>> = {
  name: 'фамилия, имя, отчество',
  position: 'должность',
  subjects: 'преподаваемые предметы',
  class: 'класс',
  phone: 'номер телефона',
  email: 'адрес электронной почты',
  room: 'кабинет',
  absences: 'причины отсутствия на работе',
  outcome: 'причины и пояснения при окончании обучения',
  texts: 'упоминания в текстах записей',
};

const count = z.number().int().min(0);

export const redactionCountsSchema = z.strictObject({
  /** Spellings of the person: the person's own record and those merged into it. */
  people: count,
  /** Consultations where the person was a visitor. */
  visits: count,
  /** Consultations that only name the person in their texts. */
  mentions: count,
  /** Other records: the person's trainings, and templates, selections, other people that named the person. */
  others: count,
  /** States whose bodies are erased. */
  states: count,
  drafts: count,
});
/** What a redaction erases, counted. */
export type RedactionCounts = Readonly<z.infer<typeof redactionCountsSchema>>;

/** What «Обезличить» would do to a person. */
export interface RedactionPreview {
  readonly name: string;
  readonly counts: RedactionCounts;
  readonly categories: readonly DataCategory[];
  /** Trainings of the person's own, among the other records that are counted. */
  readonly trainings: number;
  /** Editions of the schedule that name the person: what was sent to the director isn't changed. */
  readonly schedules: number;
  /** Topics, programmes of training, editions of the regulation, the school's data that name the person: to be changed by hand. */
  readonly byHand: number;
  /** The calendar names the person: what was entered in it is withdrawn, never changed. */
  readonly isInCalendar: boolean;
  /** Others bear the surname: alone it stays in records that aren't this person's. */
  readonly hasNamesakes: boolean;
}

/** States whose bodies are erased: line of the ledger, places in it counted from 0. */
const erasedSchema = z.tuple([z.number().int().min(1), z.array(count).min(1)]);
export type ErasedStates = readonly [number, readonly number[]];

export const redactionStatementSchema = z.strictObject({
  v: z.literal(1),
  what: z.literal('redaction'),
  redaction: idSchema,
  /** Number of the act of destruction, from 1. */
  number: z.number().int().min(1),
  /** The person's record first, then the records that were merged into it. */
  persons: z.array(idSchema).min(1).max(1_000),
  basis: z.enum(REDACTION_BASES),
  erased: z.array(erasedSchema).min(1),
  counts: redactionCountsSchema,
  categories: z.array(z.enum(DATA_CATEGORIES)).min(1),
  /** Keys of the drafts that named the person; they are removed. */
  drafts: z.array(z.string().regex(/^[a-z0-9-]{1,80}$/)).max(10_000),
  operator: z.strictObject({
    fullName: lineText('Полное название'),
    shortName: nameText('Краткое название'),
    address: lineText('Адрес'),
    timeZone: nameText('Часовой пояс'),
  }),
  director: z.strictObject({ name: nameText('ФИО'), position: nameText('Должность') }),
  /** The day on the school's calendar. */
  on: dateSchema,
  at: momentSchema,
  /** The line that the redaction follows: bound to it, it excuses nothing in another place or journal. */
  head: z.strictObject({ seq: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  program: lineText('Программа'),
});
/** What the director signs: who was anonymised, which states are erased, why. No name is in it but the director's. */
export type RedactionStatement = Readonly<z.infer<typeof redactionStatementSchema>>;

export const redactionSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** The statement as canonical JSON: the bytes that are signed. */
  statement: z.string().min(1).max(900_000),
  /** The director's key. */
  key: idSchema,
  /** Ed25519 (RFC 8032), hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
/** «Обезличить» (152-ФЗ): a signed order by which bodies of earlier states may be missing. */
export type Redaction = Readonly<z.infer<typeof redactionSchema>>;

/** Reads a kept statement; undefined when it isn't one. @param text its JSON */
export function readRedaction(text: string): RedactionStatement | undefined {
  try {
    return redactionStatementSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not even JSON: whoever asks says what follows from it
  }
}
