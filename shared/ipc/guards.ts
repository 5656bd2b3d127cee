import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { commitRequestSchema } from '#shared/ledger/commit';
import { TABLES } from '#shared/ledger/records';
import { PAPERS } from '#shared/documents/paper';
import type { ChannelName } from './contract';
import { lookSchema } from './look';

/** Most lines that one `ledger:read` may ask for. */
export const READ_LIMIT = 5_000;

const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const draftKey = z.string().regex(/^[a-z0-9-]{1,80}$/);
const token = z.strictObject({ token: idSchema });

/**
 * Guard of every channel's request. What a guard refuses is answered by an error in the log: our own
 * window never sends it. Values of records are guarded again, by their table, before they are written.
 */
export const requestGuards: { readonly [C in ChannelName]: z.ZodType } = {
  'app:info': z.null(),
  'look:read': z.null(),
  'look:write': lookSchema,
  'ledger:status': z.null(),
  'ledger:read': z
    .strictObject({ from: seq, to: seq })
    .refine(({ from, to }) => to >= from && to - from < READ_LIMIT),
  'ledger:hash-at': z.strictObject({ seq }),
  'ledger:commit': commitRequestSchema,
  'ledger:history': z.strictObject({ table: z.enum(TABLES), id: idSchema }),
  'draft:save': z.strictObject({ key: draftKey, commit: idSchema, content: z.json() }),
  'draft:read': z.strictObject({ key: draftKey }),
  'draft:remove': z.strictObject({ key: draftKey }),
  'document:warm': z.null(),
  'document:make': z.strictObject({
    kind: z.literal('schedule-poster'),
    schedule: idSchema,
    paper: z.enum(PAPERS),
  }),
  'document:save': token,
  'document:print': token,
  'log:window-error': z.strictObject({
    message: z.string().max(2_000),
    stack: z.string().max(20_000),
  }),
};
