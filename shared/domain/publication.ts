import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, momentSchema } from '#shared/lib/iso-date';
import { lineText, longText, nameText, required } from './fields';
import { attachmentSchema } from './schedule-approval';

/** Where the schedule must be (п. 2.2): on the information stand and on the school's site. */
export const PUBLICATION_PLACES = ['stand', 'site'] as const;
export type PublicationPlace = (typeof PUBLICATION_PLACES)[number];
export const PUBLICATION_PLACE_WORDS: Readonly<Record<PublicationPlace, string>> = {
  stand: 'Информационный стенд',
  site: 'Сайт школы',
};

export const publicationSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** The approved edition that was put up. */
  schedule: idSchema,
  place: z.enum(PUBLICATION_PLACES, 'Укажите, где размещён график'),
  /** Which of them: «1 этаж, у учительской»; the page's address on the site. */
  where: required(lineText('Где'), 'Укажите, где именно'),
  on: dateSchema,
  /** Who put it up; `person` is null for somebody without a record of their own. */
  by: z.strictObject({
    person: idSchema.nullable(),
    name: required(nameText('Кто разместил'), 'Укажите, кто разместил'),
  }),
  photo: attachmentSchema.nullable(),
  /** The day on which it was taken down with nothing in its place; null while it hangs. */
  takenDown: dateSchema.nullable(),
  /** When it was first written down; null only on the way to the ledger, which says it. */
  registeredAt: momentSchema.nullable(),
  /** Entered by mistake. */
  annulled: z.strictObject({ reason: required(longText('Причина'), 'Укажите причину') }).nullable(),
});

/** An edition of the schedule put up in one place (п. 2.2). */
export type Publication = Readonly<z.infer<typeof publicationSchema>>;
