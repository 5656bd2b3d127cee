import type { Id } from '#shared/lib/ids';
import type { IsoDate, Moment } from '#shared/lib/iso-date';
import type { Person } from './person';
import type { School } from './school';
import type { Training } from './training';
import { trainingDeadline } from './training-deadline';
import type { SchoolCalendar } from './work-calendar';
import { settledCalendar } from './work-calendar-changes';

/** A training with what its deadline depends on besides the calendar. */
export interface CountedTraining {
  readonly training: Training;
  readonly person: Pick<Person, 'name'>;
}

/** What becomes of one deadline with a change of the calendar. */
export interface MovedDeadline {
  readonly training: Id;
  readonly name: string;
  readonly was: IsoDate;
  readonly now: IsoDate;
  /**
   * The day that the changed calendar would give, had the deadline not passed already; with `was` = `now` that is
   * why the move is told at all.
   */
  readonly wouldBe: IsoDate;
}

type Settings = Pick<School, 'workWeek'>;

/**
 * Which deadlines of open trainings a change of the calendar moves, the earliest first; those that had passed
 * stay and are told with the day that they would have got. Ended trainings keep what was promised (п. 2.2.1).
 * @param after the calendar on its way to the ledger @param today the school's date
 */
export function deadlineMoves(
  trainings: readonly CountedTraining[],
  school: Settings,
  before: SchoolCalendar,
  after: SchoolCalendar,
  today: IsoDate,
): readonly MovedDeadline[] {
  const settled = settledCalendar(after, before, { today, at: LAST });
  if (!settled.ok) return [];
  const always = asThoughAlways(settled.value, before);
  return trainings
    .filter(({ training }) => training.state.kind === 'open')
    .map(({ training, person }): MovedDeadline => {
      const on = (calendar: SchoolCalendar): IsoDate =>
        trainingDeadline(training, school, calendar, today).date;
      const [was, now] = [on(before), on(settled.value)];
      // Only a deadline that has passed can differ from what would be.
      const wouldBe = was < today ? on(always) : now;
      return { training: training.id, name: person.name, was, now, wouldBe };
    })
    .filter(({ was, now, wouldBe }) => was !== now || was !== wouldBe)
    .sort((a, b) => (a.was < b.was ? -1 : Number(a.was > b.was)));
}

/** A change that is being typed comes after everything that the ledger has. */
const LAST: Moment = '9999-12-31T00:00:00.000Z';

/** Before any day that deadlines are counted on. */
const ALWAYS: IsoDate = '1900-01-01';

/** The calendar as though what is entered now had always been known, and what is withdrawn now never. */
function asThoughAlways(settled: SchoolCalendar, before: SchoolCalendar): SchoolCalendar {
  return {
    ...settled,
    decrees: always(settled.decrees, before.decrees),
    daysOff: always(settled.daysOff, before.daysOff),
  };
}

interface Entry {
  readonly id: Id;
  readonly enteredOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

function always<T extends Entry>(entries: readonly T[], before: readonly T[]): T[] {
  return entries.flatMap((entry) => {
    const known = before.find(({ id }) => id === entry.id);
    if (known === undefined) return [{ ...entry, enteredOn: ALWAYS }];
    const isWithdrawnNow = known.withdrawnOn === null && entry.withdrawnOn !== null;
    return isWithdrawnNow ? [] : [entry];
  });
}
