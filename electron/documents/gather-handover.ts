// What «Акт приёма-передачи» says, gathered from the ledger.
import type {
  HandedEdition,
  HandedQuestion,
  HandedTraining,
  HandoverAct,
  HandoverParty,
} from '#shared/documents/handover-act';
import { numberText, visitorText, type Consultation } from '#shared/domain/consultation';
import { declinedName, declinedPosition } from '#shared/domain/declension';
import { openQuestions, returnDay } from '#shared/domain/follow-up';
import { heldTerm, isOrderOfSchool, termsOf, type HeldTerm } from '#shared/domain/offices';
import { officeHolder, resolvePerson, type Office, type Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import { standingOf, STANDING_WORDS, type Standing } from '#shared/domain/schedule-standing';
import type { School } from '#shared/domain/school';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { addDays, dateAt, type IsoDate } from '#shared/lib/iso-date';
import type { RecordState } from '#shared/ledger/commit';
import type { RecordOf, TableName } from '#shared/ledger/records';

/** The ledger as far as a document needs more of it than single records. */
export interface WholeLedger {
  readonly all: <T extends TableName>(table: T) => Promise<readonly RecordOf[T][]>;
  /** Hands over all states that were ever written, in their order. */
  readonly walk: (take: (states: readonly RecordState[]) => void) => Promise<void>;
  readonly head: () => { readonly seq: number; readonly hash: string };
}

/** Which act: what is handed to whoever holds an office from a day on. */
export interface HandoverWish {
  readonly office: Office;
  readonly from: IsoDate;
}

export interface HandoverSituation {
  readonly school: School;
  /** Everybody who holds or held an office. */
  readonly people: readonly Person[];
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** The act's contents; undefined when nobody was appointed to the office from that day. */
export async function gatherHandover(
  { office, from }: HandoverWish,
  ledger: WholeLedger,
  { school, people, now }: HandoverSituation,
): Promise<HandoverAct | undefined> {
  const taken = termsOf(people, office).find(({ term }) => term.from === from);
  if (taken === undefined) return undefined;
  const consultations = await newestConsultations(ledger);
  const given = giverOf(people, office, from);
  const director = officeHolder(people, 'director', from);
  return {
    school,
    office,
    on: from,
    order: orderOf(taken, people, school),
    from: given === null ? null : partyOf(given),
    to: partyOf(taken.person),
    director: director === undefined ? null : { name: director.name, position: director.position },
    questions: openQuestions(consultations).map(handedQuestion),
    requests: openRequests(consultations).map(handedQuestion),
    trainings: await handedTrainings(ledger, { school, from, now }),
    editions: handedEditions(await ledger.all('schedule'), from, school.timeZone),
    journal: { records: consultations.length, ...headOf(ledger) },
    made: new Date(now).toISOString(),
  };
}

function headOf(ledger: WholeLedger): { seq: number; hash: string } {
  const { seq, hash } = ledger.head();
  return { seq, hash };
}

function orderOf(taken: HeldTerm, people: readonly Person[], school: School): School['order'] {
  const isOfSchool = taken.term.office === 'consultant' && isOrderOfSchool(people, taken);
  return isOfSchool ? school.order : taken.term.order;
}

/** Who held the office before: whoever left last; a substitute takes over from the consultant. */
function giverOf(people: readonly Person[], office: Office, from: IsoDate): Person | null {
  if (office === 'substitute') return officeHolder(people, 'consultant', from) ?? null;
  const before = heldTerm(people, office, addDays(from, -1));
  const last = before ?? termsOf(people, office).find(({ term }) => term.from < from);
  return last?.person ?? null;
}

function partyOf(person: Person): HandoverParty {
  const inCase = (form: 'genitive' | 'dative') => ({
    name: declinedName(person, form),
    position: declinedPosition(person, form),
  });
  const { name, position } = person;
  return { name, position, genitive: inCase('genitive'), dative: inCase('dative') };
}

/** Records that stand or stood: those of a file that was taken back were never there. */
async function newestConsultations(ledger: WholeLedger): Promise<readonly Consultation[]> {
  const found = new Map<string, Consultation>();
  await ledger.walk((states) => {
    for (const { table, id, value } of states) {
      if (table === 'consultation') found.set(id, value as Consultation); // its table
    }
  });
  return [...found.values()].filter(({ annulled }) => annulled?.kind !== 'undone');
}

/** Handed to support, and no later record goes on from it. */
function openRequests(consultations: readonly Consultation[]): readonly Consultation[] {
  const followed = new Set(
    consultations.filter(({ annulled }) => annulled === null).map(({ links }) => links.earlier),
  );
  return consultations
    .filter(({ annulled, outcome }) => annulled === null && outcome.kind === 'support')
    .filter(({ id }) => !followed.has(id))
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

async function handedTrainings(
  ledger: WholeLedger,
  { school, from, now }: { school: School; from: IsoDate; now: number },
): Promise<readonly HandedTraining[]> {
  const [trainings, sessions, people, calendars] = await Promise.all([
    ledger.all('training'),
    ledger.all('session'),
    ledger.all('person'),
    ledger.all('calendar'),
  ]);
  const calendar = calendars[0] ?? emptyCalendar();
  const today = dateAt(now, school.timeZone);
  const open = trainings.filter(({ state }) => state.kind === 'open');
  return open
    .flatMap((training) => {
      const person = resolvePerson(people, training.person);
      if (person === undefined) return [];
      const deadline = trainingDeadline(training, school, calendar, today);
      const done = new Set(
        sessions
          .filter((each) => !each.annulled && each.trainings.includes(training.id))
          .flatMap(({ items }) => items),
      );
      const items = training.items.length;
      return [
        {
          name: person.name,
          position: training.position,
          startedOn: training.startedOn,
          deadline: deadline.date,
          late: Math.max(0, deadline.lateOn(from)),
          done: training.items.filter(({ key }) => done.has(key)).length,
          items,
        },
      ];
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

function handedEditions(
  schedules: readonly Schedule[],
  on: IsoDate,
  zone: string,
): readonly HandedEdition[] {
  return schedules
    .map((schedule) => ({ schedule, standing: standingOf(schedule, schedules, on, zone) }))
    .filter(({ standing }) => HANDED.has(standing))
    .map(({ schedule: { edition, validFrom, validTo }, standing }) => {
      return { edition, validFrom, validTo, standing: STANDING_WORDS[standing] };
    })
    .sort((a, b) => (a.edition ?? 0) - (b.edition ?? 0));
}
