import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { momentSchema } from '#shared/lib/iso-date';
import { type Action, WINDOW_ACTIONS } from './actions';
import type { AnyRecord, TableName } from './records';
import { TABLES } from './records';

/** Version of the ledger's line. A higher one was written by a newer program: read-only. */
export const LINE_VERSION = 1;
/** `prev` of the first line. */
export const NO_HASH = '0'.repeat(64);
/** A line is at most 1 MB; a larger commit has parts. */
export const LINE_LIMIT_BYTES = 1_000_000;

const actionSchema = z.enum(WINDOW_ACTIONS);

export const ROLES = ['consultant', 'director', 'program'] as const;
export type Role = (typeof ROLES)[number];

/** Who made a commit: the role in force, and the person if one is known. */
export const authorSchema = z.strictObject({ role: z.enum(ROLES), person: idSchema.nullable() });
export type Author = Readonly<z.infer<typeof authorSchema>>;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const saltSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const headerSchema = z.strictObject({
  v: z.literal(LINE_VERSION),
  seq: z.number().int().min(1),
  commit: idSchema,
  part: z.strictObject({ n: z.number().int().min(1), of: z.number().int().min(2) }).optional(),
  at: momentSchema,
  by: authorSchema,
  action: z.string().min(1).max(60),
  undoOf: idSchema.optional(),
  puts: z.array(
    z.strictObject({
      table: z.string().min(1).max(40),
      id: idSchema,
      base: z.number().int().min(0),
      digest: hashSchema,
    }),
  ),
  prev: hashSchema,
  hash: hashSchema,
});

/** What the chain protects: everything but the values, which are bound by their salted digests. */
export type Header = Readonly<z.infer<typeof headerSchema>>;

export const lineSchema = z.strictObject({
  header: headerSchema,
  /** Null where a body was erased by law; only a later `redact` commit may say so. */
  body: z.array(z.strictObject({ salt: saltSchema, value: z.unknown() }).nullable()),
});

/** One line of the ledger, as it stands in the file. */
export interface Line {
  readonly header: Header;
  readonly body: readonly ({ readonly salt: string; readonly value: unknown } | null)[];
}

/** A new state of a record, as a form sends it. `base` is the seq it started from, 0 for a new record. */
export interface PutRequest {
  readonly table: TableName;
  readonly id: Id;
  readonly base: number;
  readonly value: AnyRecord;
}

/** One user action on its way to the ledger. Sent again with the same id it is acknowledged, not repeated. */
export interface CommitRequest {
  readonly commit: Id;
  readonly action: Action;
  /** The commit that this one takes back. */
  readonly undoOf?: Id | undefined;
  readonly puts: readonly PutRequest[];
}

/** Guard of a request's outer shape; values are guarded by their table's schema afterwards. */
export const commitRequestSchema = z.strictObject({
  commit: idSchema,
  action: actionSchema,
  undoOf: idSchema.optional(),
  puts: z
    .array(
      z.strictObject({
        table: z.enum(TABLES),
        id: idSchema,
        base: z.number().int().min(0),
        value: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1)
    .max(200_000),
});

/** A state of a record with the line that holds it. */
export interface RecordState {
  readonly table: TableName;
  readonly id: Id;
  /** Line of the state before this one, 0 for a record's first. */
  readonly base: number;
  readonly seq: number;
  readonly at: string;
  readonly by: Author;
  readonly action: string;
  readonly value: AnyRecord;
}

/** What the ledger tells the view about commits: their records and the head after them. */
export interface Committed {
  /** First and last line of what is told. */
  readonly fromSeq: number;
  readonly seq: number;
  /** Hash of line `fromSeq - 1` and of line `seq`. */
  readonly prev: string;
  readonly head: string;
  readonly states: readonly RecordState[];
}

/** Why the ledger did not take a commit. Nothing was written in any of these cases. */
export type Refusal =
  | {
      readonly kind: 'invalid';
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly kind: 'stale'; readonly current: RecordState | null }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'disk-error' }
  | { readonly kind: 'read-only'; readonly message: string };

/** The answer that nothing was written. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** The ledger's answer to a commit. */
export type CommitAnswer =
  { readonly kind: 'ok'; readonly repeated: boolean; readonly committed: Committed } | Refused;

/** The answer that nothing was written. */
export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}

/** What happened, what is safe, what to do: a sentence for a clerk. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'invalid':
      return refusal.issues.map((issue) => issue.message).join('. ');
    case 'stale':
      return 'Пока форма была открыта, запись изменили. Ваш текст сохранён в форме: сравните его с новым и сохраните ещё раз.';
    case 'not-allowed':
      return refusal.message;
    case 'too-large':
      return 'Запись слишком велика для журнала. Текст остался в форме: сократите его и сохраните ещё раз.';
    case 'disk-full':
      return 'На диске нет места, запись не внесена. Текст остался в форме, всё записанное раньше цело. Освободите место и сохраните ещё раз.';
    case 'disk-error':
      return 'Диск не принял запись. Текст остался в форме, всё записанное раньше цело. Проверьте диск и сохраните ещё раз.';
    case 'read-only':
      return refusal.message;
  }
}
