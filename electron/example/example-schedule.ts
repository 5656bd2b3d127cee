import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import type { Chance } from './seeded';

type Reception = Omit<Schedule['slots'][number], 'id'>;

const ROOM = '204';
const every = { weeks: 'every', room: ROOM } as const;

/** The receptions that the consultations of the example gather around. */
export const RECEPTIONS = [
  {
    ...every,
    weekday: 1,
    start: '14:30',
    end: '16:00',
    audience: 'staff',
    direction: 'учёт расписания, проведение уроков',
  },
  {
    ...every,
    weekday: 2,
    start: '14:30',
    end: '16:00',
    audience: 'staff',
    direction: 'учёт текущей и итоговой успеваемости',
  },
  {
    ...every,
    weekday: 3,
    start: '17:00',
    end: '18:30',
    audience: 'parents',
    direction: 'помощь родителям (законным представителям)',
  },
  {
    ...every,
    weekday: 4,
    start: '14:30',
    end: '16:00',
    audience: 'staff',
    direction: 'ведение поурочного планирования, учёт посещаемости',
  },
  {
    ...every,
    weekday: 5,
    start: '13:30',
    end: '14:30',
    audience: 'new-staff',
    direction: 'обучение новых сотрудников',
  },
] as const satisfies readonly Reception[];

/** What the next edition adds. */
const NEXT: readonly Reception[] = [
  {
    weekday: 4,
    start: '17:00',
    end: '18:00',
    audience: 'parents',
    direction: 'помощь родителям (законным представителям)',
    room: ROOM,
    weeks: 'even',
  },
];

/** An edition on its way to the ledger, and the day on which it was drawn up. */
export interface ExampleEdition {
  readonly drawnUp: IsoDate;
  readonly schedule: Schedule;
}

/**
 * The editions of the example: the one that is worked by, and the next one, drawn up on the last of the
 * working days. Both are drafts: whoever teaches
 * the example to approve adds the steps of an approval after the first one, here and in `exampleSteps`.
 */
export function exampleEditions(
  chance: Chance,
  days: readonly IsoDate[],
  today: IsoDate,
): readonly ExampleEdition[] {
  const edition = (validFrom: IsoDate, receptions: readonly Reception[]): Schedule => ({
    ...newSchedule(chance.id(), validFrom),
    slots: receptions.map((reception) => ({ ...reception, id: chance.id() })),
  });
  const first = days[0] ?? today;
  return [
    { drawnUp: first, schedule: edition(first, RECEPTIONS) },
    {
      drawnUp: days.at(-1) ?? today,
      schedule: edition(mondayAfter(addDays(today, 6)), [...RECEPTIONS, ...NEXT]),
    },
  ];
}

function mondayAfter(date: IsoDate): IsoDate {
  return addDays(date, 8 - weekdayOf(date));
}
