import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import type { Consultation } from './consultation';
import type { BySchedule } from './journal-filters';
import type { PersonKind } from './person';
import { receptionsOn, type Reception } from './reception';
import type { Schedule } from './schedule';
import { editionOf, editionsByForce } from './schedule-standing';
import { toleranceOn, type School } from './school';
import type { SlotAudience } from './slot';

/** What of a consultation tells whether it was held by the schedule. */
export type TimedConsultation = Pick<Consultation, 'date' | 'time' | 'audience'>;

/** What of the school it depends on. */
export type ScheduleSettings = Pick<School, 'timeZone' | 'workWeek' | 'tolerance'>;

/** All editions, prepared to be asked about many consultations: days are worked out once. */
export interface ScheduleTimes {
  /** Receptions of a day by the edition that was in force, by their start; null when none was. */
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

interface Day {
  readonly receptions: readonly Reception[] | null;
  /** Minutes before and after a reception. */
  readonly tolerance: number;
}

/**
 * Prepares the editions for many questions. Editions and settings mustn't change afterwards: when they do,
 * it is prepared anew.
 * @param schedules editions in any state; only approved ones count, each from its approval on and, when it
 * was cancelled, until the end of that day
 */
export function scheduleTimes(
  schedules: readonly Schedule[],
  school: ScheduleSettings,
): ScheduleTimes {
  const editions = editionsByForce(schedules, school.timeZone);
  const days = new Map<IsoDate, Day>();
  const dayOf = (date: IsoDate): Day => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const edition = editionOf(editions, date);
    const receptions = edition === undefined ? null : receptionsOn(edition, date, school);
    const day = { receptions, tolerance: toleranceOn(school, date) };
    days.set(date, day);
    return day;
  };
  return {
    receptionsOn: (date) => dayOf(date).receptions,
    receptionOf: (consultation) => nearest(dayOf(consultation.date), consultation),
    bySchedule: (consultation) => {
      const day = dayOf(consultation.date);
      if (day.receptions === null) return 'no-schedule';
      return nearest(day, consultation) === null ? 'outside' : 'scheduled';
    },
  };
}

/**
 * How a consultation stands to the schedule (п. 2): `scheduled` when it begins at a reception for such
 * persons by the edition in force on its day, or so many minutes before or after one as the school allows
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

/** Receptions and consultations are of one date: what passes midnight isn't followed. */
function nearest(
  { receptions, tolerance }: Day,
  consultation: TimedConsultation,
): Reception | null {
  let found: Reception | null = null;
  let least = tolerance + 1;
  const begins = minutesOf(consultation.time);
  for (const reception of receptions ?? []) {
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
