import { z } from 'zod';
import { CHANNELS } from '#shared/domain/consultation';
import { LINE_LIMIT } from '#shared/domain/fields';
import { BY_SCHEDULE, countedSchema, SHOWN_OUTCOMES } from '#shared/domain/journal-filters';
import { PERSON_KINDS } from '#shared/domain/person';
import { idSchema } from '#shared/lib/ids';
import { dateSchema } from '#shared/lib/iso-date';
import { TABLE_FORMATS, type OutChannels } from './journal-out';

/** More records than this aren't told at once, whatever the journal holds. */
const MOST_RECORDS = 5_000_000;

const day = dateSchema.nullable();
const filtersSchema = z.strictObject({
  text: z.string().max(LINE_LIMIT),
  from: day,
  to: day,
  audience: z.enum(PERSON_KINDS).nullable(),
  topic: idSchema.nullable(),
  outcome: z.enum(SHOWN_OUTCOMES).nullable(),
  channel: z.enum(CHANNELS).nullable(),
  bySchedule: z.enum(BY_SCHEDULE).nullable(),
  person: idSchema.nullable(),
  counted: countedSchema.optional(),
});

const recordsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('period'), from: day, to: day }),
  z.strictObject({
    kind: z.literal('found'),
    orders: z
      .instanceof(Float64Array)
      .refine((orders) => orders.length <= MOST_RECORDS, 'too many records'),
    filters: filtersSchema,
  }),
  z.strictObject({ kind: z.literal('record'), id: idSchema }),
]);

/** Guard of a request for a book. */
export const bookRequestSchema = z.strictObject({
  kind: z.literal('journal-book'),
  job: idSchema,
  records: recordsSchema,
});

const job = z.strictObject({ job: idSchema });
/** Guards of the channels' requests. */
export const outGuards: { readonly [C in keyof OutChannels]: z.ZodType } = {
  'journal:export': z.strictObject({
    job: idSchema,
    format: z.enum(TABLE_FORMATS),
    records: recordsSchema,
  }),
  'journal:export-again': job,
  'journal:out-cancel': job,
};
