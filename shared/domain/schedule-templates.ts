import type { Id } from '#shared/lib/ids';
import type { Schedule } from './schedule';
import type { Slot } from './slot';
import { FIRST_HELP, PARENTS_HELP } from './slot-directions';

/** A week to begin from: receptions without ids and rooms. */
export interface ScheduleTemplate {
  readonly id: string;
  readonly title: string;
  /** What it holds, in a line. */
  readonly summary: string;
  readonly slots: readonly Omit<Slot, 'id' | 'room'>[];
}

type Planned = ScheduleTemplate['slots'][number];

const staff = { audience: 'staff', direction: '', weeks: 'every', by: 'consultant' } as const;
const parents = { ...staff, audience: 'parents', direction: PARENTS_HELP } as const;
const fresh = { ...staff, audience: 'new-staff', direction: FIRST_HELP } as const;

const fiveDays: readonly Planned[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  ...staff,
  weekday,
  start: '14:30',
  end: '15:30',
}));

/**
 * Weeks that schools usually have. Each reaches everybody whom п. 2.2 speaks of: staff (п. 2.2.2), parents
 * (п. 2.2.3) and new hires, who are to be trained within five working days (п. 2.2.1): each of the weeks has a
 * reception for them.
 */
export const SCHEDULE_TEMPLATES: readonly ScheduleTemplate[] = [
  {
    id: 'after-lessons',
    title: 'После уроков, пять дней',
    summary:
      'Сотрудники — каждый день 14:30–15:30, новые — в понедельник, родители — в четверг вечером',
    slots: [
      ...fiveDays,
      { ...fresh, weekday: 1, start: '15:30', end: '16:15' },
      { ...parents, weekday: 4, start: '17:30', end: '18:30' },
    ],
  },
  {
    id: 'two-days',
    title: 'Два дня в неделю и вечер для родителей',
    summary: 'Сотрудники — вторник и четверг 14:00–15:30, новые — после них, родители — в среду',
    slots: [
      { ...staff, weekday: 2, start: '14:00', end: '15:30' },
      { ...fresh, weekday: 2, start: '15:30', end: '16:15' },
      { ...parents, weekday: 3, start: '17:30', end: '19:00' },
      { ...staff, weekday: 4, start: '14:00', end: '15:30' },
    ],
  },
  {
    id: 'alternating',
    title: 'По нечётным и чётным неделям',
    summary:
      'Сотрудники — понедельник и среда, новые — в среду; в пятницу по нечётным неделям сотрудники, по чётным родители',
    slots: [
      { ...staff, weekday: 1, start: '14:30', end: '15:30' },
      { ...staff, weekday: 3, start: '14:30', end: '15:30' },
      { ...fresh, weekday: 3, start: '15:30', end: '16:15' },
      { ...staff, weekday: 5, start: '16:00', end: '17:30', weeks: 'odd' },
      { ...parents, weekday: 5, start: '16:00', end: '17:30', weeks: 'even' },
    ],
  },
];

/** A draft with the receptions of a template. @param room the consultant's */
export function fromTemplate(
  draft: Schedule,
  template: ScheduleTemplate,
  room: string,
  newId: () => Id,
): Schedule {
  return { ...draft, slots: template.slots.map((slot) => ({ ...slot, id: newId(), room })) };
}
