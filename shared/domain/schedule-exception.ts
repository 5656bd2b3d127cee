import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, shortDate, timeRange, timeSchema, weekdayOf } from '#shared/lib/iso-date';
import type { IsoDate } from '#shared/lib/iso-date';
import { nameText } from './fields';
import { roomText } from './room-text';
import {
  SLOT_AUDIENCES,
  SLOT_AUDIENCE_WORDS,
  SLOT_HOLDERS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from './slot';

/** What may differ from the week on certain days: no reception, moved, an extra one (п. 2.2). */
export const EXCEPTION_KINDS = ['none', 'moved', 'extra'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];
export const EXCEPTION_WORDS: Readonly<Record<ExceptionKind, string>> = {
  none: 'Приёма нет',
  moved: 'Приём перенесён',
  extra: 'Дополнительный приём',
};

const LATER = 'Окончание должно быть позже начала';
const room = nameText('Кабинет');
/** Why, in a few words for the stand: «каникулы», «командировка». */
const reason = nameText('Причина');

const noneSchema = z.strictObject({
  kind: z.literal('none'),
  id: idSchema,
  from: dateSchema,
  /** Last day, the same as `from` for one day. */
  to: dateSchema,
  /** The reception that isn't held; null for all of those days. */
  slot: idSchema.nullable(),
  reason,
});
const movedSchema = z.strictObject({
  kind: z.literal('moved'),
  id: idSchema,
  slot: idSchema,
  /** The day on which the reception would have been. */
  date: dateSchema,
  toDate: dateSchema,
  start: timeSchema,
  end: timeSchema,
  room,
  reason,
});
const extraSchema = z.strictObject({
  kind: z.literal('extra'),
  id: idSchema,
  date: dateSchema,
  start: timeSchema,
  end: timeSchema,
  audience: z.enum(SLOT_AUDIENCES, 'Укажите, для кого приём'),
  direction: nameText('Направление'),
  room,
  /** Who holds it. */
  by: z.enum(SLOT_HOLDERS, 'Укажите, кто ведёт приём'),
  reason,
});

export const exceptionSchema = z
  .discriminatedUnion('kind', [noneSchema, movedSchema, extraSchema])
  .superRefine((exception, context) => {
    if (exception.kind === 'none') {
      if (exception.from <= exception.to) return;
      const message = 'Последний день не может быть раньше первого';
      context.addIssue({ code: 'custom', path: ['to'], message });
    } else if (exception.start >= exception.end) {
      context.addIssue({ code: 'custom', path: ['end'], message: LATER });
    }
  });

/** A day, or days, on which an edition's week is not as usual. */
export type ScheduleException = Readonly<z.infer<typeof exceptionSchema>>;

/** First and last day that an exception speaks of. */
export function exceptionDays(exception: ScheduleException): {
  readonly from: IsoDate;
  readonly to: IsoDate;
} {
  switch (exception.kind) {
    case 'none':
      return { from: exception.from, to: exception.to };
    case 'extra':
      return { from: exception.date, to: exception.date };
    case 'moved': {
      const { date, toDate } = exception;
      return date < toDate ? { from: date, to: toDate } : { from: toDate, to: date };
    }
  }
}

/** Exceptions that aren't over yet, the nearest first. @param today the school's date */
export function comingExceptions(
  exceptions: readonly ScheduleException[],
  today: IsoDate,
): readonly ScheduleException[] {
  return orderedExceptions(exceptions).filter((each) => exceptionDays(each).to >= today);
}

/** Exceptions by their first day. */
export function orderedExceptions(
  exceptions: readonly ScheduleException[],
): readonly ScheduleException[] {
  return [...exceptions].sort((a, b) => {
    const [first, second] = [exceptionDays(a), exceptionDays(b)];
    return first.from.localeCompare(second.from) || first.to.localeCompare(second.to);
  });
}

/** When an exception is: «09.03.2026, понедельник», «26.10.2026–03.11.2026». */
export function exceptionDatesText(exception: ScheduleException): string {
  if (exception.kind !== 'none' || exception.from === exception.to) {
    return dayText(exception.kind === 'none' ? exception.from : exception.date);
  }
  return `${shortDate(exception.from)}–${shortDate(exception.to)}`;
}

/** What an exception says, without its dates. @param slots the receptions of its edition */
export function exceptionText(exception: ScheduleException, slots: readonly Slot[]): string {
  return [whatText(exception, slots), exception.reason.trim()]
    .filter((part) => part !== '')
    .join(': ');
}

function whatText(exception: ScheduleException, slots: readonly Slot[]): string {
  switch (exception.kind) {
    case 'none': {
      if (exception.slot === null) return 'приёма нет';
      return `нет приёма ${timesOf(exception.slot, slots)}`.trimEnd();
    }
    case 'moved': {
      const from = `приём ${timesOf(exception.slot, slots)}`.trimEnd();
      const to = `${dayText(exception.toDate)}, ${timeRange(exception.start, exception.end)}`;
      return `${from} перенесён на ${to}${inRoom(exception.room)}`;
    }
    case 'extra': {
      const whom = SLOT_AUDIENCE_WORDS[exception.audience].toLowerCase();
      const times = timeRange(exception.start, exception.end);
      return `дополнительный приём ${times}, ${whom}${inRoom(exception.room)}`;
    }
  }
}

function timesOf(id: string, slots: readonly Slot[]): string {
  const slot = slots.find((each) => each.id === id);
  return slot === undefined ? '' : slotTimes(slot);
}

function inRoom(room: string): string {
  return room.trim() === '' ? '' : `, ${roomText(room)}`;
}

function dayText(date: IsoDate): string {
  // A date has one of the seven days.
  const day = WEEKDAY_WORDS[weekdayOf(date) as keyof typeof WEEKDAY_WORDS];
  return `${shortDate(date)}, ${day.toLowerCase()}`;
}
