import { shortDate } from '#shared/lib/iso-date';
import type { WorkDays } from './school';
import { assertNever } from '#shared/lib/result';
import { counted, NBSP } from '#shared/lib/text';
import type { DayOffWithReceptions } from './calendar-days-off';
import { roomText } from './room-text';
import { exceptionDatesText } from './schedule-exception';
import {
  LEAST_RECEPTION,
  WORKING_HOURS,
  type ConflictKind,
  type ExceptionConflict,
  type ScheduleConflict,
} from './schedule-conflicts';
import {
  onDaysText,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
  type SlotHolder,
  type SlotWeeks,
} from './slot';

/** What is said on the reception itself. */
export const CONFLICT_MARKS: Readonly<Record<ConflictKind, string>> = {
  'same-holder': 'накладка',
  'same-room': 'кабинет занят',
  hours: 'вне часов',
  'day-off': 'выходной',
  'too-short': 'коротко',
  exception: 'исключение',
  calendar: 'праздники',
};

const WHOSE: Readonly<Record<SlotHolder, string>> = {
  consultant: 'у консультанта',
  substitute: 'у замещающего',
};
/** So many days off are named. */
const NAMED_DAYS = 3;

/** A conflict in a sentence without its full stop. */
export function conflictText(conflict: ScheduleConflict): string {
  switch (conflict.kind) {
    case 'same-holder': {
      const [a] = conflict.slots;
      return `${pairText(conflict.slots)}: два приёма одновременно ${WHOSE[a.by]}`;
    }
    case 'same-room': {
      const [a] = conflict.slots;
      return `${pairText(conflict.slots)}: два приёма одновременно в${NBSP}одном месте, ${roomText(a.room)}`;
    }
    case 'hours': {
      const { from, to } = WORKING_HOURS;
      return `${whenText(conflict.slots[0])}: вне рабочего времени (${from}–${to})`;
    }
    case 'day-off':
      return dayOffWords(conflict.slots, conflict.week);
    case 'too-short':
      return `${whenText(conflict.slots[0])}: короче ${counted(LEAST_RECEPTION, MINUTES)}`;
    case 'exception':
      return `Исключение ${exceptionDatesText(conflict.exception)}: ${amissText(conflict)}`;
    case 'calendar':
      return `Приёмы попадают на выходные: ${daysText(conflict.days)}`;
    default:
      return assertNever(conflict);
  }
}

/** Why an exception doesn't fit, after a colon. */
export function amissText({ slots: [slot], amiss, exception }: ExceptionConflict): string {
  if (slot === undefined) return 'этого приёма больше нет в редакции';
  if (amiss === 'idle') return 'день, время и кабинет те же, переносить нечего';
  if (amiss === 'moved-twice')
    return `приём ${slotTimes(slot)} в этот день переносит ещё одно исключение`;
  const isLong = exception.kind === 'none' && exception.from < exception.to;
  const days = isLong ? 'в эти дни' : 'в этот день';
  return `приёма ${slotTimes(slot)} ${days} нет, он ${onDaysText(slot)}`;
}

function dayOffWords(slots: readonly Slot[], week: WorkDays): string {
  const [first, second] = slots;
  if (first === undefined) return '';
  const why = first.weekday === 7 || week === 6 ? '' : ' при пятидневной неделе';
  if (second === undefined) return `${whenText(first)}: это выходной${why}`;
  const receptions = counted(slots.length, ['приём', 'приёма', 'приёмов']);
  return `${WEEKDAY_WORDS[first.weekday]}: ${receptions} в выходной${why}`;
}

/** After «короче». */
const MINUTES = ['минуты', 'минут', 'минут'] as const;

function whenText(slot: Slot): string {
  return `${WEEKDAY_WORDS[slot.weekday]}, ${slotTimes(slot)}`;
}

function pairText([a, b]: readonly [Slot, Slot]): string {
  return `${whenText(a)} и ${slotTimes(b)}${commonWeeks(a.weeks, b.weeks)}`;
}

function commonWeeks(a: SlotWeeks, b: SlotWeeks): string {
  const weeks = a === 'every' ? b : a;
  if (weeks === 'every') return '';
  return weeks === 'odd' ? ', нечётные недели' : ', чётные недели';
}

function daysText(days: readonly DayOffWithReceptions[]): string {
  const named = days.slice(0, NAMED_DAYS).map(({ day }) => dayOffText(day));
  const more = days.length - named.length;
  return [...named, ...(more > 0 ? [`ещё ${counted(more, ['день', 'дня', 'дней'])}`] : [])].join(
    '; ',
  );
}

/** «04.11.2026, День народного единства». */
function dayOffText({ date, reason }: DayOffWithReceptions['day']): string {
  const why = 'name' in reason ? reason.name : 'перенесённый выходной';
  return `${shortDate(date)}, ${why}`;
}
