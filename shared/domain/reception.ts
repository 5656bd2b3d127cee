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
  /** The part of the edition that it comes from, its own on each day: the regular reception, or its exception. */
  readonly source: Id;
  readonly by: SlotHolder;
}

/**
 * What an edition holds on a day, by its start: regular receptions of that day and week that no exception
 * takes out, those moved to it and extra ones. What is moved to a day or extra is held even on days that
 * are said to have no receptions: it says more. One reception of a day is moved once, by the first of its
 * exceptions; what was never due on the day that it is moved from adds nothing. Validity and approval aren't
 * looked at.
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
  const further = exceptions
    .filter((each) => !isMovedBefore(each, exceptions))
    .flatMap((each) => addedBy(each, slots, date));
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

/** True when an exception moves a reception that another one, earlier in the list, has moved from that very day. */
export function isMovedBefore(
  exception: ScheduleException,
  exceptions: readonly ScheduleException[],
): boolean {
  if (exception.kind !== 'moved') return false;
  const { slot, date } = exception;
  const first = exceptions.find(
    (each) => each.kind === 'moved' && each.slot === slot && each.date === date,
  );
  return first !== undefined && first.id !== exception.id;
}

function addedBy(
  exception: ScheduleException,
  slots: readonly Slot[],
  date: IsoDate,
): readonly Reception[] {
  if (exception.kind === 'none') return [];
  const { start, end, room, id } = exception;
  if (exception.kind === 'extra') {
    if (exception.date !== date) return [];
    const { audience, direction, by } = exception;
    const what = { date, start, end, audience, direction, room, by };
    return [{ ...what, kind: 'extra', slot: null, source: id }];
  }
  const slot = slots.find((each) => each.id === exception.slot);
  if (slot === undefined || exception.toDate !== date || !isOnDayOf(exception, slot)) return [];
  return [{ ...ofSlot(slot), date, start, end, room, kind: 'moved', source: id }];
}

function ofSlot(slot: Slot): Omit<Reception, 'date' | 'kind'> {
  const { id, start, end, audience, direction, room, by } = slot;
  return { start, end, audience, direction, room, by, slot: id, source: id };
}
