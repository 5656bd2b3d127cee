import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { schoolYear } from './period';
import type { Stretch } from './work-calendar';

/** So many days before 1 September the next schedule has to be drawn up: until then nobody comes to be helped. */
const LEAD_DAYS = 14;
/** An edition that ended so many days before the vacation, or in it, went to the end of the school year. */
const YEAR_END_DAYS = 14;

/**
 * The first day of the summer vacation of a school year: as its vacation is entered, else the day after its last
 * term, else 1 June. Terms entered for a part of the year tell nothing: those that end before May don't count.
 */
function summerBegins(september: IsoDate, stretches: readonly Stretch[]): IsoDate {
  const year = september.slice(0, 4);
  const [may, july] = [`${year}-05-01`, `${year}-07-01`];
  const vacation = stretches.find(
    ({ kind, from, to }) => kind === 'vacation' && from <= july && july <= to,
  );
  if (vacation !== undefined) return vacation.from;
  const ends = stretches
    .filter(({ kind, to }) => kind === 'term' && may <= to && to < july)
    .map(({ to }) => addDays(to, 1));
  return ends.sort().at(-1) ?? `${year}-06-01`;
}

/** A schedule that is over. */
export interface EndedSchedule {
  /** Its last day. */
  readonly on: IsoDate;
  /** The approved one that begins after days without any; null when there is none. */
  readonly later: { readonly from: IsoDate } | null;
}

/**
 * True while an ended schedule is nothing to be done about: it ended with the school year, and it is summer. It is
 * spoken of again two weeks before 1 September, unless the next one is approved and begins by then. One that ended
 * in the middle of the year, or was never replaced, stays a deed all summer.
 */
export function isSummerLull(
  { on, later }: EndedSchedule,
  today: IsoDate,
  stretches: readonly Stretch[],
): boolean {
  const september = addDays(schoolYear(today).to, 1);
  const begins = summerBegins(september, stretches);
  if (today < begins || on < addDays(begins, -YEAR_END_DAYS)) return false;
  const isReady = later !== null && later.from <= september;
  return isReady || today < addDays(september, -LEAD_DAYS);
}
