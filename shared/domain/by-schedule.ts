import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import type { Consultation } from './consultation';
import type { BySchedule } from './journal-filters';
import type { PersonKind } from './person';
import { receptionsOn, type Reception } from './reception';
import type { Schedule } from './schedule';
import { editionsByForce, editionsThrough, type DayPart } from './schedule-standing';
import { toleranceOn, type School } from './school';
import type { SlotAudience } from './slot';

/** What of a consultation tells whether it was held by the schedule. */
export type TimedConsultation = Pick<Consultation, 'date' | 'time' | 'audience'>;

/** What of the school it depends on. */
export type ScheduleSettings = Pick<School, 'workWeek' | 'tolerance'>;

/** All editions, prepared to be asked about many consultations: days are worked out once. */
export interface ScheduleTimes {
  /**
   * Receptions of a day, by their start: of each edition those that begin while it is in force. Null when none
   * was in force at any time of the day.
   */
  readonly receptionsOn: (date: IsoDate) => readonly Reception[] | null;
  /** The reception at which a consultation was held, or null. */
  readonly receptionOf: (consultation: TimedConsultation) => Reception | null;
  /** How a consultation stands to the schedule. */
  readonly bySchedule: (consultation: TimedConsultation) => BySchedule;
}

/** Whom a reception serves: new staff are staff. */
const SERVES: Readonly<Record<SlotAudience, PersonKind>> = {
  staff: 'staff',
  'new-staff': 'staff',
  parents: 'parent',
};

/** A part of a day with all that its edition holds on the day, in that part or not; null when no edition is. */
interface Part extends Pick<DayPart, 'from' | 'to'> {
  readonly receptions: readonly Reception[] | null;
}

interface Day {
  readonly parts: readonly Part[];
  readonly receptions: readonly Reception[] | null;
  /** Minutes before and after a reception. */
  readonly tolerance: number;
}

/**
 * Prepares the editions for many questions. Editions and settings mustn't change afterwards: when they do,
 * it is prepared anew.
 * @param schedules editions in any state; only approved ones count, each from its approval on and, when it
 * was cancelled, until then
 */
export function scheduleTimes(
  schedules: readonly Schedule[],
  school: ScheduleSettings,
): ScheduleTimes {
  const editions = editionsByForce(schedules);
  const days = new Map<IsoDate, Day>();
  const dayOf = (date: IsoDate): Day => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const parts = editionsThrough(editions, date).map(({ schedule, from, to }) => {
      const receptions = schedule === undefined ? null : receptionsOn(schedule, date, school);
      return { from, to, receptions };
    });
    const day = { parts, receptions: begunIn(parts), tolerance: toleranceOn(school, date) };
    days.set(date, day);
    return day;
  };
  return {
    receptionsOn: (date) => dayOf(date).receptions,
    receptionOf: (consultation) => {
      const day = dayOf(consultation.date);
      const found = nearest(day, consultation);
      return found === null ? null : heldAs(found, day);
    },
    bySchedule: (consultation) => {
      const day = dayOf(consultation.date);
      if ((partOf(day, consultation)?.receptions ?? null) === null) return 'no-schedule';
      return nearest(day, consultation) === null ? 'outside' : 'scheduled';
    },
  };
}

/**
 * How a consultation stands to the schedule (п. 2): `scheduled` when it begins at a reception for such
 * persons by the edition in force at its time, or so many minutes before or after one as the school allows
 * on that day; `no-schedule` when no approved edition was in force. Nothing that is decided later changes
 * it, but for an approval on paper, which counts from the date on the paper. For many consultations
 * prepare `scheduleTimes` once.
 */
export function bySchedule(
  consultation: TimedConsultation,
  schedules: readonly Schedule[],
  school: ScheduleSettings,
): BySchedule {
  return scheduleTimes(schedules, school).bySchedule(consultation);
}

/** The reception at which a consultation was held: of several the nearest one, then the earliest; else null. */
export function receptionOf(
  consultation: TimedConsultation,
  schedules: readonly Schedule[],
  school: ScheduleSettings,
): Reception | null {
  return scheduleTimes(schedules, school).receptionOf(consultation);
}

/** What the editions of a day hold while they are in force; null when none is. */
function begunIn(parts: readonly Part[]): readonly Reception[] | null {
  if (parts.every(({ receptions }) => receptions === null)) return null;
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.receptions;
  return parts.flatMap(({ from, to, receptions }) =>
    (receptions ?? []).filter(({ start }) => from <= start && start < to),
  );
}

function partOf({ parts }: Day, { time }: TimedConsultation): Part | undefined {
  return parts.find(({ to }) => time < to);
}

/**
 * A reception as the day has it: one that went on while the edition was replaced is the same reception, under
 * the edition by which it began.
 */
function heldAs(found: Reception, { parts, receptions }: Day): Reception {
  if (parts.length === 1 || receptions === null || receptions.includes(found)) return found;
  const { start, end, audience } = found;
  const same = receptions.filter(
    (each) => each.start === start && each.end === end && each.audience === audience,
  );
  return same.find(({ source }) => source === found.source) ?? same[0] ?? found;
}

/**
 * By the edition in force at the consultation's time. Receptions and consultations are of one date: what passes
 * midnight isn't followed.
 */
function nearest(day: Day, consultation: TimedConsultation): Reception | null {
  const { tolerance } = day;
  let found: Reception | null = null;
  let least = tolerance + 1;
  const begins = minutesOf(consultation.time);
  for (const reception of partOf(day, consultation)?.receptions ?? []) {
    if (!serves(reception.audience, consultation.audience)) continue;
    const away = minutesAway(begins, reception);
    if (away < least) [found, least] = [reception, away];
  }
  return found;
}

function serves(audience: SlotAudience, who: PersonKind): boolean {
  return who === 'other' || SERVES[audience] === who;
}

/** Minutes from a time to a reception; 0 from its first minute to its last, both inclusive. */
function minutesAway(minutes: number, { start, end }: Reception): number {
  return Math.max(minutesOf(start) - minutes, minutes - minutesOf(end), 0);
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
