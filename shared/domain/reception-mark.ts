import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, timeSchema } from '#shared/lib/iso-date';
import { longText, required } from './fields';

const outcomeSchema = z.discriminatedUnion('kind', [
  /** «Приём проведён, обращений не было». */
  z.strictObject({ kind: z.literal('empty') }),
  /** It wasn't held. */
  z.strictObject({
    kind: z.literal('missed'),
    reason: required(longText('Причина'), 'Укажите, почему приём не состоялся'),
  }),
  /** The mark was taken back: nothing is known of the reception again. */
  z.strictObject({ kind: z.literal('open') }),
]);

export const receptionMarkSchema = z
  .strictObject({
    v: z.literal(1),
    id: idSchema,
    date: dateSchema,
    /** The part of the edition that the reception comes from (`Reception.source`). */
    source: idSchema,
    /** When it was to be held: the mark stays legible whatever edition comes later. */
    start: timeSchema,
    end: timeSchema,
    outcome: outcomeSchema,
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    message: 'Окончание должно быть позже начала',
  });

/** What became of a reception of the schedule at which no consultation is on record (п. 2). */
export type ReceptionMark = Readonly<z.infer<typeof receptionMarkSchema>>;
