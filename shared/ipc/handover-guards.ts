import { z } from 'zod';
import { OFFICES } from '#shared/domain/person';
import { idSchema } from '#shared/lib/ids';
import { dateSchema } from '#shared/lib/iso-date';

/** Guard of a request for an act of handover. */
export const handoverRequestSchema = z.strictObject({
  kind: z.literal('handover-act'),
  job: idSchema,
  office: z.enum(OFFICES),
  from: dateSchema,
  isReturn: z.boolean(),
});
