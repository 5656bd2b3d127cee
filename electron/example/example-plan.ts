import type { Channel, Consultation, Visitor } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import { weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import type { Dialogue } from './dialogue';
import type { ExamplePeople } from './example-people';
import { RECEPTIONS } from './example-schedule';
import { PARENT_DIALOGUES } from './parent-dialogues';
import { dealer, type Chance } from './seeded';
import { lessonsOf, type Lesson } from './example-trainings';
import { OTHER_DIALOGUES } from './special-dialogues';
import { STAFF_DIALOGUES } from './staff-dialogues';
import { SUPPORT_CASES, type SupportCase } from './support-cases';

/** How many consultations the example has. */
export const CONSULTATIONS = 120;
const PARENTS_COUNT = 26;
const AT_A_MEETING = 9;
/** Receptions to which teachers come: several to one, nobody to the next. */
const BUSY_DAYS = 24;
const CLASSES_OF_MEETINGS = ['5А', '7Б'] as const;

/** A consultation before it has its time of the day. */
export interface Planned extends Pick<Consultation, 'audience' | 'channel' | 'minutes'> {
  readonly date: IsoDate;
  readonly visitor: Visitor;
  /** The visitor's record, when there is one. */
  readonly person: Person | null;
  readonly dialogue: Dialogue;
  /** What support was asked and what it replied; absent when nobody asked it. */
  readonly support?: SupportCase;
  /** What of a training it is. */
  readonly lesson?: Lesson;
}

const MINUTES = [5, 8, 10, 10, 10, 15, 15, 20] as const;
const OF_STAFF: readonly [Channel, ...Channel[]] = [
  'in-person',
  'in-person',
  'in-person',
  'in-person',
  'phone',
  'online',
  'email',
];
const OF_PARENTS: readonly [Channel, ...Channel[]] = [
  'in-person',
  'in-person',
  'phone',
  'phone',
  'email',
];

/** Everybody who came in the half year, without their times of the day. @param days working days, oldest first */
export function plannedConsultations(
  chance: Chance,
  people: ExamplePeople,
  days: readonly IsoDate[],
): readonly Planned[] {
  const special = [
    ...trainings(people),
    ...requests(chance, people, days),
    ...others(chance, days),
    ...spoken(chance, PARENT_DIALOGUES, [
      ...meetings(chance, days),
      ...parents(chance, people, days),
    ]),
  ];
  const left = CONSULTATIONS - special.length;
  return [...special, ...spoken(chance, STAFF_DIALOGUES, staff(chance, people, days, left))];
}

type Visit = Omit<Planned, 'dialogue'>;

/** Gives each visit its question, in the order of the days, so that none comes back soon. */
function spoken(
  chance: Chance,
  dialogues: readonly Dialogue[],
  visits: readonly Visit[],
): readonly Planned[] {
  const order = chance.shuffled(dialogues);
  const byDay = [...visits].sort((a, b) => a.date.localeCompare(b.date));
  return byDay.flatMap((one, i) => {
    const dialogue = order[i % order.length];
    return dialogue === undefined ? [] : [{ ...one, dialogue }];
  });
}

function visit(person: Person): Pick<Planned, 'person' | 'visitor' | 'audience'> {
  const { id, name, position, className, kind } = person;
  return { person, visitor: { person: id, name, position, className }, audience: kind };
}

function staff(
  chance: Chance,
  { teachers }: ExamplePeople,
  days: readonly IsoDate[],
  count: number,
): readonly Visit[] {
  const busy = chance.shuffled(receptionDays(days, 'staff')).slice(0, BUSY_DAYS);
  return visits(chance, dealer(teachers, chance), OF_STAFF, [busy, days], count);
}

function parents(
  chance: Chance,
  people: ExamplePeople,
  days: readonly IsoDate[],
): readonly Visit[] {
  const receptions = receptionDays(days, 'parents');
  const person = dealer(people.parents, chance);
  return visits(chance, person, OF_PARENTS, [receptions, days], PARENTS_COUNT);
}

/** People come and call on a day of their reception, and write on any. */
function visits(
  chance: Chance,
  person: () => Person,
  channels: readonly [Channel, ...Channel[]],
  [receptions, days]: readonly [readonly IsoDate[], readonly IsoDate[]],
  count: number,
): readonly Visit[] {
  const receptionDay = dealer(receptions, chance);
  const anyDay = dealer(days, chance);
  return Array.from({ length: count }, () => {
    const channel = chance.pick(channels);
    return {
      ...visit(person()),
      date: channel === 'email' ? anyDay() : receptionDay(),
      channel,
      minutes: chance.pick(MINUTES),
    };
  });
}

/** Days with a reception for somebody. */
function receptionDays(
  days: readonly IsoDate[],
  whom: (typeof RECEPTIONS)[number]['audience'],
): readonly IsoDate[] {
  return days.filter((date) =>
    RECEPTIONS.some(({ audience, weekday }) => audience === whom && weekday === weekdayOf(date)),
  );
}

/** Two parents' meetings: a row of short questions, most without a name. */
function meetings(chance: Chance, days: readonly IsoDate[]): readonly Visit[] {
  return CLASSES_OF_MEETINGS.flatMap((className, i) => {
    const date = meetingDay(days, i === 0 ? 0.35 : 0.85);
    return Array.from({ length: AT_A_MEETING }, () => ({
      date,
      audience: 'parent' as const,
      channel: 'meeting' as const,
      minutes: 3 + chance.below(4),
      person: null,
      visitor: { person: null, name: '', position: '', className },
    }));
  });
}

/** The Thursday next to a share of the half year: no reception of parents on that evening. */
function meetingDay(days: readonly IsoDate[], share: number): IsoDate {
  const rest = days.slice(Math.floor(days.length * share));
  return rest.find((date) => weekdayOf(date) === 4) ?? days.at(-1) ?? '';
}

function trainings({ newHires }: ExamplePeople): readonly Planned[] {
  return newHires.flatMap((hire) =>
    lessonsOf(hire).map(({ date, minutes, dialogue, ...lesson }) => {
      return { ...visit(hire.person), date, channel: 'in-person', minutes, dialogue, lesson };
    }),
  );
}

/** Requests to support, spread over the half year; the last one a few days ago. */
function requests(
  chance: Chance,
  { teachers }: ExamplePeople,
  days: readonly IsoDate[],
): readonly Planned[] {
  const person = dealer(teachers, chance);
  return SUPPORT_CASES.map((dialogue, i) => ({
    ...visit(person()),
    date:
      days.at(i === SUPPORT_CASES.length - 1 ? -4 : Math.floor((days.length * (i + 1)) / 5)) ?? '',
    channel: 'in-person',
    minutes: 20,
    dialogue,
    support: dialogue,
  }));
}

function others(chance: Chance, days: readonly IsoDate[]): readonly Planned[] {
  const day = dealer(days, chance);
  return OTHER_DIALOGUES.map((dialogue) => ({
    date: day(),
    audience: 'other',
    channel: 'in-person',
    minutes: 10,
    person: null,
    visitor: { person: null, name: dialogue.name, position: '', className: '' },
    dialogue,
  }));
}
