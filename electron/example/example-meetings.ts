import type { Consultation } from '#shared/domain/consultation';
import { newMeeting, type ParentMeeting } from '#shared/domain/parent-meeting';
import type { Person } from '#shared/domain/person';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { commitStep, type CommitStep, type Desk } from './example-step';
import { minuteOf, timeOf } from './example-times';
import { isSchoolDay } from './school-days';
import { seeded } from './seeded';

/** What the example says of its meetings, in their order; the last one is to come. */
const MEETINGS = [
  {
    place: 'Каб. 204',
    agenda:
      'Журнал стал электронным: что это значит для родителей.\nУспеваемость и посещаемость класса.\nВопросы о «Дневник.ру».',
    present: 21,
  },
  {
    place: 'Каб. 310',
    agenda:
      'Как следить за отметками и заданиями без бумажного дневника.\nБезопасность на дороге.\nВопросы о «Дневник.ру».',
    present: 18,
  },
  {
    place: 'Актовый зал',
    agenda: 'Общие вопросы перехода на электронный журнал.\nВопросы о «Дневник.ру».',
    present: null,
  },
] as const;

const BEGINS = '18:00';
const ENTERED_AT = '15:20';
/** School days before a meeting on which it was entered. */
const ENTERED_BEFORE = 5;
/** Days to the meeting that is to come, at least. */
const AHEAD = 6;
const THURSDAY = 4;

/** What meetings are made with. */
interface Meeting extends Desk {
  /** Working days of the half year, oldest first. */
  readonly days: readonly IsoDate[];
  readonly today: IsoDate;
}

/**
 * The steps with parents' meetings in place of the single records of what was asked at them: each is entered some
 * days before and ends with its questions; one more is to come.
 * @param steps records, oldest first @param teachers who led them
 */
export function withMeetings(
  making: Meeting,
  steps: readonly CommitStep[],
  teachers: readonly Person[],
): readonly CommitStep[] {
  const chance = seeded(`meetings ${making.today}`);
  const asked = steps.flatMap(questionOf);
  const dates = [...new Set(asked.map(({ date }) => date))];
  const held = dates.flatMap((date, i) => {
    const questions = asked.filter((each) => each.date === date);
    const planned = plannedMeeting(chance.id(), date, i, teachers);
    const classes = [...new Set(questions.map(({ visitors }) => visitors[0]?.className ?? ''))];
    return heldSteps(making, { ...planned, classes }, questions, MEETINGS[i]?.present ?? null);
  });
  const last = making.days.at(-2) ?? making.today;
  const coming = plannedMeeting(
    chance.id(),
    comingDay(making.today),
    MEETINGS.length - 1,
    teachers,
  );
  return [
    ...steps.filter((step) => questionOf(step).length === 0),
    ...held,
    commitStep(making, last, ENTERED_AT, 'meeting.add', [{ table: 'meeting', value: coming }]),
  ];
}

/** What was asked at a meeting, of the step that entered it. */
function questionOf({ action, puts }: CommitStep): readonly Consultation[] {
  if (action !== 'consultation.add') return [];
  return puts.flatMap(({ table, value }) => {
    if (table !== 'consultation') return [];
    const record = value as Consultation; // its table says so
    return record.channel === 'meeting' ? [record] : [];
  });
}

function plannedMeeting(
  id: string,
  date: IsoDate,
  index: number,
  teachers: readonly Person[],
): ParentMeeting {
  const { place = '', agenda = '' } = MEETINGS[index] ?? {};
  const leader = teachers[index];
  return {
    ...newMeeting(id, date, BEGINS),
    place,
    agenda,
    ledBy: { person: leader?.id ?? null, name: leader?.name ?? '' },
  };
}

function heldSteps(
  making: Meeting,
  planned: ParentMeeting,
  questions: readonly Consultation[],
  present: number | null,
): readonly CommitStep[] {
  const { days } = making;
  const last = questions.at(-1);
  const to = timeOf(minuteOf(last?.time ?? BEGINS) + (last?.minutes ?? 0));
  const state = { kind: 'held' as const, from: questions[0]?.time ?? BEGINS, to };
  const entered = days[Math.max(0, days.indexOf(planned.date) - ENTERED_BEFORE)] ?? planned.date;
  const puts = questions.map((value) => ({
    table: 'consultation' as const,
    value: { ...value, links: { ...value.links, meeting: planned.id } },
  }));
  const ended = { table: 'meeting' as const, value: { ...planned, present, state } };
  return [
    commitStep(making, entered, ENTERED_AT, 'meeting.add', [{ table: 'meeting', value: planned }]),
    commitStep(making, planned.date, timeOf(minuteOf(to) + 1), 'meeting.end', [ended, ...puts]),
  ];
}

/** A Thursday on which there is school. */
function comingDay(today: IsoDate): IsoDate {
  let date = addDays(today, AHEAD);
  while (weekdayOf(date) !== THURSDAY || !isSchoolDay(date)) date = addDays(date, 1);
  return date;
}
