import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { calendarVersions, type CalendarChange, type CalendarVersion } from './calendar-versions';
import { nthDayOf, type PersonDays } from './person-days';
import { TRAINING_WORKING_DAYS, type Training } from './training';
import type { DeadlineReading, SchoolCalendar } from './work-calendar';

/** A deadline that a change of the calendar moved. */
export interface DeadlineMove {
  /** The day of the change. */
  readonly on: IsoDate;
  readonly was: IsoDate;
  readonly now: IsoDate;
  /** «20.09.2027 внесено: Постановление … № …». */
  readonly because: string;
}

/** What counting came to. */
export interface Count {
  readonly day: number;
  readonly date: IsoDate;
  /** The version of the calendar that it was counted by. */
  readonly version: CalendarVersion;
  /** Moves since the training was registered, the earliest first. */
  readonly moves: readonly DeadlineMove[];
  /** The first version that touches the days counted but came when the deadline had passed. */
  readonly tooLate: CalendarVersion | null;
}

const NO_MOVES: readonly never[] = [];
const LAST_DAY: IsoDate = '9999-12-31';

/** The day before the first one that may be counted: of taking office, or before it by the stricter reading. */
export function dayBeforeCount({ startedOn }: Training, reading: DeadlineReading): number {
  return dayNumber(startedOn) - (reading === 'same-day' ? 1 : 0);
}

/**
 * Counts through the calendar in the order in which it came to be known: a change moves a deadline that is
 * still ahead on that day and leaves one that has passed, so lateness once shown stays. Changes before the
 * training was registered are no moves, and those after its end don't touch it.
 */
export function countDeadline(
  training: Training,
  days: PersonDays,
  reading: DeadlineReading,
  calendar: SchoolCalendar,
): Count {
  const first = dayNumber(training.startedOn);
  const from = reading === 'same-day' ? first - 1 : first;
  const { state } = training;
  const end = state.kind === 'completed' || state.kind === 'ended' ? state.on : LAST_DAY;
  const versions = calendarVersions(calendar);
  let version = versions.first;
  let day = nthDayOf(days, version.tables, from, TRAINING_WORKING_DAYS);
  let moves: readonly DeadlineMove[] = NO_MOVES;
  for (const next of versions.later) {
    if (!touches(next, first, day) || next.since > end) continue;
    if (!next.changes.some((each) => touches(each, first, day))) continue;
    const isMove = isAfterRegistration(next, training);
    if (isMove && day < next.sinceDay)
      return { day, date: dateOfDay(day), version, moves, tooLate: next };
    const was = day;
    day = nthDayOf(days, next.tables, from, TRAINING_WORKING_DAYS);
    version = next;
    if (isMove && day !== was) moves = [...moves, moved(version, first, was, day)];
  }
  return { day, date: dateOfDay(day), version, moves, tooLate: null };
}

/** @param of by the numbers of its first and last day, as the other ones are */
function touches(of: Pick<CalendarChange, 'from' | 'to'>, first: number, last: number): boolean {
  return of.from <= last && first <= of.to;
}

function moved(version: CalendarVersion, first: number, was: number, now: number): DeadlineMove {
  const because = becauseOf(version, first, Math.max(was, now));
  return { on: version.since, was: dateOfDay(was), now: dateOfDay(now), because };
}

/** What of a version's changes touches days: «20.09.2027 внесено: Постановление … № …». */
export function becauseOf({ changes }: CalendarVersion, first: number, last: number): string {
  const touching = changes.filter((each) => touches(each, first, last));
  return touching.map(({ text }) => text).join('; ');
}

/** «20.09.2027 внесено: Постановление … № …. Срок был 12.01.2028, стал 14.01.2028.» */
export function moveText({ because, was, now }: DeadlineMove): string {
  return `${because}. Срок был ${shortDate(was)}, стал ${shortDate(now)}.`;
}

/** Whether a change came when the training was written down already; on one day the moments tell. */
function isAfterRegistration(
  { since, at }: CalendarVersion,
  { registeredOn, registeredAt }: Training,
): boolean {
  if (registeredOn === null || registeredAt === null) return false;
  if (since !== registeredOn) return since > registeredOn;
  return at !== undefined && at > registeredAt;
}

/** Years between taking office and the deadline that no decree was known for: the law alone was counted by. */
export function yearsByLaw(
  { startedOn }: Pick<Training, 'startedOn'>,
  { date, version }: Count,
): readonly number[] {
  const first = Number(startedOn.slice(0, 4));
  const length = Number(date.slice(0, 4)) - first + 1;
  return Array.from({ length }, (_, i) => first + i).filter(
    (year) => version.tables.decreeOf(year) === undefined,
  );
}
