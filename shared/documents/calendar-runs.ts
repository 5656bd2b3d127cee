// The regular receptions of a calendar file as runs of equal steps: what one repeated event can say.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { editionYear, schoolYear } from '#shared/domain/period';
import { takesOut } from '#shared/domain/reception';
import { isWeekOf } from '#shared/domain/school-week';
import type { Slot, SlotWeeks } from '#shared/domain/slot';
import { dateOfDay, dayNumber, weekdayOfDay } from '#shared/lib/day-number';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import type { EditionFile } from './edition-file';

/** Days that a calendar file speaks of, both inclusive. */
export interface CalendarSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The longest time that a file is made for, in school years. */
const MOST_YEARS = 10;

/**
 * From the day on which the edition is in force to its last one. An edition without a last day goes on until it
 * is replaced: the file then ends with the school year in which it is made, or the one that it is drawn up for.
 */
export function calendarSpan({ content, mark, today }: EditionFile): CalendarSpan {
  const { validFrom, validTo } = content;
  const from = mark.kind === 'approved' && mark.on > validFrom ? mark.on : validFrom;
  if (validTo === null) return { from, to: editionYear(validFrom, today > from ? today : from).to };
  const most = schoolYear(addDays(from, (MOST_YEARS - 1) * 366)).to;
  return { from, to: validTo < most ? validTo : most };
}

/** A reception that is held every so many days. */
export interface CalendarRun {
  readonly slot: Slot;
  /** Which of the slot's runs it is, from 1: with odd and even weeks each school year counts anew. */
  readonly number: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly stepDays: 7 | 14;
  /** Days between first and last on which it isn't held. */
  readonly without: readonly IsoDate[];
}

const WEEK = 7;

/** Mondays of the weeks of each kind that a span touches, as numbers of days. */
function mondaysIn(
  { from, to }: CalendarSpan,
  school: Pick<EditionFile, 'workWeek'>,
): Readonly<Record<SlotWeeks, readonly number[]>> {
  const begin = dayNumber(from);
  const first = begin - weekdayOfDay(begin) + 1;
  const weeks = Math.max(0, Math.floor((dayNumber(to) - first) / WEEK) + 1);
  const every = Array.from({ length: weeks }, (_, i) => first + i * WEEK);
  const odd = every.filter((monday) => isWeekOf('odd', dateOfDay(monday), school));
  const isOdd = new Set(odd);
  return { every, odd, even: every.filter((monday) => !isOdd.has(monday)) };
}

/** Days in groups that follow each other by the same step. */
function inSteps(days: readonly number[], step: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const day of days) {
    const group = groups.at(-1);
    if (group?.at(-1) === day - step) group.push(day);
    else groups.push([day]);
  }
  return groups;
}

/** Runs of all regular receptions, in the order of the edition; those of which nothing is left are absent. */
export function calendarRuns(
  { slots, exceptions }: Pick<ScheduleContent, 'slots' | 'exceptions'>,
  span: CalendarSpan,
  school: Pick<EditionFile, 'workWeek'>,
): readonly CalendarRun[] {
  const mondays = mondaysIn(span, school);
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  return slots.flatMap((slot) => {
    const stepDays = slot.weeks === 'every' ? WEEK : 14;
    const days = mondays[slot.weeks]
      .map((monday) => monday + slot.weekday - 1)
      .filter((day) => from <= day && day <= to);
    const isTaken = (date: IsoDate): boolean =>
      exceptions.some((each) => takesOut(each, slot, date));
    return inSteps(days, stepDays).flatMap((group, i) => {
      const dates = group.map(dateOfDay);
      const held = dates.filter((date) => !isTaken(date));
      const [first, last] = [held[0], held.at(-1)];
      if (first === undefined || last === undefined) return [];
      const without = dates.filter((date) => first < date && date < last && isTaken(date));
      return [{ slot, number: i + 1, first, last, stepDays, without } as const];
    });
  });
}
