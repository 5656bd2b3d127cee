import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import {
  daysOffWithReceptions,
  type DayOffWithReceptions,
  type EditionDays,
} from './calendar-days-off';
import { exceptionIssue } from './exception-rules';
import type { Schedule } from './schedule';
import type { ScheduleException } from './schedule-exception';
import { workWeekOn, type WorkDays } from './school';
import type { WeekCount } from './school-week';
import { orderedSlots, overlaps, WEEKDAYS, type Slot } from './slot';
import { slotMinutes } from './slot-moves';

/**
 * When receptions are usually held. The regulation names no hours and the school has no setting for them: a
 * reception beyond these is asked about, never refused.
 */
export const WORKING_HOURS = { from: '08:00', to: '20:00' } as const;
/** In less than a quarter of an hour nobody is helped; minutes. */
export const LEAST_RECEPTION = 15;

/** Why an exception doesn't fit: its reception isn't due then, it moves nothing, or another one moves it as well. */
type Amiss = 'not-held' | 'idle' | 'moved-twice';

/** What should be looked at before an edition is sent. None of it is a ban: a school knows its own week. */
export type ScheduleConflict =
  /** One and the same holder at two receptions at once. */
  | { readonly kind: 'same-holder'; readonly slots: readonly [Slot, Slot] }
  /** Two holders in one room at once. */
  | { readonly kind: 'same-room'; readonly slots: readonly [Slot, Slot] }
  | { readonly kind: 'hours'; readonly slots: readonly [Slot] }
  /** On a day off of the school's work week: all receptions of one day of the week. */
  | { readonly kind: 'day-off'; readonly slots: readonly Slot[]; readonly week: WorkDays }
  | { readonly kind: 'too-short'; readonly slots: readonly [Slot] }
  /** An exception that doesn't fit its reception any more; no slots when that one is gone. */
  | {
      readonly kind: 'exception';
      readonly slots: readonly Slot[];
      readonly exception: ScheduleException;
      readonly amiss: Amiss;
    }
  /** Receptions on days off of the production calendar; all of those days, the nearest first. */
  | {
      readonly kind: 'calendar';
      readonly slots: readonly Slot[];
      readonly days: readonly DayOffWithReceptions[];
    };

/** An exception that doesn't fit its reception. */
export type ExceptionConflict = ScheduleConflict & { readonly kind: 'exception' };
export type ConflictKind = ScheduleConflict['kind'];

/** True for what can't be meant so: it is asked about once more when the edition is sent. */
export function isGrave({ kind }: Pick<ScheduleConflict, 'kind'>): boolean {
  return kind === 'same-holder' || kind === 'exception';
}

type Edition = Pick<Schedule, 'validFrom' | 'validTo' | 'slots' | 'exceptions'>;

/** Everything that should be looked at: the grave first, then by kind, each in the order of the week. */
export function scheduleConflicts(
  edition: Edition,
  days: EditionDays,
): readonly ScheduleConflict[] {
  return [
    ...exceptionConflicts(edition, days.school),
    ...slotConflicts(edition, workWeekOn(days.school, laterOf(edition.validFrom, days.today))),
    ...calendarConflict(edition, days),
  ];
}

/** Exceptions that no longer fit their receptions, in the order of the edition. */
export function exceptionConflicts(
  { slots, exceptions }: Pick<Schedule, 'slots' | 'exceptions'>,
  school: WeekCount,
): readonly ExceptionConflict[] {
  return exceptions.flatMap((exception) => {
    const amiss = amissOf(exception, { slots, exceptions }, school);
    if (amiss === null || exception.kind === 'extra') return [];
    const own = slots.filter(({ id }) => id === exception.slot);
    return [{ kind: 'exception', slots: own, exception, amiss }];
  });
}

function amissOf(
  exception: ScheduleException,
  { slots, exceptions }: Pick<Schedule, 'slots' | 'exceptions'>,
  school: WeekCount,
): Amiss | null {
  const alone = exceptionIssue(exception, slots, school);
  if (alone !== null) return alone.path === 'toDate' ? 'idle' : 'not-held';
  return exceptionIssue(exception, slots, school, exceptions) === null ? null : 'moved-twice';
}

/** What the receptions alone tell, without a calendar. @param week the school's work week when the edition begins */
export function slotConflicts(
  { slots }: Pick<Schedule, 'slots'>,
  week: WorkDays,
): readonly ScheduleConflict[] {
  const ordered = orderedSlots(slots);
  const meetings = meetingPairs(ordered);
  const single = (
    kind: 'hours' | 'too-short',
    is: (slot: Slot) => boolean,
  ): readonly ScheduleConflict[] => ordered.filter(is).map((slot) => ({ kind, slots: [slot] }));
  return [
    ...meetings.filter(([a, b]) => a.by === b.by).map(pairOf('same-holder')),
    ...meetings.filter(([a, b]) => a.by !== b.by && inOneRoom(a, b)).map(pairOf('same-room')),
    ...single('hours', isOutsideHours),
    ...dayOffConflicts(ordered, week),
    ...single('too-short', (slot) => slotMinutes(slot) < LEAST_RECEPTION),
  ];
}

function dayOffConflicts(ordered: readonly Slot[], week: WorkDays): readonly ScheduleConflict[] {
  return WEEKDAYS.filter((day) => day > week)
    .map((day) => ordered.filter(({ weekday }) => weekday === day))
    .filter((slots) => slots.length > 0)
    .map((slots) => ({ kind: 'day-off', slots, week }));
}

function pairOf(kind: 'same-holder' | 'same-room') {
  return (slots: readonly [Slot, Slot]): ScheduleConflict => ({ kind, slots });
}

function calendarConflict(edition: Edition, days: EditionDays): readonly ScheduleConflict[] {
  const found = daysOffWithReceptions(edition, days);
  if (found.length === 0) return [];
  const ids = new Set<Id>();
  for (const { receptions } of found) for (const { source } of receptions) ids.add(source);
  const slots = orderedSlots(edition.slots).filter(({ id }) => ids.has(id));
  return [{ kind: 'calendar', slots, days: found }];
}

/** Receptions that are held at the same time in some week, each pair once. @param ordered by day and start */
function meetingPairs(ordered: readonly Slot[]): readonly (readonly [Slot, Slot])[] {
  return ordered.flatMap((slot, i) => {
    const pairs: (readonly [Slot, Slot])[] = [];
    for (let j = i + 1; j < ordered.length; j += 1) {
      const other = ordered[j];
      // They begin one after another: from the first that is too late on, all are.
      if (other?.weekday !== slot.weekday || other.start >= slot.end) break;
      if (overlaps(slot, other)) pairs.push([slot, other]);
    }
    return pairs;
  });
}

function inOneRoom(a: Slot, b: Slot): boolean {
  const [room, other] = [foldText(a.room.trim()), foldText(b.room.trim())];
  return room !== '' && room === other;
}

function isOutsideHours({ start, end }: Slot): boolean {
  return start < WORKING_HOURS.from || end > WORKING_HOURS.to;
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
