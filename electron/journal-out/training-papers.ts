// Documents on the training of new staff, gathered from what the ledger holds (п. 2.2.1).
import { numberText, type ConsultationNumber } from '#shared/domain/consultation';
import { declinedName, declinedPosition, suggestedPosition } from '#shared/domain/declension';
import { heldTerm, inCharge, isOrderOfSchool } from '#shared/domain/offices';
import { officeHolder, resolvePerson, type Person } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import type { Training, TrainingSession } from '#shared/domain/training';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { trainingStanding } from '#shared/domain/training-standing';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import type { HeldSession, Trainer, TrainingSheetInput } from '#shared/documents/training-facts';
import type { ListedTraining, TrainingListInput } from '#shared/documents/training-list';
import type { SheetChoice } from '#shared/ipc/training-papers';
import { compareText } from '#shared/lib/text';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';

/** What the ledger holds on trainings. */
export interface TrainingFacts {
  readonly school: School;
  readonly people: readonly Person[];
  readonly calendar: SchoolCalendar;
  readonly trainings: readonly Training[];
  readonly sessions: readonly TrainingSession[];
  /** Number of a session's consultation; undefined when its record can't be read. */
  readonly numberOf: (session: string) => ConsultationNumber | null | undefined;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** Whether somebody took office within days. */
function isWithin({ startedOn }: Training, from: IsoDate, to: IsoDate): boolean {
  return from <= startedOn && startedOn <= to;
}

/** The trainings whose sheets are wanted, by the day of taking office; never one that was entered by mistake. */
export function chosenTrainings(
  { trainings, people }: TrainingFacts,
  choice: SheetChoice,
): readonly Training[] {
  const isChosen = (training: Training): boolean => {
    switch (choice.kind) {
      case 'these':
        return choice.trainings.includes(training.id);
      case 'open':
        return training.state.kind === 'open';
      case 'period':
        return isWithin(training, choice.from, choice.to);
    }
  };
  return inOrder(
    trainings.filter((each) => each.state.kind !== 'cancelled' && isChosen(each)),
    people,
  );
}

function inOrder(trainings: readonly Training[], people: readonly Person[]): readonly Training[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = ({ person }: Training): string => names.get(person) ?? '';
  return [...trainings].sort(
    (a, b) => a.startedOn.localeCompare(b.startedOn) || compareText(nameOf(a), nameOf(b)),
  );
}

/** Sessions that count for a training, in the order of time. */
function heldFor(training: Training, { sessions }: TrainingFacts): readonly TrainingSession[] {
  return sessions
    .filter(({ annulled, trainings }) => !annulled && trainings.includes(training.id))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Who was in charge on a day, and by which order. */
function trainerOn({ people, school }: TrainingFacts, date: IsoDate): Trainer | null {
  const found = inCharge(people, date);
  if (found === undefined) return null;
  const { person, office } = found;
  const held = heldTerm(people, office, date);
  const isOfSchool = held !== null && office === 'consultant' && isOrderOfSchool(people, held);
  const order = isOfSchool ? school.order : (held?.term.order ?? { number: '', date: null });
  return { name: person.name, position: person.position, office, order };
}

/** Those in charge on the days of the sessions, each once; without sessions whoever is in charge today. */
function trainersOf(facts: TrainingFacts, dates: readonly IsoDate[]): readonly Trainer[] {
  const today = dateAt(facts.now, facts.school.timeZone);
  const found = (dates.length === 0 ? [today] : dates).flatMap(
    (date) => trainerOn(facts, date) ?? [],
  );
  return found.filter((each, i) => found.findIndex(({ name }) => name === each.name) === i);
}

/** The position in the genitive: corrected by hand for the position of today, else as suggested. */
function genitivePosition({ position }: Training, person: Person): string {
  return position === person.position
    ? declinedPosition(person, 'genitive')
    : suggestedPosition(position, 'genitive');
}

const NOBODY = 'Имя не найдено в журнале';

/** «Лист обучения» of a training. */
export function sheetOf(
  training: Training,
  facts: TrainingFacts,
  isBlank: boolean,
): TrainingSheetInput {
  const { school, people, calendar, now, numberOf } = facts;
  const printed = dateAt(now, school.timeZone);
  const person = resolvePerson(people, training.person);
  const held = isBlank ? [] : heldFor(training, facts);
  const sessions = held.map(({ id, date, minutes, items }): HeldSession => {
    const record = numberText(numberOf(id) ?? null);
    return { date, minutes, items, record, trainer: trainerOn(facts, date)?.name ?? null };
  });
  const counted = trainingDeadline(training, school, calendar, printed);
  const { date, week, reading, pausedSince } = counted;
  // What was promised when a training ended is not provisional any more.
  const provisionalYears = training.state.kind === 'open' ? counted.provisionalYears : [];
  return {
    isBlank,
    school,
    training,
    name: person?.name ?? NOBODY,
    genitive: {
      name: person === undefined ? NOBODY : declinedName(person, 'genitive'),
      position: person === undefined ? training.position : genitivePosition(training, person),
    },
    deadline: { date, week, reading, pausedSince, provisionalYears },
    sessions,
    trainers: trainersOf(
      facts,
      sessions.map(({ date }) => date),
    ),
    printed,
    made: new Date(now).toISOString(),
  };
}

/** True for a training that went on within days: it began in them, ended in them, or went on through them. */
function touches(training: Training, from: IsoDate, to: IsoDate): boolean {
  const { state, startedOn } = training;
  if (state.kind === 'cancelled' || startedOn > to) return false;
  return startedOn >= from || state.kind === 'open' || state.on >= from;
}

/** «Сведения об обучении» of a period: whoever took office in it, and whose training went on in it. */
export function listOf(facts: TrainingFacts, from: IsoDate, to: IsoDate): TrainingListInput {
  const { school, people, calendar, now, trainings } = facts;
  const printed = dateAt(now, school.timeZone);
  const listed = inOrder(
    trainings.filter((each) => touches(each, from, to)),
    people,
  );
  const doneOf = itemsDone(facts);
  const rows = listed.map((training): ListedTraining => {
    const person = resolvePerson(people, training.person);
    const deadline = trainingDeadline(training, school, calendar, printed);
    const done = doneOf.get(training.id);
    return {
      name: person?.name ?? NOBODY,
      position: training.position,
      startedOn: training.startedOn,
      deadline: deadline.date,
      isProvisional: training.state.kind === 'open' && deadline.provisionalYears.length > 0,
      standing: trainingStanding(training, deadline, printed),
      state: training.state,
      done: training.items.filter(({ key }) => done?.has(key) === true).length,
      items: training.items.length,
    };
  });
  return {
    school,
    from,
    to,
    rows,
    consultant: inCharge(people, printed)?.person,
    director: officeHolder(people, 'director', printed),
    printed,
    made: new Date(now).toISOString(),
  };
}

/** Items that were gone through, by training. */
export function itemsDone({
  sessions,
}: Pick<TrainingFacts, 'sessions'>): ReadonlyMap<string, ReadonlySet<string>> {
  const done = new Map<string, Set<string>>();
  for (const { annulled, trainings, items } of sessions) {
    if (annulled) continue;
    for (const training of trainings) {
      const known = done.get(training) ?? new Set();
      for (const item of items) known.add(item);
      done.set(training, known);
    }
  }
  return done;
}
