import type { Consultation } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import { programmeFor, type ProgrammeItem } from '#shared/domain/programme';
import { emptySchool } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import type { Training } from '#shared/domain/training';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { addDays, momentOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import type { Dialogue } from './dialogue';
import { commitStep, type CommitStep, type Desk } from './example-step';
import { isWorkedOn } from './school-days';
import type { Chance } from './seeded';
import { LATE_REASON, LESSON_ANSWERS } from './special-dialogues';

/** A new member of the staff and how far the training has got (п. 2.2.1: five working days). */
export interface NewHire {
  readonly person: Person;
  readonly training: Training;
  /** Days of the lessons that were held; after the last of all the training is over. */
  readonly lessons: readonly IsoDate[];
}

const HIRED_AT: TimeOfDay = '08:30';

/**
 * Three of them: trained in time; trained too late, for a reason; and one in the middle of it, with days left.
 * @param days working days of the half year on which somebody could come, oldest first
 */
export function newHires(
  chance: Chance,
  days: readonly IsoDate[],
  today: IsoDate,
  person: (i: number) => Person,
): readonly NewHire[] {
  const back = (count: number): IsoDate => days.at(-count) ?? '';
  const hire = (i: number, hired: IsoDate, lessons: readonly IsoDate[]): NewHire => {
    const who = person(i);
    return { person: who, training: begun(chance.id(), who, hired), lessons };
  };
  const [first, second, third] = [back(19), back(9), workingDaysBefore(today, 3)[2] ?? ''];
  return [
    hire(
      0,
      first,
      [1, 3, 4].map((n) => weekdayAfter(first, n)),
    ),
    hire(1, third, workingDaysBefore(today, 2).reverse()),
    hire(2, second, [weekdayAfter(second, 2), back(3), back(2)]),
  ];
}

function begun(
  id: string,
  { id: person, position, ownWeek }: Person,
  startedOn: IsoDate,
): Training {
  return {
    v: 2,
    id,
    person,
    basis: 'hired',
    startedOn,
    position,
    ownWeek,
    registeredAt: null,
    registeredOn: null,
    items: programmeFor([], position).items,
    absences: [],
    state: { kind: 'open' },
  };
}

/** Vacations don't stop working days: staff are trained in them as well. */
function workingDaysBefore(today: IsoDate, count: number): IsoDate[] {
  const found: IsoDate[] = [];
  for (let date = addDays(today, -1); found.length < count; date = addDays(date, -1)) {
    if (isWorkedOn(date)) found.push(date);
  }
  return found;
}

function weekdayAfter(start: IsoDate, count: number): IsoDate {
  let date = start;
  for (let n = 0; n < count; n += isWorkedOn(date) ? 1 : 0) date = addDays(date, 1);
  return date;
}

/** A lesson of somebody's training. */
export interface Lesson {
  readonly training: Training;
  readonly items: readonly ProgrammeItem[];
  /** With it the whole programme has been gone through. */
  readonly isLast: boolean;
}

/** A lesson with what its record says. */
interface HeldLesson extends Lesson {
  readonly date: IsoDate;
  readonly minutes: number;
  readonly dialogue: Dialogue;
}

/** The programme goes through in so many lessons, of these minutes. */
const LESSON_MINUTES = [45, 60, 60] as const;

/** The lessons that somebody had, each on a third of the programme. */
export function lessonsOf({ training, lessons }: NewHire): readonly HeldLesson[] {
  const share = Math.ceil(training.items.length / LESSON_MINUTES.length);
  return lessons.map((date, i) => {
    const items = training.items.slice(i * share, (i + 1) * share);
    return {
      training,
      items,
      isLast: i === LESSON_MINUTES.length - 1,
      date,
      minutes: LESSON_MINUTES[i] ?? 45,
      dialogue: {
        topics: topicsOf(items),
        question: `Обучение нового сотрудника (п.\u00A02.2.1): ${items.map(({ title }) => title).join('; ')}`,
        answer: LESSON_ANSWERS[i] ?? '',
      },
    };
  });
}

const ORDERS = new Map(firstTopics().map(({ id, order }) => [id, order]));

function topicsOf(items: readonly ProgrammeItem[]): Dialogue['topics'] {
  const orders = new Set(items.flatMap(({ topic }) => ORDERS.get(topic) ?? []));
  const [first, ...others] = [...orders].sort((a, b) => a - b);
  if (first === undefined) throw new Error('a lesson on nothing');
  return [first, ...others];
}

/** «Добавить сотрудника»: the person and the training, on the first day. */
export function hireStep(desk: Desk, { person, training }: NewHire): CommitStep {
  return commitStep(desk, training.startedOn, HIRED_AT, 'training.add', [
    { table: 'person', value: person },
    { table: 'training', value: training },
  ]);
}

/** «Провести занятие»: the record, and what it counts for. @param at when it was entered */
export function lessonStep(
  desk: Desk,
  { training, items }: Lesson,
  value: Consultation,
  at: TimeOfDay,
): CommitStep {
  const { id, date, minutes } = value;
  const keys = items.map(({ key }) => key);
  const session = { v: 1 as const, id, date, minutes, trainings: [training.id], items: keys };
  return commitStep(desk, date, at, 'training.session', [
    { table: 'consultation', value },
    { table: 'session', value: { ...session, annulled: false } },
  ]);
}

/** «Обучение завершено»: in time or not, as the production calendar says. */
export function endStep(desk: Desk, { training }: Lesson, on: IsoDate, at: TimeOfDay): CommitStep {
  const registeredAt = momentOf(training.startedOn, HIRED_AT, desk.zone);
  const known = { ...training, registeredAt, registeredOn: training.startedOn };
  const school = emptySchool(desk.zone);
  const deadline = trainingDeadline(known, school, emptyCalendar(), on);
  const late = deadline.lateOn(on);
  const reason = late === 0 ? '' : LATE_REASON;
  const state = { kind: 'completed', on, deadline: deadline.date, late, reason } as const;
  const value = { ...known, state: { ...state, unfinished: [], unfinishedNote: '' } };
  return commitStep(desk, on, at, 'training.end', [{ table: 'training', value }]);
}
