import { addDays, shortDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import type { FieldIssue } from './fields';
import type { ScheduleException } from './schedule-exception';
import { ON_WEEKDAYS_WORDS, WEEKDAY_WORDS, type Slot, type Weekday } from './slot';

const GONE = 'Этого приёма больше нет в редакции. Выберите другой';
const MOVED = 'В этот день этот приём уже перенесён. Измените прежнее исключение';
const SAME = 'День, время и кабинет те же, что и были: переносить нечего';

/**
 * What makes an exception untrue for the receptions of its edition: it speaks of a reception that isn't
 * held on that day, moves one to where it already is, or one that another exception moves from that day.
 * `path` is a member of the exception. Odd and even weeks aren't judged here: the school's count of weeks isn't known.
 * @param exceptions those of the edition, with or without the exception itself
 */
export function exceptionIssue(
  exception: ScheduleException,
  slots: readonly Slot[],
  exceptions: readonly ScheduleException[] = [],
): FieldIssue | null {
  if (exception.kind === 'extra') return null;
  if (exception.slot === null) return null;
  const slot = slots.find(({ id }) => id === exception.slot);
  if (slot === undefined) return { path: 'slot', message: GONE };
  if (exception.kind === 'none') {
    if (hasWeekday(exception.from, exception.to, slot.weekday)) return null;
    return { path: 'slot', message: `В эти дни этого приёма нет: он ${onWeekdays(slot)}` };
  }
  if (!isOnDayOf(exception, slot)) {
    const day = dayName(exception.date);
    const message = `${shortDate(exception.date)} — ${day}, а этот приём ${onWeekdays(slot)}`;
    return { path: 'date', message };
  }
  if (exceptions.some((other) => isSameMoved(other, exception)))
    return { path: 'date', message: MOVED };
  return isMove(exception, slot) ? null : { path: 'toDate', message: SAME };
}

/** False for a moved reception that isn't held on the day from which it is moved: nothing can be moved then. */
export function isOnDayOf({ date }: { readonly date: IsoDate }, { weekday }: Slot): boolean {
  return weekdayOf(date) === weekday;
}

/** True when one of the days, both inclusive, is that day of the week. */
export function hasWeekday(from: IsoDate, to: IsoDate, weekday: Weekday): boolean {
  const daysAhead = (weekday - weekdayOf(from) + 7) % 7;
  return addDays(from, daysAhead) <= to;
}

/** The first day of a reception from a date on, as far as the days of the week tell. */
export function nextDayOf(slot: Slot, from: IsoDate): IsoDate {
  return addDays(from, (slot.weekday - weekdayOf(from) + 7) % 7);
}

function isSameMoved(
  other: ScheduleException,
  { id, slot, date }: ScheduleException & { kind: 'moved' },
): boolean {
  if (other.kind !== 'moved' || other.id === id) return false;
  return other.slot === slot && other.date === date;
}

function isMove(exception: ScheduleException & { kind: 'moved' }, slot: Slot): boolean {
  const { date, toDate, start, end, room } = exception;
  const isSameTime = date === toDate && start === slot.start && end === slot.end;
  return !isSameTime || room.trim() !== slot.room.trim();
}

function onWeekdays(slot: Slot): string {
  return `по ${ON_WEEKDAYS_WORDS[slot.weekday]}`;
}

function dayName(date: IsoDate): string {
  // A date has one of the seven days.
  return WEEKDAY_WORDS[weekdayOf(date) as Weekday].toLowerCase();
}
