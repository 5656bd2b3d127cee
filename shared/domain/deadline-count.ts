import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import {
  shortDate,
  wallClocks,
  type IsoDate,
  type Moment,
  type WallClock,
} from '#shared/lib/iso-date';
import { calendarVersions, type CalendarChange, type CalendarVersion } from './calendar-versions';
import { nthDayOf, type PersonDays } from './person-days';
import type { School } from './school';
import { TRAINING_WORKING_DAYS, type Training } from './training';
import type { DeadlineReading, SchoolCalendar } from './work-calendar';

/** A deadline that a change of the calendar moved. */
export interface DeadlineMove {
  /** The day of the change. */
  readonly on: IsoDate;
  readonly was: IsoDate;
  readonly now: IsoDate;
  /** «внесено: Постановление … от … № …, 20.09.2027». */
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
  school: Pick<School, 'timeZone'>,
  calendar: SchoolCalendar,
): Count {
  const from = dayBeforeCount(training, reading);
  const countBy = (version: CalendarVersion): Count => {
    const day = nthDayOf(days, version.tables, from, TRAINING_WORKING_DAYS);
    return { day, date: dateOfDay(day), version, moves: NO_MOVES, tooLate: null };
  };
  const { first, later } = calendarVersions(calendar);
  const { startedOn, state } = training;
  const end = 'on' in state ? state.on : LAST_DAY;
  let count = countBy(first);
  for (const version of later) {
    const { since, changes } = version;
    if (since > end) break;
    if (!changes.some((each) => touches(each, startedOn, count.date))) continue;
    const isMove = since > registeredOn(training, school);
    if (isMove && count.date < since) return { ...count, tooLate: version };
    const next = countBy(version);
    const hasMoved = isMove && next.day !== count.day;
    const moves = hasMoved ? [...count.moves, move(count, next, startedOn)] : count.moves;
    count = { ...next, moves };
  }
  return count;
}

function touches({ from, to }: CalendarChange, first: IsoDate, last: IsoDate): boolean {
  return from <= last && first <= to;
}

function move(was: Count, now: Count, first: IsoDate): DeadlineMove {
  const last = was.date > now.date ? was.date : now.date;
  const because = becauseOf(now.version, first, last);
  return { on: now.version.since, was: was.date, now: now.date, because };
}

/** What of a version's changes touches days: «внесено: Постановление … от … № …, 20.09.2027». */
export function becauseOf({ changes }: CalendarVersion, first: IsoDate, last: IsoDate): string {
  const touching = changes.filter((each) => touches(each, first, last));
  return touching.map(({ text }) => text).join('; ');
}

/** «Внесено: Постановление … № …, 20.09.2027: срок был 12.01.2028, стал 14.01.2028». */
export function moveText({ because, was, now }: DeadlineMove): string {
  const why = `${because.charAt(0).toUpperCase()}${because.slice(1)}`;
  return `${why}: срок был ${shortDate(was)}, стал ${shortDate(now)}.`;
}

const clocks = new Map<string, (moment: Moment) => WallClock>();

/** The school's date on which a training was written down; one that is on its way is the newest there is. */
export function registeredOn(
  { registeredAt }: Pick<Training, 'registeredAt'>,
  { timeZone }: Pick<School, 'timeZone'>,
): IsoDate {
  if (registeredAt === null) return LAST_DAY;
  const clock = clocks.get(timeZone) ?? wallClocks(timeZone);
  clocks.set(timeZone, clock);
  return clock(registeredAt).date;
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
