import { addDays, shortDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import type { FieldIssue } from './fields';
import type { ScheduleException } from './schedule-exception';
import { isWeekOf, type WeekCount } from './school-week';
import { onDaysText, WEEKDAY_WORDS, type Slot, type Weekday } from './slot';

const GONE = 'Этого приёма больше нет в редакции. Выберите другой';
const MOVED = 'В этот день этот приём уже перенесён. Измените прежнее исключение';
const SAME = 'День, время и кабинет те же, что и были: переносить нечего';

/**
 * What makes an exception untrue for the receptions of its edition: it speaks of a reception that isn't
 * held on that day, moves one to where it already is, or one that another exception moves from that day.
 * `path` is a member of the exception.
 * @param school by what its odd and even weeks are counted @param exceptions those of the edition, with or without the exception itself
 */
export function exceptionIssue(
  exception: ScheduleException,
  slots: readonly Slot[],
  school: WeekCount,
  exceptions: readonly ScheduleException[] = [],
): FieldIssue | null {
  if (exception.kind === 'extra') return null;
  if (exception.slot === null) return null;
  const slot = slots.find(({ id }) => id === exception.slot);
  if (slot === undefined) return { path: 'slot', message: GONE };
  if (exception.kind === 'none') {
    if (isHeldWithin(slot, exception, school)) return null;
    return { path: 'slot', message: `В эти дни этого приёма нет: он ${onDaysText(slot)}` };
  }
  if (!isHeldWithin(slot, { from: exception.date, to: exception.date }, school)) {
    const day = isOnDayOf(exception, slot) ? OTHER_WEEK[slot.weeks] : dayName(exception.date);
    const message = `${shortDate(exception.date)} — ${day}, а этот приём ${onDaysText(slot)}`;
    return { path: 'date', message };
  }
  if (exceptions.some((other) => isSameMoved(other, exception)))
    return { path: 'date', message: MOVED };
  return isMove(exception, slot) ? null : { path: 'toDate', message: SAME };
}

/** What the week of a day is in which a reception isn't held. */
const OTHER_WEEK = { every: '', odd: 'чётная неделя', even: 'нечётная неделя' } as const;

/**
 * False for a moved reception that isn't held on the weekday from which it is moved: nothing can be moved then.
 * The week isn't asked: `exceptionIssue` keeps other ones from being sent, and of an edition that was approved
 * earlier people were told of the move.
 */
export function isOnDayOf({ date }: { readonly date: IsoDate }, { weekday }: Slot): boolean {
  return weekdayOf(date) === weekday;
}

/** True when a reception is due on one of the days, both inclusive, as its weekday and weeks tell. */
export function isHeldWithin(
  slot: Pick<Slot, 'weekday' | 'weeks'>,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  school: WeekCount,
): boolean {
  return nextDayOf(slot, from, school) <= to;
}

/** The first day of a reception from a date on, as far as its weekday and weeks tell. */
export function nextDayOf(
  { weekday, weeks }: Pick<Slot, 'weekday' | 'weeks'>,
  from: IsoDate,
  school: WeekCount,
): IsoDate {
  let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  // Odd and even weeks take turns, but for the turn of the school year.
  while (!isWeekOf(weeks, day, school)) day = addDays(day, 7);
  return day;
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

function dayName(date: IsoDate): string {
  // A date has one of the seven days.
  return WEEKDAY_WORDS[weekdayOf(date) as Weekday].toLowerCase();
}
