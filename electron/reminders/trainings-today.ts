import type { Person } from '#shared/domain/person';
import { workWeekOn, type School } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { warnedTraining, type WarnedTraining } from '#shared/domain/training-notice';
import { trainingStanding } from '#shared/domain/training-standing';
import { CALENDAR_ID, emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { RecordOf, TableName } from '#shared/ledger/records';
import type { LedgerReader } from '../ledger/ledger-reader';
import type { RuleIndex } from '../ledger/rule-index';
import type { DayOfTrainings } from './watch-deadlines';

/** The ledger as far as it is read here. */
export type ReadLedger = Pick<LedgerReader, 'current'> & { readonly index: RuleIndex };

/** Open trainings as the ledger has them; one that is over is read again only when its record has changed. */
export class TrainingsToday {
  readonly #ledger: ReadLedger;
  /** Lines of trainings that are over, by their ids. */
  readonly #over = new Map<Id, number>();

  constructor(ledger: ReadLedger) {
    this.#ledger = ledger;
  }

  /** All open trainings with the working days that are left of each. @param today the school's date */
  async read(today: IsoDate): Promise<DayOfTrainings> {
    const { school } = this.#ledger.index;
    if (school === undefined) return { trainings: [], isWorkingDay: false };
    const calendar = (await this.#newest('calendar', CALENDAR_ID)) ?? emptyCalendar();
    const week = workWeekOn(school, today);
    const trainings: WarnedTraining[] = [];
    for (const training of await this.#open()) {
      const person = await this.#personOf(training);
      const warned = person && warnedOn(today, training, person, school, calendar);
      if (warned) trainings.push(warned);
    }
    return { trainings, isWorkingDay: workCalendar(calendar, null).isWorking(today, week) };
  }

  async #open(): Promise<readonly Training[]> {
    const { index } = this.#ledger;
    const open: Training[] = [];
    for (const id of index.idsOf('training')) {
      const seq = index.seqOf('training', id);
      if (this.#over.get(id) === seq) continue;
      const training = await this.#newest('training', id);
      if (training?.state.kind === 'open') open.push(training);
      else this.#over.set(id, seq);
    }
    return open;
  }

  /** Of a second spelling the person that it was merged into. */
  #personOf({ person }: Training): Promise<Person | undefined> {
    let id = person;
    const seen = new Set<Id>();
    for (let next = this.#into(id); next !== undefined && !seen.has(next); next = this.#into(id)) {
      seen.add(id);
      id = next;
    }
    return this.#newest('person', id);
  }

  #into(id: Id): Id | undefined {
    return this.#ledger.index.mergedInto(id);
  }

  async #newest<T extends TableName>(table: T, id: Id): Promise<RecordOf[T] | undefined> {
    // A table's states hold that table's records.
    return (await this.#ledger.current(table, id))?.value as RecordOf[T] | undefined;
  }
}

function warnedOn(
  today: IsoDate,
  training: Training,
  person: Person,
  school: School,
  calendar: SchoolCalendar,
): WarnedTraining | null {
  const deadline = trainingDeadline(training, school, calendar, today);
  return warnedTraining(training, person, deadline, trainingStanding(training, deadline, today));
}
