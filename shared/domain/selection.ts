import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { nameText, required } from './fields';
import { journalFiltersSchema } from './journal-filters';

export const selectionSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  title: required(nameText('Название'), 'Назовите подборку'),
  filters: journalFiltersSchema,
  archived: z.boolean(),
});

/** Filters of the journal under a name, to come back to («подборка»). */
export type Selection = Readonly<z.infer<typeof selectionSchema>>;
