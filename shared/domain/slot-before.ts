import { dateOfDay, dayNumber, weekdayOfDay } from '#shared/lib/day-number';
import { shortDate, timeRange, type IsoDate, type WallClock } from '#shared/lib/iso-date';
import type { ScheduleTimes } from './by-schedule';
import type { Reception } from './reception';
import { roomText } from './room-text';
import { WEEKDAY_WORDS, type SlotAudience, type Weekday } from './slot';
import type { Training } from './training';
import type { TrainingDeadline } from './training-deadline';

/** Receptions of the approved schedule at which somebody can be trained in time, or why there is none. */
export type SlotBefore =
  /** The nearest first; at least one. */
  | { readonly kind: 'found'; readonly receptions: readonly Reception[] }
  | {
      readonly kind: 'none';
      readonly why: 'passed' | 'no-schedule' | 'no-slot';
      /** A sentence for the user. */
      readonly text: string;
    };

/** New staff are trained at receptions of their own, and at those of the staff. */
const FOR_NEW_STAFF: readonly SlotAudience[] = ['new-staff', 'staff'];
/** Nobody looks further ahead than a school year. */
const MOST_DAYS = 366;

/**
 * Is there a reception by the schedule in force before the deadline (п. 2, 2.2.1)? Only days on which the
 * person is at work count, from taking office on; of today, receptions that aren't over.
 * @param times the editions, prepared @param now the school's date and clock
 */
export function slotBefore(
  times: Pick<ScheduleTimes, 'receptionsOn'>,
  { startedOn }: Pick<Training, 'startedOn'>,
  deadline: Pick<TrainingDeadline, 'date' | 'isAtWork'>,
  now: WallClock,
): SlotBefore {
  const from = startedOn > now.date ? startedOn : now.date;
  if (from > deadline.date) return none('passed', `Срок прошёл ${shortDate(deadline.date)}.`);
  const days = daysFrom(from, deadline.date);
  const receptions = days.filter((day) => deadline.isAtWork(day)).map(times.receptionsOn);
  const found = receptions
    .flatMap((ofDay) => ofDay ?? [])
    .filter(({ audience }) => FOR_NEW_STAFF.includes(audience))
    .filter(({ date, end }) => date > now.date || end > now.time);
  if (found.length > 0) return { kind: 'found', receptions: found };
  const until = `До ${shortDate(deadline.date)} включительно`;
  if (receptions.every((ofDay) => ofDay === null))
    return none('no-schedule', `${until} не действует ни один утверждённый график.`);
  return none(
    'no-slot',
    `${until} по утверждённому графику нет приёма для сотрудников: добавьте приём или проведите занятие вне графика.`,
  );
}

function none(why: 'passed' | 'no-schedule' | 'no-slot', text: string): SlotBefore {
  return { kind: 'none', why, text };
}

function daysFrom(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const first = dayNumber(from);
  const length = Math.min(dayNumber(to) - first + 1, MOST_DAYS);
  return Array.from({ length }, (_, i) => dateOfDay(first + i));
}

/** When a reception is: «05.05.2026, вторник, 14:30–15:15, каб. 204». */
export function receptionText({ date, start, end, room }: Reception): string {
  const weekday = WEEKDAY_WORDS[weekdayOfDay(dayNumber(date)) as Weekday]; // a day of the week is one of seven
  const where = room.trim() === '' ? [] : [roomText(room)];
  return [shortDate(date), weekday.toLowerCase(), timeRange(start, end), ...where].join(', ');
}
