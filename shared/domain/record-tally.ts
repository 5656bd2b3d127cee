import type { IsoDate } from '#shared/lib/iso-date';
import type { ScheduleTimes, TimedConsultation } from './by-schedule';
import { BY_SCHEDULE, type BySchedule } from './journal-filters';
import { PERSON_KINDS, type PersonKind } from './person';
import { placeKey } from './reception-mark-rules';

/** Consultations, and minutes that they took. */
export interface Consulted {
  readonly count: number;
  readonly minutes: number;
}

/** What the journal holds of a day: how its consultations stand to the schedule. Annulled ones aren't counted. */
export interface DayRecords {
  readonly date: IsoDate;
  /** At which receptions they were held, by `placeKey`. */
  readonly receptions: Readonly<Record<string, Consulted>>;
  readonly bySchedule: Readonly<Record<BySchedule, Consulted>>;
  readonly audience: Readonly<Record<PersonKind, Consulted>>;
}

/** Nothing yet. */
export const NOT_CONSULTED: Consulted = { count: 0, minutes: 0 };

/** Two counts together. */
export function bothConsulted(a: Consulted, b: Consulted): Consulted {
  return { count: a.count + b.count, minutes: a.minutes + b.minutes };
}

/** Counts that a day or a period begins with, a value each. */
export function nothingOf<K extends string>(keys: readonly K[]): Record<K, Consulted> {
  // TypeScript knows no keys of an object made from entries.
  return Object.fromEntries(keys.map((key) => [key, NOT_CONSULTED])) as Record<K, Consulted>;
}

/** Counted up in place: there may be a hundred thousand to count. */
interface Count {
  count: number;
  minutes: number;
}

interface Day {
  readonly date: IsoDate;
  readonly receptions: Record<string, Count>;
  readonly bySchedule: Record<BySchedule, Count>;
  readonly audience: Record<PersonKind, Count>;
}

function countsOf<K extends string>(keys: readonly K[]): Record<K, Count> {
  // TypeScript knows no keys of an object made from entries.
  return Object.fromEntries(keys.map((key) => [key, { ...NOT_CONSULTED }])) as Record<K, Count>;
}

function addTo(counts: Count, minutes: number): void {
  counts.count += 1;
  counts.minutes += minutes;
}

/**
 * Counts consultations by the receptions at which they were held, each at one reception or none. They may come
 * in any order, one by one, so that nobody has to hold all of them.
 */
export class RecordTally {
  readonly #times: ScheduleTimes | null;
  readonly #days = new Map<IsoDate, Day>();

  /** @param times null while nothing is known of the school: no schedule was in force then */
  constructor(times: ScheduleTimes | null) {
    this.#times = times;
  }

  /** Counts one. @param minutes how long it took */
  add(consultation: TimedConsultation, minutes: number): void {
    const { date, audience } = consultation;
    const day = this.#dayOf(date);
    const reception = this.#times?.receptionOf(consultation) ?? null;
    const stance =
      reception === null ? (this.#times?.bySchedule(consultation) ?? 'no-schedule') : 'scheduled';
    addTo(day.bySchedule[stance], minutes);
    addTo(day.audience[audience], minutes);
    if (reception !== null)
      addTo((day.receptions[placeKey(reception)] ??= { ...NOT_CONSULTED }), minutes);
  }

  /** The days that have consultations, in their order. */
  days(): readonly DayRecords[] {
    return [...this.#days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  #dayOf(date: IsoDate): Day {
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    const day = {
      date,
      receptions: {},
      bySchedule: countsOf(BY_SCHEDULE),
      audience: countsOf(PERSON_KINDS),
    };
    this.#days.set(date, day);
    return day;
  }
}
