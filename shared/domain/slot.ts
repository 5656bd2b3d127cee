import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { timeRange, timeSchema } from '#shared/lib/iso-date';
import { nameText } from './fields';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  1: 'Понедельник',
  2: 'Вторник',
  3: 'Среда',
  4: 'Четверг',
  5: 'Пятница',
  6: 'Суббота',
  7: 'Воскресенье',
};
/** After «по»: a reception «по средам». */
const ON_WEEKDAYS_WORDS: Readonly<Record<Weekday, string>> = {
  1: 'понедельникам',
  2: 'вторникам',
  3: 'средам',
  4: 'четвергам',
  5: 'пятницам',
  6: 'субботам',
  7: 'воскресеньям',
};

/** On which days a reception is held: «по средам», «по средам нечётных недель». */
export function onDaysText({ weekday, weeks }: Pick<Slot, 'weekday' | 'weeks'>): string {
  const of = { every: '', odd: ' нечётных недель', even: ' чётных недель' }[weeks];
  return `по ${ON_WEEKDAYS_WORDS[weekday]}${of}`;
}

/** Whom a reception is for (п. 2.2.1–2.2.3). */
export const SLOT_AUDIENCES = ['staff', 'parents', 'new-staff'] as const;
export type SlotAudience = (typeof SLOT_AUDIENCES)[number];
export const SLOT_AUDIENCE_WORDS: Readonly<Record<SlotAudience, string>> = {
  staff: 'Сотрудники',
  parents: 'Родители',
  'new-staff': 'Новые сотрудники',
};

/** Weeks of the school year in which a reception takes place. */
export const SLOT_WEEKS = ['every', 'odd', 'even'] as const;
export type SlotWeeks = (typeof SLOT_WEEKS)[number];
export const SLOT_WEEKS_WORDS: Readonly<Record<SlotWeeks, string>> = {
  every: 'Каждую',
  odd: 'Нечётные',
  even: 'Чётные',
};

/** Who holds a reception: the consultant, or whoever stands in for them (`offices.ts`). */
export const SLOT_HOLDERS = ['consultant', 'substitute'] as const;
export type SlotHolder = (typeof SLOT_HOLDERS)[number];
export const SLOT_HOLDER_WORDS: Readonly<Record<SlotHolder, string>> = {
  consultant: 'Консультант',
  substitute: 'Замещающий',
};

export const slotSchema = z
  .strictObject({
    id: idSchema,
    weekday: z.literal(WEEKDAYS, 'Укажите день недели'),
    start: timeSchema,
    end: timeSchema,
    audience: z.enum(SLOT_AUDIENCES, 'Укажите, для кого приём'),
    /** What is asked about: a topic's words or free text, one line. */
    direction: nameText('Направление'),
    room: nameText('Кабинет'),
    weeks: z.enum(SLOT_WEEKS, 'Укажите недели'),
    /** Who holds it. */
    by: z.enum(SLOT_HOLDERS, 'Укажите, кто ведёт приём'),
  })
  .refine((slot) => !(slot.start >= slot.end), {
    path: ['end'],
    message: 'Окончание должно быть позже начала',
  });

/** A regular reception of an edition: a day of the week, from, to, for whom (п. 2.2). */
export type Slot = Readonly<z.infer<typeof slotSchema>>;

/** Receptions in the order of the week: day, start, end. */
export function orderedSlots(slots: readonly Slot[]): readonly Slot[] {
  return [...slots].sort(
    (a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start) || a.end.localeCompare(b.end),
  );
}

/** «14:30–15:15». */
export function slotTimes(slot: Slot): string {
  return timeRange(slot.start, slot.end);
}

/** True when two receptions take place at the same time in some week. */
export function overlaps(a: Slot, b: Slot): boolean {
  const sameWeeks = a.weeks === 'every' || b.weeks === 'every' || a.weeks === b.weeks;
  return (
    a.id !== b.id && a.weekday === b.weekday && sameWeeks && a.start < b.end && b.start < a.end
  );
}

/** Receptions of an edition that meet a given one in time. */
export function overlapping(slots: readonly Slot[], slot: Slot): readonly Slot[] {
  return slots.filter((other) => overlaps(other, slot));
}
