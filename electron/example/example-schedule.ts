import { nextDayOf } from '#shared/domain/exception-rules';
import { newSchedule, takeOver, type Schedule } from '#shared/domain/schedule';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { emptySchool } from '#shared/domain/school';
import type { Slot } from '#shared/domain/slot';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { isSchoolDay, vacationsSince } from './school-days';
import type { Chance } from './seeded';

type Reception = Omit<Slot, 'id'>;

const ROOM = '204';
const every = { weeks: 'every', room: ROOM, by: 'consultant' } as const;

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

/** When the parents' reception was at first, and what the director said to it. */
const PARENTS_BY_DAY = { start: '12:30', end: '14:00' } as const;
export const REMARKS =
  'Днём родители на работе: перенесите их приём на вечер. Внесите каникулы и педсовет, чтобы никто не пришёл зря.';

/** What the next edition adds. */
const NEXT: Reception = {
  weekday: 4,
  start: '17:00',
  end: '18:00',
  audience: 'parents',
  direction: 'помощь родителям (законным представителям)',
  room: ROOM,
  weeks: 'even',
  by: 'consultant',
};
/** When the next edition trains new staff. */
const NEXT_TRAINING = { start: '14:00', end: '15:00' } as const;

/** The editions of the example. */
export interface ExampleEditions {
  /** The first one as it was drawn up, and sent back by the director. */
  readonly rough: Schedule;
  /** The same one, mended: it was approved and is worked by. */
  readonly mended: Schedule;
  /** A draft for the next term. */
  readonly next: Schedule;
}

/**
 * The editions of the example, all as drafts.
 * @param validFrom first day of the one that is worked by
 */
export function exampleEditions(
  chance: Chance,
  validFrom: IsoDate,
  today: IsoDate,
): ExampleEditions {
  const slots = RECEPTIONS.map((reception) => ({ ...reception, id: chance.id() }));
  const empty = newSchedule(chance.id(), validFrom);
  const exceptions = [...vacations(chance, validFrom, today), ...moved(chance, slots, today)];
  const mended = { ...empty, slots, exceptions };
  return {
    rough: { ...empty, slots: slots.map((slot) => changed(slot, 'parents', PARENTS_BY_DAY)) },
    mended,
    next: nextEdition(chance, mended, vacationsSince(validFrom, today).at(-1)?.to ?? today),
  };
}

function changed(slot: Slot, audience: Slot['audience'], change: Partial<Slot>): Slot {
  return slot.audience === audience ? { ...slot, ...change } : slot;
}

function vacations(
  chance: Chance,
  validFrom: IsoDate,
  today: IsoDate,
): readonly ScheduleException[] {
  return vacationsSince(validFrom, today).map(({ from, to, name }) => {
    return { kind: 'none', id: chance.id(), from, to, slot: null, reason: name };
  });
}

/** The school of the example works five days, as every school does at first. */
const WEEKS = emptySchool('UTC');

/** Tuesday's reception of a week soon to come is held a day later. */
function moved(
  chance: Chance,
  slots: readonly Slot[],
  today: IsoDate,
): readonly ScheduleException[] {
  const slot = slots.find(({ weekday }) => weekday === 2);
  if (slot === undefined) return [];
  let date = nextDayOf(slot, addDays(today, 2), WEEKS);
  while (!isSchoolDay(date) || !isSchoolDay(addDays(date, 1)))
    date = nextDayOf(slot, addDays(date, 1), WEEKS);
  const { id, start, end, room } = slot;
  const when = { date, toDate: addDays(date, 1), start, end };
  return [
    { kind: 'moved', id: chance.id(), slot: id, ...when, room, reason: 'педагогический совет' },
  ];
}

/** The receptions of an edition from the first school Monday after a day on, with a change or two. */
function nextEdition(chance: Chance, before: Schedule, after: IsoDate): Schedule {
  let validFrom = addDays(after, 8 - weekdayOf(after));
  while (!isSchoolDay(validFrom)) validFrom = addDays(validFrom, 7);
  // What is over before the draft's first day has no place in it.
  const draft = takeOver(newSchedule(chance.id(), validFrom), before, validFrom, () => chance.id());
  const slots = draft.slots.map((slot) => changed(slot, 'new-staff', NEXT_TRAINING));
  return { ...draft, slots: [...slots, { ...NEXT, id: chance.id() }] };
}
