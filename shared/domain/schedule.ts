import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { dateSchema, timeRange, timeSchema, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
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
  })
  .refine((slot) => !(slot.start >= slot.end), {
    path: ['end'],
    message: 'Окончание должно быть позже начала',
  });

/** A regular reception of an edition: a day of the week, from, to, for whom (п. 2.2). */
export type Slot = Readonly<z.infer<typeof slotSchema>>;

const stateSchema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('draft') })]);

export const scheduleSchema = z
  .strictObject({
    v: z.literal(1),
    id: idSchema,
    /** Number of the edition, 1, 2, 3…; null only on the way to the ledger, which assigns it. */
    edition: z.number().int().min(1).max(1_000_000).nullable(),
    validFrom: dateSchema,
    /** Last day; null while no end is set. */
    validTo: dateSchema.nullable(),
    slots: z.array(slotSchema).max(200, 'В одной редакции — не больше 200 приёмов'),
    state: stateSchema,
  })
  .refine((s) => s.validTo === null || s.validFrom <= s.validTo, {
    path: ['validTo'],
    message: 'Последний день не может быть раньше первого',
  });

/** One edition of the schedule of help (п. 2.2), with its receptions. */
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

/** An empty draft. @param validFrom the first day it is meant for */
export function newSchedule(id: Id, validFrom: IsoDate): Schedule {
  return { v: 1, id, edition: null, validFrom, validTo: null, slots: [], state: { kind: 'draft' } };
}

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

/** «Редакция № 3», «Новая редакция» while the ledger has not numbered it. */
export function editionText(schedule: Schedule): string {
  return schedule.edition === null ? 'Новая редакция' : `Редакция №${NBSP}${schedule.edition}`;
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
