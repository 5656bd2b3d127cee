// What «Акт приёма-передачи дел» says, gathered from what the ledger holds (п. 2).
import { numberText, visitorText, type Consultation } from '#shared/domain/consultation';
import { declinedName, declinedPosition } from '#shared/domain/declension';
import { openQuestions, returnDay } from '#shared/domain/follow-up';
import { handoverAt, handoverBack, type Handover } from '#shared/domain/handovers';
import { isOrderOfSchool, termsOf } from '#shared/domain/offices';
import { officeHolder, resolvePerson, type Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import { standingOf, STANDING_WORDS, type Standing } from '#shared/domain/schedule-standing';
import type { School } from '#shared/domain/school';
import { trainingDeadline } from '#shared/domain/training-deadline';
import type {
  HandedEdition,
  HandedQuestion,
  HandedTraining,
  HandoverAct,
  HandoverParty,
} from '#shared/documents/handover-act';
import type { HandoverRequest } from '#shared/ipc/handover';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { itemsDone, type TrainingFacts } from './training-papers';

/** What the ledger holds of what is handed over. */
export interface HandoverFacts extends Omit<TrainingFacts, 'numberOf'> {
  readonly schedules: readonly Schedule[];
  /** Records that promise to return or wait for support, and that none goes on from. */
  readonly open: readonly Consultation[];
  readonly journal: HandoverAct['journal'];
}

/** The act's contents, as things stand when it is made; undefined when the journal has no such appointment. */
export function handoverOf(
  { office, from, isReturn }: Omit<HandoverRequest, 'kind' | 'job'>,
  facts: HandoverFacts,
): HandoverAct | undefined {
  const { school, people, schedules, open, now } = facts;
  const handover = isReturn ? backOf(people, office, from) : handoverAt(people, office, from);
  if (handover === undefined) return undefined;
  const asOf = dateAt(now, school.timeZone);
  const director = officeHolder(people, 'director', handover.on);
  return {
    school,
    office,
    isReturn,
    on: handover.on,
    asOf,
    order: orderOf(handover, people, school),
    from: handover.from === null ? null : partyOf(handover.from),
    to: partyOf(handover.to),
    director: director === undefined ? null : { name: director.name, position: director.position },
    questions: openQuestions(open).map(handedQuestion),
    requests: openRequests(open).map(handedQuestion),
    trainings: handedTrainings(facts, asOf),
    editions: handedEditions(schedules, asOf),
    journal: facts.journal,
    made: new Date(now).toISOString(),
  };
}

function backOf(
  people: readonly Person[],
  office: HandoverRequest['office'],
  from: IsoDate,
): Handover | undefined {
  const ending = termsOf(people, office).find(({ term }) => term.from === from);
  return ending === undefined ? undefined : handoverBack(people, ending);
}

function orderOf(
  { appointment }: Handover,
  people: readonly Person[],
  school: School,
): School['order'] {
  const { term } = appointment;
  const isOfSchool = term.office === 'consultant' && isOrderOfSchool(people, appointment);
  return isOfSchool ? school.order : term.order;
}

function partyOf(person: Person): HandoverParty {
  const inCase = (form: 'genitive' | 'dative') => ({
    name: declinedName(person, form),
    position: declinedPosition(person, form),
  });
  const { name, position } = person;
  return { name, position, genitive: inCase('genitive'), dative: inCase('dative') };
}

function openRequests(open: readonly Consultation[]): readonly Consultation[] {
  return open
    .filter(({ outcome }) => outcome.kind === 'support')
    .sort((a, b) => a.date.localeCompare(b.date));
}

function handedQuestion(each: Consultation): HandedQuestion {
  return {
    number: numberText(each.number),
    date: each.date,
    who: visitorText(each),
    question: each.question,
    due: returnDay(each),
  };
}

function handedTrainings(
  facts: Omit<TrainingFacts, 'numberOf'>,
  asOf: IsoDate,
): readonly HandedTraining[] {
  const { school, people, calendar, trainings } = facts;
  const doneOf = itemsDone(facts);
  return trainings
    .filter(({ state }) => state.kind === 'open')
    .map((training): HandedTraining => {
      const person = resolvePerson(people, training.person);
      const deadline = trainingDeadline(training, school, calendar, asOf);
      const done = doneOf.get(training.id);
      return {
        name: person?.name ?? '',
        position: training.position,
        startedOn: training.startedOn,
        deadline: deadline.date,
        late: deadline.lateOn(asOf),
        done: training.items.filter(({ key }) => done?.has(key) === true).length,
        items: training.items.length,
      };
    })
    .sort((a, b) => a.deadline.localeCompare(b.deadline));
}

const HANDED: ReadonlySet<Standing> = new Set([
  'in-force',
  'upcoming',
  'submitted',
  'returned',
  'draft',
] as const);

function handedEditions(schedules: readonly Schedule[], asOf: IsoDate): readonly HandedEdition[] {
  return schedules
    .map((schedule) => ({ schedule, standing: standingOf(schedule, schedules, asOf) }))
    .filter(({ standing }) => HANDED.has(standing))
    .map(({ schedule: { edition, validFrom, validTo }, standing }) => {
      return { edition, validFrom, validTo, standing: STANDING_WORDS[standing] };
    })
    .sort((a, b) => (a.edition ?? 0) - (b.edition ?? 0));
}
