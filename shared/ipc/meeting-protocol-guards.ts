import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';

/** Guard of a request for the protocol of a parents' meeting. */
export const protocolRequestSchema = z.strictObject({
  kind: z.literal('meeting-protocol'),
  job: idSchema,
  meeting: idSchema,
  withNames: z.boolean(),
});
