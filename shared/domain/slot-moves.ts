import type { TimeOfDay } from '#shared/lib/iso-date';
import type { Slot, Weekday } from './slot';

/** Receptions are drawn, moved and resized in steps of so many minutes. */
export const DRAWING_STEP = 5;
/** The shortest that is drawn; a shorter one can only be typed. */
export const LEAST_DRAWN = DRAWING_STEP;
/** 23:55, the last step of a day; a time of 24:00 doesn't exist. */
const LAST_MINUTE = 24 * 60 - DRAWING_STEP;

/** Minutes from midnight to a time. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time so many minutes after midnight. @param minutes 0…1439 */
export function timeOf(minutes: number): TimeOfDay {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The nearest step to a point of a day. @returns minutes from midnight, within the day */
export function onStep(minutes: number): number {
  const step = Math.round(minutes / DRAWING_STEP) * DRAWING_STEP;
  return Math.max(0, Math.min(LAST_MINUTE, step));
}

/** How long a reception is, minutes. */
export function slotMinutes({ start, end }: Pick<Slot, 'start' | 'end'>): number {
  return minutesOf(end) - minutesOf(start);
}

/** A reception on another day, or earlier or later by minutes; it keeps its length and stays within its day. */
export function movedSlot(slot: Slot, weekday: Weekday, minutes: number): Slot {
  const [start, length] = [minutesOf(slot.start), slotMinutes(slot)];
  const latest = Math.max(start, LAST_MINUTE - length);
  const from = Math.max(0, Math.min(latest, start + minutes));
  return { ...slot, weekday, start: timeOf(from), end: timeOf(from + length) };
}

/** A reception whose beginning or end is earlier or later by minutes; it stays a step long and within its day. */
export function resizedSlot(slot: Slot, edge: 'start' | 'end', minutes: number): Slot {
  const [start, end] = [minutesOf(slot.start), minutesOf(slot.end)];
  if (edge === 'start') {
    const latest = Math.max(start, end - LEAST_DRAWN);
    return { ...slot, start: timeOf(Math.max(0, Math.min(latest, start + minutes))) };
  }
  const latest = Math.max(end, LAST_MINUTE);
  const earliest = Math.min(end, start + LEAST_DRAWN);
  return { ...slot, end: timeOf(Math.max(earliest, Math.min(latest, end + minutes))) };
}
