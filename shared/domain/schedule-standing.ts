import { dateAt, timeAt, type IsoDate, type Moment, type TimeOfDay } from '#shared/lib/iso-date';
import type { Schedule } from './schedule';
import { approvedSince, type ApprovedSince } from './schedule-approval';

/** Where an edition stands on a day: its stored state, and for approved ones what the dates make of it. */
export type Standing =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'withdrawn'
  | 'cancelled'
  | 'upcoming'
  | 'in-force'
  | 'replaced'
  | 'over';

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  draft: 'черновик',
  submitted: 'на утверждении',
  returned: 'на доработке',
  withdrawn: 'отозвана',
  cancelled: 'отменена',
  upcoming: 'утверждена, ещё не действует',
  'in-force': 'действует',
  replaced: 'заменена',
  over: 'срок истёк',
};

/** The approval that an edition has, or had until it was cancelled; null for one that never had any. */
export function approvalOf({ state }: Schedule): ApprovedSince | null {
  return approvedSince(state);
}

/** When the ledger took a step, and the zone of the school's clock at that moment. */
interface Taken {
  readonly at: Moment | null;
  readonly zone: string | null;
}

/**
 * The first day of an approved edition's force: its own first day, or the day of its approval when that
 * is later (п. 2: help is given by the *approved* schedule). A paper approval counts from the date on
 * the paper. One that was cancelled keeps its first day: what was held by it stays held by it. Days are those of
 * the school's clock as it was then: another zone in the settings moves none of them. Null for an edition that was
 * never approved.
 */
export function inForceFrom(schedule: Schedule): IsoDate | null {
  const approved = approvalOf(schedule);
  if (approved === null) return null;
  const since = approvalDay(approved);
  return since > schedule.validFrom ? since : schedule.validFrom;
}

/**
 * The last day of an edition's force, both by its dates and by a cancelling, whichever comes first; null while
 * no end is set. The day of the cancelling still belongs to the edition: whoever was helped by it that morning
 * was helped by the schedule, and nothing that is decided later changes that (`editionsThrough`).
 */
export function inForceUntil({ state, validTo }: Schedule): IsoDate | null {
  if (state.kind !== 'cancelled') return validTo;
  const cancelled = dayOf(state);
  return validTo === null || cancelled < validTo ? cancelled : validTo;
}

/** The day of an approval on the school's calendar of that time: of a paper one the date on the paper. */
export function approvalDay(approved: ApprovedSince): IsoDate {
  const { approval } = approved;
  return approval.by === 'paper' ? approval.date : dayOf(approved);
}

function dayOf({ at, zone }: Taken): IsoDate {
  return dateAt(Date.parse(at ?? ''), zone ?? 'UTC');
}

const DAY_BEGINS: TimeOfDay = '00:00';
/** After every time of the day: `24:00` is no time by itself. */
const DAY_ENDS: TimeOfDay = '24:00';

/** The first minute of the school's clock that begins no sooner than a moment, of the moment's day. */
function timeFrom({ at, zone: takenIn }: Taken): TimeOfDay {
  const zone = takenIn ?? 'UTC';
  const moment = Date.parse(at ?? '');
  const minute = Math.ceil(moment / 60_000) * 60_000;
  return dateAt(minute, zone) === dateAt(moment, zone) ? timeAt(minute, zone) : DAY_ENDS;
}

/** An edition that was approved, with the first and the last day of its force. */
export interface EditionInTime {
  readonly schedule: Schedule;
  readonly from: IsoDate;
  /** Of the first day: the minute from which it is in force, that of the approval in the program on that day. */
  readonly fromTime: TimeOfDay;
  /** Null while no end is set. */
  readonly until: IsoDate | null;
  /** Of the last day: the minute from which it isn't in force any more, that of the cancelling on that day. */
  readonly untilTime: TimeOfDay;
}

function inTime(schedule: Schedule): EditionInTime | null {
  const from = inForceFrom(schedule);
  const approved = approvalOf(schedule);
  if (from === null || approved === null) return null;
  const until = inForceUntil(schedule);
  const isByMoment = approved.approval.by === 'program' && dayOf(approved) === from;
  const { state } = schedule;
  const isCancelled = state.kind === 'cancelled' && dayOf(state) === until;
  return {
    schedule,
    from,
    fromTime: isByMoment ? timeFrom(approved) : DAY_BEGINS,
    until,
    untilTime: isCancelled ? timeFrom(state) : DAY_ENDS,
  };
}

/**
 * Approved editions, and cancelled ones for the days until then; the one that came into force last first:
 * prepared for `editionOf` and `editionsThrough`.
 */
export function editionsByForce(schedules: readonly Schedule[]): readonly EditionInTime[] {
  return schedules
    .flatMap((schedule) => inTime(schedule) ?? [])
    .sort((a, b) => {
      const byDay = b.from.localeCompare(a.from);
      return byDay === 0 ? (b.schedule.edition ?? 0) - (a.schedule.edition ?? 0) : byDay;
    });
}

/**
 * The edition of a day as a whole, for whoever asks without a time: a new one counts at once, a cancelled one
 * until the day is over. @param editions as `editionsByForce` gives them
 */
export function editionOf(editions: readonly EditionInTime[], day: IsoDate): Schedule | undefined {
  return editions.find((each) => isOfDay(each, day))?.schedule;
}

function isOfDay(each: EditionInTime, day: IsoDate): boolean {
  return each.from <= day && isHeldAfter(each, day);
}

/** A part of a day with the edition by which help is given in it, undefined when by none. */
export interface DayPart {
  readonly schedule: Schedule | undefined;
  /** Its first minute. */
  readonly from: TimeOfDay;
  /** The first minute after it. */
  readonly to: TimeOfDay;
}

/**
 * The editions of a day one after another: what begins before an approval in the program or before a cancelling
 * goes by the edition in force until then, what begins later by the next one. Nearly every day is one part.
 * @param editions as `editionsByForce` gives them
 */
export function editionsThrough(
  editions: readonly EditionInTime[],
  day: IsoDate,
): readonly DayPart[] {
  const held = editions.filter((each) => isOfDay(each, day));
  const begins = held.filter(({ from }) => from === day).map(({ fromTime }) => fromTime);
  const ends = held.filter(({ until }) => until === day).map(({ untilTime }) => untilTime);
  const times = [...new Set([DAY_BEGINS, ...begins, ...ends])].filter((each) => each < DAY_ENDS);
  return times.sort().map((from, i, all) => ({
    schedule: held.find((each) => isHeldAt(each, day, from))?.schedule,
    from,
    to: all[i + 1] ?? DAY_ENDS,
  }));
}

/** Of an edition of that day. */
function isHeldAt(each: EditionInTime, day: IsoDate, time: TimeOfDay): boolean {
  const hasBegun = each.from < day || each.fromTime <= time;
  return hasBegun && (each.until !== day || time < each.untilTime);
}

function isHeldAfter({ until }: EditionInTime, day: IsoDate): boolean {
  return until === null || day <= until;
}

/**
 * The edition of a day: of the approved ones that have begun and not ended, the newest. One that is cancelled
 * ends with the day of its cancelling.
 */
export function editionInForce(schedules: readonly Schedule[], day: IsoDate): Schedule | undefined {
  return editionOf(editionsByForce(schedules), day);
}

/**
 * The edition that a new one is compared to: the one that it takes the place of, in force on its first day or
 * today if that is past; when none is, the one whose force begins last. Undefined for a school's first.
 */
export function editionBefore(
  schedules: readonly Schedule[],
  { id, validFrom }: Pick<Schedule, 'id' | 'validFrom'>,
  today: IsoDate,
): Schedule | undefined {
  const others = editionsByForce(schedules)
    .filter(({ schedule }) => schedule.id !== id)
    .filter((each) => isHeldAfter(each, each.from));
  const first = validFrom > today ? validFrom : today;
  return editionOf(others, first) ?? others[0]?.schedule;
}

/** Where an edition stands among the others on a day. @param today the school's date */
export function standingOf(schedule: Schedule, all: readonly Schedule[], today: IsoDate): Standing {
  const { kind } = schedule.state;
  if (kind !== 'approved') return kind;
  const from = inForceFrom(schedule);
  if (from === null || from > today) return 'upcoming';
  const begun = editionsByForce(all).filter((each) => each.from <= today);
  const place = begun.findIndex((each) => each.schedule.id === schedule.id);
  const later = begun.slice(0, place).some((each) => isHeldAfter(each, today));
  if (schedule.validTo !== null && schedule.validTo < today) return 'over';
  return later ? 'replaced' : 'in-force';
}

/** The edition that a screen opens with: the one in force, else the newest. */
export function editionToOpen(
  schedules: readonly Schedule[],
  today: IsoDate,
): Schedule | undefined {
  const newest = [...schedules].sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0));
  return editionInForce(schedules, today) ?? newest[0];
}
