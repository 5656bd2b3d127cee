import { z } from 'zod';
import { KEY_REASONS, PASSPHRASE_MAX, passphraseFault } from '#shared/domain/director-key';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { REDACTION_BASES } from '#shared/domain/redaction';
import { attachmentSchema, REMARK_LIMIT, remarkSchema } from '#shared/domain/schedule-approval';
import { idSchema } from '#shared/lib/ids';
import { dateSchema } from '#shared/lib/iso-date';
import { commitRequestSchema } from '#shared/ledger/commit';
import { TABLES } from '#shared/ledger/records';
import { ORIGINAL_FORMS } from '#shared/documents/original-forms';
import { LIES, PAPERS } from '#shared/documents/paper';
import type { ChannelName } from './contract';
import { bookRequestSchema, outGuards } from './journal-out-guards';
import { importGuards } from './import-guards';
import { leafletRequestSchema } from './leaflet-guard';
import { lookSchema } from './look';
import { reminderGuards } from './reminders';
import { supportGuards } from './support-guards';
import { handoverRequestSchema } from './handover-guards';
import { protocolRequestSchema } from './meeting-protocol-guards';
import { reportRequestSchema } from './report-paper-guards';
import { listRequestSchema, sheetsRequestSchema } from './training-papers-guards';

/** Most lines that one `ledger:read` may ask for. */
export const READ_LIMIT = 5_000;

const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const draftKey = z.string().regex(/^[a-z0-9-]{1,80}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** What is tried; a new passphrase is guarded more strictly. */
const passphrase = z.string().max(PASSPHRASE_MAX * 2);
const decision = { commit: idSchema, base: seq, seen: hash, passphrase: passphrase.nullable() };
const token = z.strictObject({ token: idSchema });

/** A request about an edition of the schedule or of the regulation: one of them, never both. */
function ofEdition<T extends z.ZodRawShape>(shape: T) {
  return z.union([
    z.strictObject({ ...shape, schedule: idSchema }),
    z.strictObject({ ...shape, regulation: idSchema }),
  ]);
}

/**
 * Guard of every channel's request. What a guard refuses is answered by an error in the log: our own
 * window never sends it. Values of records are guarded again, by their table, before they are written.
 */
export const requestGuards: { readonly [C in ChannelName]: z.ZodType } = {
  'app:info': z.null(),
  'look:read': z.null(),
  'look:write': lookSchema,
  'window:full-screen': z.strictObject({ on: z.boolean() }),
  'ledger:status': z.null(),
  'ledger:read': z
    .strictObject({ from: seq, to: seq, end: z.enum(['first', 'last']) })
    .refine(({ from, to }) => to >= from && to - from < READ_LIMIT),
  'ledger:hash-at': z.strictObject({ seq }),
  'ledger:commit': commitRequestSchema,
  'ledger:history': z.strictObject({ table: z.enum(TABLES), id: idSchema }),
  'draft:save': z.strictObject({ key: draftKey, commit: idSchema, content: z.json() }),
  'draft:read': z.strictObject({ key: draftKey }),
  'draft:remove': z.strictObject({ key: draftKey }),
  'document:warm': z.null(),
  'document:make': z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('schedule-poster'),
      schedule: idSchema,
      paper: z.enum(PAPERS),
      lie: z.enum(LIES),
    }),
    z.strictObject({
      kind: z.literal('schedule-original'),
      schedule: idSchema,
      form: z.enum(ORIGINAL_FORMS),
    }),
    z.strictObject({ kind: z.enum(['schedule-page', 'schedule-ics']), schedule: idSchema }),
    z.strictObject({
      kind: z.literal('schedule-word'),
      schedule: idSchema,
      form: z.enum(ORIGINAL_FORMS),
    }),
    z.strictObject({ kind: z.literal('key-sheet'), key: idSchema }),
    z.strictObject({ kind: z.literal('destruction-act'), redaction: idSchema }),
    z.strictObject({ kind: z.enum(['regulation-act', 'regulation-word']), regulation: idSchema }),
    leafletRequestSchema,
    bookRequestSchema,
    sheetsRequestSchema,
    listRequestSchema,
    handoverRequestSchema,
    protocolRequestSchema,
    reportRequestSchema,
  ]),
  'document:save': token,
  'document:print': token,
  'example:open': z.null(),
  'example:close': z.null(),
  'log:window-error': z.strictObject({
    message: z.string().max(2_000),
    stack: z.string().max(20_000),
  }),
  'approval:check': z.null(),
  'approval:on-paper': ofEdition({
    commit: idSchema,
    base: seq,
    date: dateSchema,
    scan: attachmentSchema,
  }),
  'attachment:pick': z.null(),
  'attachment:read': z.strictObject({ sha256: hash }),
  'director:keys': z.null(),
  'director:open': z.union([
    ofEdition({ kind: z.enum(['approve', 'return', 'cancel']) }),
    z.strictObject({ kind: z.literal('redact'), person: idSchema }),
    z.strictObject({ kind: z.literal('key') }),
  ]),
  'redaction:preview': z.strictObject({ person: idSchema }),
  'role:read': z.null(),
  'role:end': z.null(),
  'desk:read': z.null(),
  'desk:approve': z.strictObject(decision),
  'desk:return': z.strictObject({
    ...decision,
    remarks: z.string().trim().max(TEXT_LIMIT),
    parts: z.array(remarkSchema).max(REMARK_LIMIT),
  }),
  'desk:cancel': z.strictObject({
    ...decision,
    reason: z.string().trim().min(1).max(TEXT_LIMIT),
  }),
  'desk:make-key': z.strictObject({
    commit: idSchema,
    reason: z.enum(KEY_REASONS),
    passphrase: passphrase.refine((text) => passphraseFault(text, text) === null),
  }),
  'desk:redact': z.strictObject({
    commit: idSchema,
    seen: hash,
    basis: z.enum(REDACTION_BASES),
    passphrase: passphrase.nullable(),
  }),
  'desk:progress': z.null(),
  'desk:close': z.null(),
  ...outGuards,
  ...importGuards,
  ...reminderGuards,
  ...supportGuards,
};
