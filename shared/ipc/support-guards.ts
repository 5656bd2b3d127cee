import { z } from 'zod';
import { REQUEST_FILES_BYTES } from '#shared/domain/support-request';
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
  'request:drop-file': before.extend({
    name: z.string().min(1).max(1_000),
    content: z.instanceof(Uint8Array).refine(({ length }) => length <= REQUEST_FILES_BYTES),
  }),
};
