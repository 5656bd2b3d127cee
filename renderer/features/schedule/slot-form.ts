import { fieldIssues } from '#shared/domain/fields';
import {
  slotSchema,
  type Slot,
  type SlotAudience,
  type SlotHolder,
  type SlotWeeks,
  type Weekday,
} from '#shared/domain/slot';
import type { Id } from '#shared/lib/ids';
import type { TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in the form of a reception. */
export interface SlotValues {
  readonly id: Id;
  readonly weekday: Weekday;
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  readonly audience: SlotAudience;
  readonly direction: string;
  readonly room: string;
  readonly weeks: SlotWeeks;
  readonly by: SlotHolder;
}

export type SlotErrors = Readonly<Partial<Record<keyof SlotValues, string>>>;

/** A reception as the form opens: Monday after lessons, for staff, every week. @param room the consultant's */
export function freshSlot(id: Id, room: string): SlotValues {
  return {
    id,
    weekday: 1,
    start: '14:00',
    end: '15:00',
    audience: 'staff',
    direction: '',
    room,
    weeks: 'every',
    by: 'consultant',
  };
}

/** The reception that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toSlot(values: SlotValues): Result<Slot, SlotErrors> {
  const checked = slotSchema.safeParse({
    ...values,
    start: values.start ?? '',
    end: values.end ?? '',
    direction: values.direction.trim(),
    room: values.room.trim(),
  });
  if (checked.success) return ok(checked.data);
  const errors = fieldIssues(checked.error).map(({ path, message }) => [path, message]);
  return failed(Object.fromEntries(errors));
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseSlotValues(content: unknown): SlotValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as SlotValues; // each member is checked by the validator below
  const checked = slotSchema.safeParse({ ...draft, start: '00:00', end: '23:59' });
  const times = [draft.start, draft.end];
  const timesFit = times.every((time) => time === null || typeof time === 'string');
  return checked.success && timesFit ? draft : undefined;
}
