import { dateOfDay, dayNumber, firstDayOf, weekdayOfDay } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { HOLIDAYS, LAST_JANUARY_HOLIDAY, type YearDecree } from './decrees';
import type { WorkDays } from './school';
import type { DayOff } from './work-calendar';

/** Why a day is worked or not. */
export type DayReason =
  | { readonly kind: 'working' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string }
  /** A day off that was moved here from another day. */
  | {
      readonly kind: 'off-instead';
      readonly of: IsoDate;
      readonly by: 'law' | 'decree';
      readonly title: string;
    }
  /** A Saturday or Sunday that is worked, since its day off was moved. */
  | { readonly kind: 'working-instead'; readonly to: IsoDate; readonly title: string }
  | { readonly kind: 'regional' | 'school'; readonly name: string; readonly basis: string };

/** The days of a year for a work week, prepared for counting. */
export interface YearDays {
  /** Number of 1 January. */
  readonly first: number;
  /** Numbers of the working days, in order. */
  readonly working: Int32Array;
  /** Working days from 1 January up to and with a day, by the day's place in the year. */
  readonly upTo: Uint16Array;
  /** Reasons of the days that are neither ordinary working days nor plain days off, by their numbers. */
  readonly reasons: ReadonlyMap<number, DayReason>;
}

/** Where the law moves a day off that meets a holiday. */
export const LAW_OF_TRANSFERS = 'ТК РФ, ст. 112, часть вторая';

interface Draft {
  readonly year: number;
  readonly first: number;
  /** 1: nobody works. */
  readonly off: Uint8Array;
  readonly reasons: Map<number, DayReason>;
  readonly week: WorkDays;
}

/**
 * The working days of a year (ТК РФ, ст. 111, 112). A day off that meets a holiday goes to the next working
 * day after it, save those of 1–8 January, which go where the decree says; what a decree moves from a day
 * that is no day off in this work week doesn't concern it; what a decree moves, the law doesn't move again.
 * Days off of the region and of the school come on top and move nothing.
 * @param decree of that year; without one the law alone holds
 */
export function yearDays(
  year: number,
  week: WorkDays,
  decree: YearDecree | undefined,
  daysOff: readonly DayOff[],
): YearDays {
  const first = firstDayOf(year);
  const draft: Draft = {
    year,
    first,
    off: new Uint8Array(firstDayOf(year + 1) - first),
    reasons: new Map(),
    week,
  };
  for (let i = 0; i < draft.off.length; i += 1) draft.off[i] = isDayOff(first + i, week) ? 1 : 0;
  const holidays = markHolidays(draft);
  const moved = decree === undefined ? new Set<number>() : applyDecree(draft, decree);
  applyLaw(draft, holidays, moved);
  for (const dayOff of daysOff) applyDayOff(draft, dayOff);
  return prepared(draft);
}

/** True for Saturday and Sunday of a five-day week, Sunday of a six-day one (ТК РФ, ст. 111). */
export function isDayOff(day: number, week: WorkDays): boolean {
  return weekdayOfDay(day) > week;
}

function markHolidays({ year, first, off, reasons }: Draft): readonly number[] {
  const days: number[] = [];
  for (const { from, to, name } of HOLIDAYS) {
    const last = dayNumber(`${String(year)}-${to}`);
    for (let day = dayNumber(`${String(year)}-${from}`); day <= last; day += 1) {
      off[day - first] = 1;
      reasons.set(day, { kind: 'holiday', name });
      days.push(day);
    }
  }
  return days;
}

/** Moves what the decree moves. A transfer that makes no sense for this week is passed over. @returns the days moved */
function applyDecree({ first, off, reasons, week }: Draft, decree: YearDecree): Set<number> {
  const moved = new Set<number>();
  for (const transfer of decree.transfers) {
    const [from, to] = [dayNumber(transfer.from), dayNumber(transfer.to)];
    const isTaken = off[to - first] !== 0 || off[from - first] !== 1;
    if (isTaken || !isDayOff(from, week) || moved.has(from)) continue;
    moved.add(from);
    const { title } = decree;
    if (!reasons.has(from)) {
      off[from - first] = 0;
      reasons.set(from, { kind: 'working-instead', to: transfer.to, title });
    }
    off[to - first] = 1;
    reasons.set(to, { kind: 'off-instead', of: transfer.from, by: 'decree', title });
  }
  return moved;
}

function applyLaw(
  { year, first, off, reasons, week }: Draft,
  holidays: readonly number[],
  moved: ReadonlySet<number>,
): void {
  const january = dayNumber(`${String(year)}-${LAST_JANUARY_HOLIDAY}`);
  for (const day of holidays) {
    if (day <= january || !isDayOff(day, week) || moved.has(day)) continue;
    const place = off.indexOf(0, day - first + 1);
    off[place] = 1;
    const of = dateOfDay(day);
    reasons.set(first + place, { kind: 'off-instead', of, by: 'law', title: LAW_OF_TRANSFERS });
  }
}

function applyDayOff({ first, off, reasons }: Draft, dayOff: DayOff): void {
  const { kind, name, basis } = dayOff;
  const last = Math.min(dayNumber(dayOff.to), first + off.length - 1);
  for (let day = Math.max(dayNumber(dayOff.from), first); day <= last; day += 1) {
    off[day - first] = 1;
    if (reasons.get(day)?.kind !== 'holiday') reasons.set(day, { kind, name, basis });
  }
}

function prepared({ first, off, reasons }: Draft): YearDays {
  const working = new Int32Array(off.length);
  const upTo = new Uint16Array(off.length);
  let n = 0;
  off.forEach((isOff, i) => {
    if (isOff === 0) working[n++] = first + i;
    upTo[i] = n;
  });
  return { first, working: working.subarray(0, n), upTo, reasons };
}
