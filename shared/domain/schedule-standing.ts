import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import type { Schedule } from './schedule';

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

/**
 * The first day of an approved edition's force: its own first day, or the day of its approval when that
 * is later (п. 2: help is given by the *approved* schedule). A paper approval counts from the date on
 * the paper. Null for an edition that isn't approved.
 */
export function inForceFrom(schedule: Schedule, zone: string): IsoDate | null {
  const { state, validFrom } = schedule;
  if (state.kind !== 'approved') return null;
  const { approval, at } = state;
  const approved = approval.by === 'paper' ? approval.date : dateAt(Date.parse(at ?? ''), zone);
  return approved > validFrom ? approved : validFrom;
}

/** An approved edition with the first day of its force. */
export interface EditionInTime {
  readonly schedule: Schedule;
  readonly from: IsoDate;
}

/** Approved editions, the one that came into force last first: prepared for `editionOf`. */
export function editionsByForce(
  schedules: readonly Schedule[],
  zone: string,
): readonly EditionInTime[] {
  return schedules
    .map((schedule) => ({ schedule, from: inForceFrom(schedule, zone) }))
    .filter((each): each is EditionInTime => each.from !== null)
    .sort((a, b) => {
      const byDay = b.from.localeCompare(a.from);
      return byDay === 0 ? (b.schedule.edition ?? 0) - (a.schedule.edition ?? 0) : byDay;
    });
}

/** The edition by which help is given on a day. @param editions as `editionsByForce` gives them */
export function editionOf(editions: readonly EditionInTime[], day: IsoDate): Schedule | undefined {
  return editions.find(
    ({ schedule: { validTo }, from }) => from <= day && (validTo === null || day <= validTo),
  )?.schedule;
}

/** The edition by which help is given on a day: of the approved ones that have begun and not ended, the newest. */
export function editionInForce(
  schedules: readonly Schedule[],
  day: IsoDate,
  zone: string,
): Schedule | undefined {
  return editionOf(editionsByForce(schedules, zone), day);
}

/** Approved editions that have begun by a day, the newest first. */
function newestBegun(
  schedules: readonly Schedule[],
  day: IsoDate,
  zone: string,
): readonly Schedule[] {
  return editionsByForce(schedules, zone)
    .filter(({ from }) => from <= day)
    .map(({ schedule }) => schedule);
}

/** Where an edition stands among the others on a day. @param today the school's date */
export function standingOf(
  schedule: Schedule,
  all: readonly Schedule[],
  today: IsoDate,
  zone: string,
): Standing {
  const { kind } = schedule.state;
  if (kind !== 'approved') return kind;
  const from = inForceFrom(schedule, zone);
  if (from === null || from > today) return 'upcoming';
  const begun = newestBegun(all, today, zone);
  const place = begun.findIndex(({ id }) => id === schedule.id);
  const later = begun.slice(0, place).some(({ validTo }) => validTo === null || today <= validTo);
  if (schedule.validTo !== null && schedule.validTo < today) return 'over';
  return later ? 'replaced' : 'in-force';
}

/** The edition that a screen opens with: the one in force, else the newest. */
export function editionToOpen(
  schedules: readonly Schedule[],
  today: IsoDate,
  zone: string,
): Schedule | undefined {
  const newest = [...schedules].sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0));
  return editionInForce(schedules, today, zone) ?? newest[0];
}
