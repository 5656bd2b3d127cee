import { addDays } from '#shared/lib/iso-date';
import { roomText } from './room-text';
import {
  exceptionDatesText,
  exceptionDays,
  exceptionText,
  type ScheduleException,
} from './schedule-exception';
import {
  SLOT_AUDIENCE_WORDS,
  SLOT_WEEKS_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
  type SlotHolder,
} from './slot';

/*
 * Parts of an edition in one line each, with all that they say: what two editions differ in is looked for in
 * these lines, and a remark names its reception by one.
 */

/** A reception in one line: «Среда 14:30–15:15, родители, каб. 204, нечётные недели». */
export function slotLine(slot: Slot): string {
  const weeks =
    slot.weeks === 'every' ? '' : `${SLOT_WEEKS_WORDS[slot.weeks].toLowerCase()} недели`;
  const whom = SLOT_AUDIENCE_WORDS[slot.audience].toLowerCase();
  const first = `${WEEKDAY_WORDS[slot.weekday]} ${slotTimes(slot)}`;
  return listed([
    first,
    whom,
    roomText(slot.room),
    slot.direction.trim(),
    weeks,
    holderText(slot.by),
  ]);
}

/** An exception in one line: «09.03.2026, понедельник: приёма нет: праздник». @param slots of its edition */
export function exceptionLine(exception: ScheduleException, slots: readonly Slot[]): string {
  return `${exceptionDatesText(exception)}: ${exceptionWords(exception, slots)}`;
}

/** All that an exception says, without its dates. @param slots the receptions of its edition */
export function exceptionWords(exception: ScheduleException, slots: readonly Slot[]): string {
  const words = exceptionText(exception, slots);
  if (exception.kind === 'extra')
    return listed([words, exception.direction.trim(), holderText(exception.by)]);
  // Of two receptions at one time it is said which.
  const slot = slots.find(({ id }) => id === exception.slot);
  const alike = slots.filter((each) => slot !== undefined && slotTimes(each) === slotTimes(slot));
  return slot === undefined || alike.length < 2 ? words : `${words} (${slotLine(slot)})`;
}

function holderText(by: SlotHolder): string {
  return by === 'consultant' ? '' : 'ведёт замещающий';
}

function listed(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}

/**
 * From here on two receptions are taken for one that was changed. All but day and time alike is enough, and so
 * are day and time.
 */
export const LEAST_SLOT_LIKENESS = 9;

/** How much of two receptions is the same: day and time tell most, then for whom, room and direction. */
export function slotLikeness(a: Slot, b: Slot): number {
  return (
    points(4, a.weekday === b.weekday) +
    timeLikeness(a, b) +
    points(3, a.audience === b.audience) +
    points(2, a.room.trim() === b.room.trim()) +
    points(2, a.direction.trim() === b.direction.trim()) +
    points(1, a.weeks === b.weeks) +
    points(1, a.by === b.by)
  );
}

function timeLikeness(a: Slot, b: Slot): number {
  if (a.start === b.start && a.end === b.end) return 4;
  return points(2, a.start < b.end && b.start < a.end);
}

/** From here on two exceptions are taken for one that was changed. */
export const LEAST_EXCEPTION_LIKENESS = 6;

/** How far apart two exceptions may begin to be the same one, days. */
const NEAR_DAYS = 31;

/** How much of two exceptions is the same: days and kind tell most. */
export function exceptionLikeness(a: ScheduleException, b: ScheduleException): number {
  const [first, second] = [exceptionDays(a), exceptionDays(b)];
  const [early, late] = [first.from, second.from].sort();
  if (early === undefined || late === undefined || addDays(early, NEAR_DAYS) < late) return 0;
  const isSameDays = first.from === second.from && first.to === second.to;
  const meets = first.from <= second.to && second.from <= first.to;
  const days = isSameDays ? 4 : points(2, meets);
  const reason = points(2, a.reason.trim() === b.reason.trim());
  return days + points(3, a.kind === b.kind) + reason + points(2, times(a) === times(b));
}

function times(exception: ScheduleException): string {
  return exception.kind === 'none' ? '' : `${exception.start}–${exception.end}`;
}

function points(worth: number, isSame: boolean): number {
  return isSame ? worth : 0;
}
