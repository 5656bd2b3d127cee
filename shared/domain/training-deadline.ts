import { dayNumber } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { calendarVersions, livedDays, newestVersion } from './calendar-versions';
import { countDeadline, yearsByLaw, type Count, type DeadlineMove } from './deadline-count';
import { countedDays, type CountedDay } from './deadline-days';
import { deadlineNotes } from './deadline-notes';
import { daysOfBetween, isDayOf, personDays, weekOn, type PersonDays } from './person-days';
import type { School, WorkDays } from './school';
import type { Training } from './training';
import { readingOn, type DeadlineReading, type SchoolCalendar } from './work-calendar';

export { moveText, type DeadlineMove } from './deadline-count';
export type { CountedDay } from './deadline-days';

/** By when a new member of the staff must be trained, and why (п. 2.2.1). */
export interface TrainingDeadline {
  readonly date: IsoDate;
  /** Days a week that hold for the person when they take office. */
  readonly week: WorkDays;
  readonly reading: DeadlineReading;
  /** First day of an absence without an end that keeps the count from going on; `date` is the earliest thinkable. */
  readonly pausedSince: IsoDate | null;
  /** From the day of taking office to the deadline; worked out when asked for. */
  readonly days: readonly CountedDay[];
  /** While it is ahead, years among those days that no decree is known for: one may still move it. */
  readonly provisionalYears: readonly number[];
  /** How changes of the calendar moved it since it was registered. */
  readonly moves: readonly DeadlineMove[];
  /** What else is to be known: sentences; worked out when asked for. */
  readonly notes: readonly string[];
  /** Working days of the person after a day up to and with the deadline; 0 on the day itself and later. */
  leftOn(day: IsoDate): number;
  /** Working days of the person after the deadline up to and with a day, at least 1 when it is later, else 0. */
  lateOn(day: IsoDate): number;
  /** True for a day on which the person is at work. */
  isAtWork(day: IsoDate): boolean;
}

/** What of the school deadlines depend on. */
export type DeadlineSettings = Pick<School, 'workWeek'>;

/**
 * The deadline of a training: «не позднее 5 рабочих дней со дня вступления в должность» (п. 2.2.1). Counted
 * from the next working day (ГК РФ, ст. 191), or with the day of taking office itself (ТК РФ, ст. 14) where
 * the school reads it so. Days off and days of absence are skipped. A training that is over keeps the deadline
 * written in its state.
 * @param calendar as the ledger keeps it: what it hasn't dated yet isn't counted; keep the value, for much
 * is prepared once for each
 * @param today the school's date; it matters only for an absence that has no end yet
 */
export function trainingDeadline(
  training: Training,
  school: DeadlineSettings,
  calendar: SchoolCalendar,
  today: IsoDate,
): TrainingDeadline {
  return new Deadline(training, school, calendar, today);
}

/** Ten thousand of them are made at once: it keeps little, and works out the rest when asked. */
class Deadline implements TrainingDeadline {
  private readonly training: Training;
  private readonly school: DeadlineSettings;
  private readonly calendar: SchoolCalendar;
  private readonly today: IsoDate;
  private readonly count: Count;

  constructor(
    training: Training,
    school: DeadlineSettings,
    calendar: SchoolCalendar,
    today: IsoDate,
  ) {
    this.training = training;
    this.school = school;
    this.calendar = calendar;
    this.today = today;
    this.count = countDeadline(training, this.personDays, this.reading, calendar);
  }

  private get personDays(): PersonDays {
    const { state } = this.training;
    return personDays(this.training, this.school, 'on' in state ? state.on : this.today);
  }

  get date(): IsoDate {
    const { state } = this.training;
    return 'deadline' in state ? state.deadline : this.count.date;
  }

  get reading(): DeadlineReading {
    return readingOn(this.calendar, this.training.startedOn);
  }

  get week(): WorkDays {
    return weekOn(this.personDays, dayNumber(this.training.startedOn));
  }

  get moves(): readonly DeadlineMove[] {
    return this.count.moves;
  }

  get pausedSince(): IsoDate | null {
    if (this.training.state.kind !== 'open') return null;
    const open = this.training.absences.find(({ to }) => to === null);
    return open !== undefined && open.from <= this.date ? open.from : null;
  }

  /** Nothing that is entered later moves it otherwise. */
  private get isAhead(): boolean {
    return this.training.state.kind === 'open' && this.date >= this.today;
  }

  get provisionalYears(): readonly number[] {
    return this.isAhead ? yearsByLaw(this.training, this.count) : [];
  }

  get days(): readonly CountedDay[] {
    return countedDays({
      training: this.training,
      days: this.personDays,
      reading: this.reading,
      count: this.count,
      isOpen: this.isAhead,
    });
  }

  get notes(): readonly string[] {
    return deadlineNotes({
      training: this.training,
      days: this.personDays,
      deadline: this,
      count: this.count,
    });
  }

  leftOn(day: IsoDate): number {
    const { tables } = this.count.version;
    return daysOfBetween(this.personDays, tables, dayNumber(day), dayNumber(this.date));
  }

  lateOn(day: IsoDate): number {
    if (day <= this.date) return 0;
    // One that is on its way to the ledger is the newest there is.
    const registered = this.training.registeredOn ?? day;
    const versions = calendarVersions(this.calendar);
    return Math.max(1, livedDays(this.personDays, versions, registered, this.date, day));
  }

  isAtWork(day: IsoDate): boolean {
    const { tables } = newestVersion(calendarVersions(this.calendar));
    return isDayOf(this.personDays, tables, dayNumber(day));
  }
}
