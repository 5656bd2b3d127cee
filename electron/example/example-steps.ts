import { newConsultation, type Consultation } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import { emptySchool, type School } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import { addDays, momentOf, type IsoDate } from '#shared/lib/iso-date';
import { editionSteps, IN_FORCE_AFTER } from './example-editions';
import { examplePeople, type ExamplePeople } from './example-people';
import { plannedConsultations } from './example-plan';
import { publicationSteps } from './example-publications';
import { endStep, hireStep, lessonStep } from './example-trainings';
import { markSteps } from './example-marks';
import { parentsRequestStep, requestSteps } from './example-requests';
import { commitStep, type Desk, type ExampleStep } from './example-step';
import { minuteOf, placed, timeOf, type Placed } from './example-times';
import { schoolDays } from './school-days';
import { seeded, type Chance } from './seeded';
import { ANNULMENTS, FOLLOW_UPS } from './special-dialogues';

/** What the steps are made with. */
interface Making extends Desk {
  readonly chance: Chance;
  readonly today: IsoDate;
  /** Working days of the half year, oldest first. */
  readonly days: readonly IsoDate[];
}

/**
 * The example school's half year, action by action, oldest first: «КГКОУ ШИ 11» after the regulation, all
 * people invented. The same day gives the same steps. Meetings are told by
 * consultations; their own records join in `plannedConsultations`.
 * @param zone IANA name of the school's zone
 */
export function exampleSteps(today: IsoDate, zone: string): readonly ExampleStep[] {
  const chance = seeded(today);
  const days = schoolDays(today);
  const first = days[0] ?? today;
  const appointed = addDays(first, -3);
  const people = examplePeople(chance, appointed, days, today);
  const by = { role: 'consultant', person: people.consultant.id } as const;
  const making: Making = { chance, zone, by, today, days };
  const editions = editionSteps(making);
  const daysOfWork = days.slice(IN_FORCE_AFTER);
  const consultations = placed(chance, plannedConsultations(chance, people, daysOfWork));
  const steps = [
    beginning(first, appointed, zone, people),
    ...editions,
    ...publicationSteps(making, people.consultant, editions, days),
    ...people.newHires.map((hire) => hireStep(making, hire)),
    ...additions(making, consultations),
    parentsRequestStep(making),
  ];
  const school = exampleSchool(appointed, zone);
  const marks = markSteps({ ...making, school }, steps, daysOfWork[0] ?? today);
  return [...steps, ...marks].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function beginning(
  first: IsoDate,
  appointed: IsoDate,
  zone: string,
  { consultant, director }: ExamplePeople,
): ExampleStep {
  return {
    kind: 'commit',
    at: momentOf(first, '08:10', zone),
    by: { role: 'consultant', person: null },
    action: 'school.edit',
    puts: [
      { table: 'school', value: exampleSchool(appointed, zone) },
      { table: 'person', value: consultant },
      { table: 'person', value: director },
    ],
  };
}

function exampleSchool(appointed: IsoDate, zone: string): School {
  return {
    ...emptySchool(zone),
    fullName:
      'Краевое государственное казённое общеобразовательное учреждение, реализующее адаптированные основные общеобразовательные программы, «Школа-интернат № 11»',
    shortName: 'КГКОУ ШИ 11',
    address: 'г. Примерный, ул. Школьная, д. 11',
    site: 'shi11.example',
    order: { number: '75-од', date: appointed },
  };
}

/** The consultations as they were entered, and what became of some of them later. */
function additions(making: Making, consultations: readonly Placed[]): readonly ExampleStep[] {
  const inOrder = [...consultations].sort((a, b) =>
    `${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1,
  );
  const known = new Set<string>();
  const old = addDays(making.today, -14);
  let later = 0;
  return inOrder.flatMap((one) => {
    const value = consultationOf(making, one);
    if (one.lesson !== undefined) return taught(making, one, value);
    const isNew = one.person !== null && !known.has(one.person.id);
    if (one.person !== null) known.add(one.person.id);
    const entered = enteredStep(making, one, value, isNew ? one.person : null);
    if (one.support !== undefined)
      return [entered, ...requestSteps(making, one, one.support, value)];
    if (one.date > old || one.channel === 'meeting') return [entered];
    later += 1;
    return [entered, ...changed(making, one, value, later)];
  });
}

/** A lesson's record with what it counts for; with the last one the training is over. */
function taught(making: Making, one: Placed, value: Consultation): readonly ExampleStep[] {
  const { lesson } = one;
  if (lesson === undefined) return [];
  const ended = minuteOf(one.time) + one.minutes;
  const held = lessonStep(making, lesson, value, timeOf(ended + 1));
  return lesson.isLast ? [held, endStep(making, lesson, one.date, timeOf(ended + 6))] : [held];
}

function enteredStep(
  making: Making,
  { date, time, minutes }: Placed,
  value: Consultation,
  person: Person | null,
): ExampleStep {
  const at = timeOf(minuteOf(time) + minutes + 1);
  const newcomer = person === null ? [] : [{ table: 'person' as const, value: person }];
  const puts = [...newcomer, { table: 'consultation' as const, value }];
  return commitStep(making, date, at, 'consultation.add', puts);
}

const TOPIC_IDS = new Map(firstTopics().map(({ id, order }) => [order, id]));
/** Among the last ones a question stays open now and then. */
const OPEN_DAYS = 10;

function consultationOf({ chance, today }: Making, one: Placed): Consultation {
  const { dialogue, visitor, date, time, minutes, audience, channel, support, lesson } = one;
  const staysOpen = date >= addDays(today, -OPEN_DAYS) && chance.percent(25);
  return {
    ...newConsultation(chance.id(), date, time),
    minutes,
    audience,
    visitors: [visitor],
    channel,
    topics: dialogue.topics.flatMap((order) => TOPIC_IDS.get(order) ?? []),
    question: dialogue.question,
    answer: dialogue.answer,
    outcome: outcomeOf(
      support !== undefined,
      staysOpen && channel !== 'meeting' && lesson === undefined,
      today,
    ),
  };
}

function outcomeOf(
  isForSupport: boolean,
  staysOpen: boolean,
  today: IsoDate,
): Consultation['outcome'] {
  if (isForSupport) return { kind: 'support', request: null };
  return staysOpen ? { kind: 'return', on: addDays(today, 2) } : { kind: 'solved' };
}

/** Every fifteenth is taken up again, every twentieth annulled, as long as there are words for it. */
function changed(
  making: Making,
  { date }: Placed,
  value: Consultation,
  count: number,
): readonly ExampleStep[] {
  const followUp = count % 15 === 0 ? FOLLOW_UPS[count / 15 - 1] : undefined;
  const reason = count % 20 === 7 ? ANNULMENTS[(count - 7) / 20] : undefined;
  const day = dayAfter(making, date, 1);
  if (followUp !== undefined) {
    return amendment(making, day, { ...value, answer: `${value.answer}\n${followUp}` });
  }
  if (reason === undefined || day === undefined) return [];
  const puts = [
    {
      table: 'consultation' as const,
      value: { ...value, annulled: { kind: 'annulled' as const, reason } },
    },
  ];
  return [commitStep(making, day, '08:20', 'consultation.annul', puts)];
}

/** The working day so many after a date, if there is one before today. */
function dayAfter({ days }: Making, date: IsoDate, count: number): IsoDate | undefined {
  return days[days.indexOf(date) + count];
}

function amendment(
  making: Making,
  date: IsoDate | undefined,
  value: Consultation,
): readonly ExampleStep[] {
  const puts = [{ table: 'consultation' as const, value }];
  return date === undefined ? [] : [commitStep(making, date, '16:40', 'consultation.amend', puts)];
}
