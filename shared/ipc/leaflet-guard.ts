import { z } from 'zod';
import { nameText } from '#shared/domain/fields';
import { idSchema } from '#shared/lib/ids';
import {
  LEAFLET_CLASS_LIMIT,
  LEAFLET_COPY_LIMIT,
  LEAFLET_SHEET_LIMIT,
  leafletSheets,
} from './documents';

/** Classes aren't records: their names come from the form, as short lines. */
export const leafletRequestSchema = z
  .strictObject({
    kind: z.literal('parents-leaflet'),
    schedule: idSchema.nullable(),
    classes: z.array(nameText('Класс')).max(LEAFLET_CLASS_LIMIT),
    copies: z.number().int().min(1).max(LEAFLET_COPY_LIMIT),
  })
  .refine((request) => leafletSheets(request) <= LEAFLET_SHEET_LIMIT);
