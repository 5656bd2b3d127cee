import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import {
  IMPORT_RECORDS,
  PORTION_CHARACTERS,
  PORTION_RECORDS,
  type ImportChannels,
} from './imports';

const one = z.strictObject({ commit: idSchema });

/** Guards of the requests; records are guarded by their tables' validators beside. */
export const importGuards: { readonly [C in keyof ImportChannels]: z.ZodType } = {
  'calendar:pick': z.null(),
  'import:pick': z.null(),
  'import:begin': one,
  'import:add': z.strictObject({ commit: idSchema, puts: z.string().max(PORTION_CHARACTERS) }),
  'import:commit': one,
  'import:cancel': one,
  'import:last': z.null(),
  'import:undo': z.strictObject({
    commit: idSchema,
    undoOf: idSchema,
    unused: z.array(idSchema).max(IMPORT_RECORDS),
  }),
};

/** Guard of a portion: new records of the tables that a file can bring, nothing else. */
export const portionSchema = z
  .array(
    z.strictObject({
      table: z.enum(['person', 'topic', 'consultation']),
      id: idSchema,
      base: z.literal(0),
      value: z.record(z.string(), z.unknown()),
    }),
  )
  .max(PORTION_RECORDS);
