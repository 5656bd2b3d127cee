import { z } from 'zod';
import { longText } from '#shared/domain/fields';
import { idSchema } from '#shared/lib/ids';
import { dateSchema } from '#shared/lib/iso-date';
import { REMARKS_LIMIT } from './report-paper';

/** Guard of a request for a report. */
export const reportRequestSchema = z
  .strictObject({
    kind: z.literal('report'),
    job: idSchema,
    from: dateSchema,
    to: dateSchema,
    remarks: longText('Замечания').max(REMARKS_LIMIT),
  })
  .refine(({ from, to }) => from <= to);
