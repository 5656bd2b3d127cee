import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { dateSchema, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { approvalStateSchema } from './schedule-approval';
import { comingExceptions, exceptionSchema } from './schedule-exception';
import { slotSchema } from './slot';

export const scheduleSchema = z
  .strictObject({
    v: z.literal(4),
    id: idSchema,
    /** Number of the edition, 1, 2, 3…; null only on the way to the ledger, which assigns it. */
    edition: z.number().int().min(1).max(1_000_000).nullable(),
    validFrom: dateSchema,
    /** Last day; null while no end is set. */
    validTo: dateSchema.nullable(),
    slots: z.array(slotSchema).max(200, 'В одной редакции — не больше 200 приёмов'),
    exceptions: z.array(exceptionSchema).max(200, 'В одной редакции — не больше 200 исключений'),
    state: approvalStateSchema,
  })
  .refine((s) => s.validTo === null || s.validFrom <= s.validTo, {
    path: ['validTo'],
    message: 'Последний день не может быть раньше первого',
  })
  .refine(hasOwnIds, {
    path: ['slots'],
    message: 'Один приём или одно исключение записаны в редакции дважды',
  });

/** Remarks, marks and events of calendars tell the parts of an edition by their ids alone. */
function hasOwnIds(edition: {
  readonly slots: readonly { readonly id: Id }[];
  readonly exceptions: readonly { readonly id: Id }[];
}): boolean {
  const ids = [...edition.slots, ...edition.exceptions].map(({ id }) => id);
  return new Set(ids).size === ids.length;
}

/** One edition of the schedule of help (п. 2.2), with its receptions. */
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

/** An empty draft. @param validFrom the first day it is meant for */
export function newSchedule(id: Id, validFrom: IsoDate): Schedule {
  return {
    v: 4,
    id,
    edition: null,
    validFrom,
    validTo: null,
    slots: [],
    exceptions: [],
    state: { kind: 'draft' },
  };
}

/**
 * A draft with what another edition says: its receptions, and its exceptions that aren't over yet.
 * @param today the school's date @param newId makes ids: the draft's parts are its own
 */
export function takeOver(
  draft: Schedule,
  { slots, exceptions }: Schedule,
  today: IsoDate,
  newId: () => Id,
): Schedule {
  const ids = new Map(slots.map(({ id }) => [id, newId()]));
  const own = (id: Id): Id => ids.get(id) ?? id;
  return {
    ...draft,
    slots: slots.map((slot) => ({ ...slot, id: own(slot.id) })),
    exceptions: comingExceptions(exceptions, today).map((each) => {
      const fresh = { ...each, id: newId() };
      if (fresh.kind === 'extra' || fresh.slot === null) return fresh;
      return { ...fresh, slot: own(fresh.slot) };
    }),
  };
}

/** «Редакция № 3», «Новая редакция» while the ledger has not numbered it. */
export function editionText({ edition }: Pick<Schedule, 'edition'>): string {
  return edition === null ? 'Новая редакция' : `Редакция №${NBSP}${edition}`;
}
