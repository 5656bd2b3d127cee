import { weekdayOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import type { Id } from '#shared/lib/ids';
import { isOnDayOf } from './exception-rules';
import type { Schedule } from './schedule';
import type { ScheduleException } from './schedule-exception';
import type { School } from './school';
import { isWeekOf } from './school-week';
import type { Slot, SlotAudience, SlotHolder } from './slot';

/** A reception on a certain day, with what the edition's exceptions make of it (п. 2.2). */
export interface Reception {
  readonly date: IsoDate;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
  readonly audience: SlotAudience;
  readonly direction: string;
  readonly room: string;
  readonly kind: 'regular' | 'moved' | 'extra';
  /** The regular reception that this is, or is instead of; null for an extra one. */
  readonly slot: Id | null;
  /** The part of the edition that it comes from: the regular reception, or the extra one's exception. */
  readonly source: Id;
  readonly by: SlotHolder;
}

/**
 * What an edition holds on a day, by its start: regular receptions of that day and week that no exception
 * takes out, those moved to it and extra ones. What is moved to a day or extra is held even on days that
 * are said to have no receptions: it says more. What was never due on the day that it is moved from adds nothing.
 * Validity and approval aren't looked at.
 */
export function receptionsOn(
  { slots, exceptions }: Pick<Schedule, 'slots' | 'exceptions'>,
  date: IsoDate,
  school: Pick<School, 'workWeek'>,
): readonly Reception[] {
  const weekday = weekdayOf(date);
  const regular = slots
    .filter((slot) => slot.weekday === weekday && isWeekOf(slot.weeks, date, school))
    .filter((slot) => !exceptions.some((each) => takesOut(each, slot, date)))
    .map((slot) => ({ ...ofSlot(slot), date, kind: 'regular' as const }));
  const further = exceptions.flatMap((each) => addedBy(each, slots, date));
  return [...regular, ...further].sort(
    (a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end),
  );
}

/** True when an exception takes a regular reception out of a day: it isn't held then, or is held elsewhere. */
export function takesOut(exception: ScheduleException, slot: Slot, date: IsoDate): boolean {
  switch (exception.kind) {
    case 'extra':
      return false;
    case 'moved':
      return exception.slot === slot.id && exception.date === date && isOnDayOf(exception, slot);
    case 'none': {
      const { from, to } = exception;
      const isMeant = exception.slot === null || exception.slot === slot.id;
      return isMeant && from <= date && date <= to;
    }
  }
}

function addedBy(
  exception: ScheduleException,
  slots: readonly Slot[],
  date: IsoDate,
): readonly Reception[] {
  if (exception.kind === 'none') return [];
  const { start, end, room } = exception;
  if (exception.kind === 'extra') {
    if (exception.date !== date) return [];
    const { audience, direction, by, id } = exception;
    const what = { date, start, end, audience, direction, room, by };
    return [{ ...what, kind: 'extra', slot: null, source: id }];
  }
  const slot = slots.find(({ id }) => id === exception.slot);
  if (slot === undefined || exception.toDate !== date || !isOnDayOf(exception, slot)) return [];
  return [{ ...ofSlot(slot), date, start, end, room, kind: 'moved' }];
}

function ofSlot(slot: Slot): Omit<Reception, 'date' | 'kind'> {
  const { id, start, end, audience, direction, room, by } = slot;
  return { start, end, audience, direction, room, by, slot: id, source: id };
}
