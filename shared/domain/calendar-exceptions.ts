import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import {
  daysAhead,
  daysOffWithReceptions,
  regularOn,
  type DayOffWithReceptions,
  type EditionDays,
} from './calendar-days-off';
import { NAME_LIMIT } from './fields';
import type { Schedule } from './schedule';
import type { ScheduleException } from './schedule-exception';

/** Days of the calendar on which an edition's receptions could be said not to be held. */
export interface CalendarOffer {
  /** The same for the same days: `vacation 2026-10-26`. */
  readonly key: string;
  readonly kind: 'vacation' | 'day-off';
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** For the stand: «осенние каникулы», «День народного единства». */
  readonly reason: string;
  /** How many receptions would not be held. */
  readonly receptions: number;
}

type Edition = Pick<Schedule, 'validFrom' | 'validTo' | 'slots' | 'exceptions'>;

/**
 * Vacations and days off within the days ahead of an edition on which regular receptions are due: what is covered by
 * its exceptions isn't offered again. Days off inside a vacation are offered too, for the vacation may not be chosen.
 */
export function calendarOffers(edition: Edition, days: EditionDays): readonly CalendarOffer[] {
  const vacations = vacationOffers(edition, days);
  const runs = dayOffRuns(daysOffWithReceptions(edition, days), vacations);
  return [...vacations, ...runs].sort(
    (a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to),
  );
}

/** The exceptions that chosen offers become; one that lies within another chosen one says nothing more. */
export function exceptionsOf(
  chosen: readonly CalendarOffer[],
  newId: () => Id,
): readonly ScheduleException[] {
  const isCovered = (offer: CalendarOffer): boolean =>
    chosen.some((other) => other !== offer && other.kind === 'vacation' && holds(other, offer));
  return chosen
    .filter((offer) => offer.kind === 'vacation' || !isCovered(offer))
    .map(({ from, to, reason }) => ({ kind: 'none', id: newId(), from, to, slot: null, reason }));
}

function holds(outer: CalendarOffer, inner: CalendarOffer): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function vacationOffers(edition: Edition, days: EditionDays): readonly CalendarOffer[] {
  const ahead = daysAhead(edition, days.today);
  return days.stretches
    .filter(({ kind, from, to }) => kind === 'vacation' && from <= ahead.to && to >= ahead.from)
    .map(({ name, from, to }): CalendarOffer => {
      const [first, last] = [from > ahead.from ? from : ahead.from, to < ahead.to ? to : ahead.to];
      return {
        key: `vacation ${first}`,
        kind: 'vacation',
        from: first,
        to: last,
        reason: lowerFirst(name.trim()).slice(0, NAME_LIMIT),
        receptions: countBetween(edition, first, last, days),
      };
    })
    .filter(({ receptions }) => receptions > 0);
}

function countBetween(edition: Edition, from: IsoDate, to: IsoDate, days: EditionDays): number {
  let n = 0;
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    n += regularOn(edition, dateOfDay(day), days.school).length;
  }
  return n;
}

/** Days off one after another, with the same name and on the same side of a vacation's bounds, are one exception. */
function dayOffRuns(
  found: readonly DayOffWithReceptions[],
  vacations: readonly CalendarOffer[],
): readonly CalendarOffer[] {
  const runs: CalendarOffer[] = [];
  for (const { day, receptions } of found) {
    const one: CalendarOffer = {
      key: `day-off ${day.date}`,
      kind: 'day-off',
      from: day.date,
      to: day.date,
      reason: dayOffReason(day),
      receptions: receptions.length,
    };
    const last = runs.at(-1);
    const isNext = last !== undefined && dayNumber(last.to) + 1 === dayNumber(day.date);
    const isSame = isNext && last.reason === one.reason && sameVacation(last, one, vacations);
    if (isSame) {
      runs[runs.length - 1] = {
        ...last,
        to: one.to,
        receptions: last.receptions + one.receptions,
      };
    } else runs.push(one);
  }
  return runs;
}

function sameVacation(
  a: CalendarOffer,
  b: CalendarOffer,
  vacations: readonly CalendarOffer[],
): boolean {
  const of = (offer: CalendarOffer): string | undefined =>
    vacations.find((vacation) => holds(vacation, offer))?.key;
  return of(a) === of(b);
}

/** Why nobody works, for the stand: the holiday's name; of a day off that was moved just that. */
function dayOffReason({ reason }: DayOffWithReceptions['day']): string {
  return 'name' in reason ? reason.name.trim().slice(0, NAME_LIMIT) : 'выходной день';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
