import { dateOfDay, dayNumber, weekdayOfDay } from '#shared/lib/day-number';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { CHANNELS, OUTCOMES, type Channel, type OutcomeKind } from './consultation';
import { BY_SCHEDULE, type BySchedule } from './journal-filters';
import { PERSON_KINDS, type PersonKind } from './person';
import type { Days } from './plan-fact';
import { NOT_CONSULTED, type Consulted } from './record-tally';

/** A consultation as a report counts it; annulled ones aren't given to it. */
export interface ReportRecord {
  readonly date: IsoDate;
  readonly minutes: number;
  readonly audience: PersonKind;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
  readonly bySchedule: BySchedule;
  /** Each topic that it counts for, once: those that were chosen, what they were merged into and what they detail. */
  readonly topics: readonly Id[];
  /** Each person who came, once, as they stand after mergers. */
  readonly persons: readonly Id[];
}

/** A week of the period, from Monday on; the first and the last have the days that lie in it. */
export interface ReportWeek extends Days {
  readonly consulted: Consulted;
}

/** How often a member of staff asked, and about what. */
export interface StaffQuestions {
  readonly person: Id;
  readonly total: number;
  readonly topics: Readonly<Record<Id, number>>;
}

/**
 * What a report says of the consultations of a period. Audiences, channels, outcomes, weeks and standings to the
 * schedule each add up to the total; a record may have several topics.
 */
export interface ReportFigures {
  readonly total: Consulted;
  readonly weeks: readonly ReportWeek[];
  readonly audience: Readonly<Record<PersonKind, Consulted>>;
  readonly channel: Readonly<Record<Channel, Consulted>>;
  readonly outcome: Readonly<Record<OutcomeKind, Consulted>>;
  readonly bySchedule: Readonly<Record<BySchedule, Consulted>>;
  /** By topic of either level; topics that nobody asked about aren't there. */
  readonly topics: Readonly<Record<Id, Consulted>>;
  /** Staff who asked, the most frequent first. */
  readonly staff: readonly StaffQuestions[];
}

/** Counted up in place: there may be a hundred thousand to count. */
interface Count {
  count: number;
  minutes: number;
}

interface Person {
  total: number;
  readonly topics: Record<Id, number>;
}

/** Counts the consultations of a period, in any order, one by one. */
export class ReportTally {
  readonly #period: Days;
  readonly #firstMonday: number;
  readonly #weeks: Count[];
  readonly #total = zero();
  readonly #audience = zeros(PERSON_KINDS);
  readonly #channel = zeros(CHANNELS);
  readonly #outcome = zeros(OUTCOMES);
  readonly #bySchedule = zeros(BY_SCHEDULE);
  readonly #topics: Record<Id, Count> = {};
  readonly #staff = new Map<Id, Person>();
  #last: { readonly date: IsoDate; readonly week: Count } = { date: '', week: zero() };

  constructor(period: Days) {
    this.#period = period;
    this.#firstMonday = mondayOf(dayNumber(period.from));
    const weeks = Math.floor((dayNumber(period.to) - this.#firstMonday) / 7) + 1;
    this.#weeks = Array.from({ length: Math.max(weeks, 0) }, zero);
  }

  /** Counts one; of another period it counts nothing. */
  add(record: ReportRecord): void {
    const { date, minutes, audience, channel, outcome, bySchedule, topics } = record;
    if (date < this.#period.from || date > this.#period.to) return;
    addTo(this.#total, minutes);
    addTo(this.#audience[audience], minutes);
    addTo(this.#channel[channel], minutes);
    addTo(this.#outcome[outcome], minutes);
    addTo(this.#bySchedule[bySchedule], minutes);
    addTo(this.#weekOf(date), minutes);
    for (const topic of topics) addTo((this.#topics[topic] ??= zero()), minutes);
    if (audience === 'staff') this.#addStaff(record);
  }

  /** What was counted so far. */
  figures(): ReportFigures {
    const { from, to } = this.#period;
    const staff = [...this.#staff].map(([person, { total, topics }]) => ({
      person,
      total,
      topics,
    }));
    return {
      total: this.#total,
      weeks: this.#weeks.map((consulted, i) => {
        const monday = this.#firstMonday + i * 7;
        return {
          from: dateOfDay(Math.max(monday, dayNumber(from))),
          to: dateOfDay(Math.min(monday + 6, dayNumber(to))),
          consulted,
        };
      }),
      audience: this.#audience,
      channel: this.#channel,
      outcome: this.#outcome,
      bySchedule: this.#bySchedule,
      topics: this.#topics,
      staff: staff.sort((a, b) => b.total - a.total || (a.person < b.person ? -1 : 1)),
    };
  }

  /** The week of a date of the period; records mostly come day by day. */
  #weekOf(date: IsoDate): Count {
    if (date !== this.#last.date) {
      const place = Math.floor((dayNumber(date) - this.#firstMonday) / 7);
      this.#last = { date, week: this.#weeks[place] ?? zero() };
    }
    return this.#last.week;
  }

  #addStaff({ persons, topics }: ReportRecord): void {
    for (const id of persons) {
      const person: Person = this.#staff.get(id) ?? { total: 0, topics: {} };
      if (person.total === 0) this.#staff.set(id, person);
      person.total += 1;
      for (const topic of topics) person.topics[topic] = (person.topics[topic] ?? 0) + 1;
    }
  }
}

function zero(): Count {
  return { ...NOT_CONSULTED };
}

function zeros<K extends string>(keys: readonly K[]): Record<K, Count> {
  // TypeScript knows no keys of an object made from entries.
  return Object.fromEntries(keys.map((key) => [key, zero()])) as Record<K, Count>;
}

function addTo(count: Count, minutes: number): void {
  count.count += 1;
  count.minutes += minutes;
}

function mondayOf(day: number): number {
  return day + 1 - weekdayOfDay(day);
}
