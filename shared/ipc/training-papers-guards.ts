import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema } from '#shared/lib/iso-date';
import { SHEETS_AT_ONCE } from './training-papers';

const days = { from: dateSchema, to: dateSchema };
const isInOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;

/** Guard of a request for sheets of training. */
export const sheetsRequestSchema = z.strictObject({
  kind: z.literal('training-sheets'),
  job: idSchema,
  choice: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('these'),
      trainings: z.array(idSchema).min(1).max(SHEETS_AT_ONCE),
    }),
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('period'), ...days }).refine(isInOrder),
  ]),
  isBlank: z.boolean(),
});

/** Guard of a request for the director's list. */
export const listRequestSchema = z
  .strictObject({ kind: z.literal('training-list'), job: idSchema, ...days })
  .refine(isInOrder);
