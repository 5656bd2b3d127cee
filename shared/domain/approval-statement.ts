import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, momentSchema, type IsoDate } from '#shared/lib/iso-date';
import { lineText, nameText } from './fields';
import { officeHolder, personSchema, type Person } from './person';
import type { Schedule } from './schedule';
import { schoolSchema, type School } from './school';
import { exceptionSchema } from './schedule-exception';
import { withHolders } from './schedule-holders';
import { slotSchema } from './slot';

const { fullName, shortName, address, site, timeZone, order, support } = schoolSchema.shape;
const { name, position, room, phone, email } = personSchema.shape;

const contactsSchema = z.strictObject({ name, position, room, phone, email });

/** All that a schedule says on the stand: what the director looks at and signs. */
export const scheduleContentSchema = z.strictObject({
  edition: z.number().int().min(1),
  validFrom: dateSchema,
  validTo: dateSchema.nullable(),
  slots: z.array(slotSchema).max(200),
  exceptions: z.array(exceptionSchema).max(200),
  school: z.strictObject({ fullName, shortName, address, site, timeZone, order, support }),
  consultant: contactsSchema.nullable(),
  /** Who stands in for the consultant, where receptions of theirs are in the edition. */
  substitute: contactsSchema.nullable(),
});
export type ScheduleContent = Readonly<z.infer<typeof scheduleContentSchema>>;

/** What every statement of an approval says, whatever was approved. */
export const approvedShape = {
  /** Who approves: name and office as they stand in the approval stamp. */
  director: z.strictObject({ name: nameText('ФИО'), position: nameText('Должность') }),
  by: z.enum(['program', 'paper']),
  /** The date in the stamp, on the school's calendar. */
  on: dateSchema,
  at: momentSchema,
  /** The end of the ledger at that moment: the approval seals everything before it. */
  head: z.strictObject({
    seq: z.number().int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  program: lineText('Программа'),
} as const;
/** Who approved, how and when, and what was sealed by it. */
export type ApprovedHow = {
  readonly [K in keyof typeof approvedShape]: z.infer<(typeof approvedShape)[K]>;
};

export const approvalStatementSchema = z.strictObject({
  v: z.literal(2),
  what: z.literal('schedule-approval'),
  schedule: idSchema,
  content: scheduleContentSchema,
  ...approvedShape,
});

/** What an approval says: the content with edition, director, time and the ledger's head. */
export type ApprovalStatement = Readonly<z.infer<typeof approvalStatementSchema>>;

/** Who holds the receptions of an edition on a day. */
export interface Holders {
  readonly consultant: Person | undefined;
  readonly substitute: Person | undefined;
}

/** Consultant and substitute of a day. */
export function holdersOn(people: readonly Person[], date: IsoDate): Holders {
  return {
    consultant: officeHolder(people, 'consultant', date),
    substitute: officeHolder(people, 'substitute', date),
  };
}

/** What an edition says at this moment. @throws when the ledger has not numbered it yet */
export function scheduleContent(
  schedule: Schedule,
  school: School,
  { consultant, substitute }: Holders,
): ScheduleContent {
  const { edition, validFrom, validTo, slots, exceptions } = schedule;
  if (edition === null) throw new Error('an edition without a number has no content to show');
  return {
    edition,
    validFrom,
    validTo,
    slots,
    exceptions,
    school: requisites(school),
    consultant: consultant === undefined ? null : contacts(consultant),
    substitute:
      substitute === undefined || !isWithSubstitute(schedule) ? null : contacts(substitute),
  };
}

function isWithSubstitute({ slots, exceptions }: Pick<Schedule, 'slots' | 'exceptions'>): boolean {
  return [...slots, ...exceptions].some((part) => 'by' in part && part.by === 'substitute');
}

function requisites(school: School): ScheduleContent['school'] {
  const { fullName, shortName, address, site, timeZone, order, support } = school;
  return { fullName, shortName, address, site, timeZone, order, support };
}

function contacts(person: Person): z.infer<typeof contactsSchema> {
  const { name, position, room, phone, email } = person;
  return { name, position, room, phone, email };
}

/**
 * Reads a kept statement, of the first version as well; undefined when it isn't one. The signature is of the
 * text that is kept, never of what is returned here. @param parsed its JSON, parsed
 */
export function asStatement(parsed: unknown): ApprovalStatement | undefined {
  const first = firstVersionSchema.safeParse(parsed).data;
  if (first === undefined) return approvalStatementSchema.safeParse(parsed).data;
  const content = { ...withHolders(first.content), substitute: null };
  return approvalStatementSchema.safeParse({ ...first, v: 2, content }).data;
}

/** As much of the first version as tells what has to be added. */
const firstVersionSchema = z.looseObject({
  v: z.literal(1),
  content: z.record(z.string(), z.unknown()),
});

/** Why an approval doesn't hold. */
export type ApprovalFault =
  /** The edition isn't what was approved. */
  | 'content'
  /** The signature doesn't fit the statement. */
  | 'signature'
  /** The key that the approval names isn't among the director's keys. */
  | 'unknown-key'
  /** The ledger before the approval isn't the one that was sealed. */
  | 'head'
  /** The scan of the signed original is missing or isn't what was attached. */
  | 'scan'
  /** The edition's record can't be read. */
  | 'unreadable';

/** Whether an approved edition is what was approved, as the main process found it. */
export type ApprovalVerdict<S = ApprovalStatement> =
  | {
      readonly kind: 'holds';
      readonly statement: S;
      /** SHA-256 of the statement, hex: the check sum of every document made of it. */
      readonly checksum: string;
      /** Fingerprint of the director's key; null for an approval on paper. */
      readonly fingerprint: string | null;
    }
  | { readonly kind: 'broken'; readonly fault: ApprovalFault };

/** What is wrong with an approval. */
export const APPROVAL_FAULT_WORDS: Readonly<Record<ApprovalFault, string>> = {
  content:
    'Содержание редакции не совпадает с тем, что утвердил руководитель: его изменили в обход программы.',
  signature: 'Отметка руководителя не подходит к содержанию редакции: одно из них изменили.',
  'unknown-key': 'Редакция отмечена ключом, который руководитель в программе не создавал.',
  head: 'Записи до утверждения этой редакции не те, что были в журнале в тот момент.',
  scan: 'Скан подписанного оригинала пропал или изменён.',
  unreadable: 'Запись об этой редакции не читается.',
};

const NEW_EDITION =
  'Остальные записи журнала целы. Покажите это руководителю, составьте новую редакцию и утвердите её.';
/** What is safe and what to do, when an approval doesn't hold. */
const FAULT_ADVICE: Readonly<Record<ApprovalFault, string>> = {
  content: NEW_EDITION,
  signature: NEW_EDITION,
  'unknown-key': NEW_EDITION,
  unreadable: NEW_EDITION,
  head: 'Сама редакция не изменена. Покажите это руководителю и сравните журнал с последней копией.',
  scan: 'Записи журнала целы. Верните файл скана из копии или составьте новую редакцию и утвердите её.',
};

/** What is wrong with an approval, what is safe, what to do: the same words on the screen and in place of its documents. */
export function approvalFaultText(fault: ApprovalFault): string {
  return `${APPROVAL_FAULT_WORDS[fault]} Документы с грифом не печатаются. ${FAULT_ADVICE[fault]}`;
}

/** A long check sum in groups of four, as far as people compare it: «1a2b 3c4d …». */
export function groupedHex(hex: string, groups: number): string {
  return (hex.match(/.{4}/gu) ?? []).slice(0, groups).join('\u00A0');
}

/** A whole fingerprint (SHA-256, hex) in two lines of eight groups, to be compared with the sheet of the key. */
export function fingerprintLines(fingerprint: string): string {
  return [fingerprint.slice(0, 32), fingerprint.slice(32)]
    .map((half) => groupedHex(half, 8))
    .join('\n');
}
