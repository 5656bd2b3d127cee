import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { REQUEST_TEXTS, type SupportChannels } from './support';

const before = z.strictObject({
  count: z.number().int().min(0).max(1_000),
  bytes: z.number().int().min(0).max(1_000_000_000),
});

/** Guards of the requests. */
export const supportGuards: { readonly [C in keyof SupportChannels]: z.ZodType } = {
  'request:letter': z.strictObject({ id: idSchema }),
  'request:mailto': z.strictObject({ id: idSchema }),
  'request:copy': z.strictObject({ id: idSchema, what: z.enum(REQUEST_TEXTS) }),
  'request:pick-files': before,
  'request:paste-picture': before,
};
