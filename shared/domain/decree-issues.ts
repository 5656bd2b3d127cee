import { dayNumber } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { YearDecree } from './decrees';
import type { FieldIssue } from './fields';
import type { DayOffTransfer } from './work-calendar';
import { isDayOff, yearDays } from './year-days';

/**
 * Where a decree contradicts the law or itself: the field («transfers.2.to»), and a sentence; none for a decree
 * that can be taken. A transfer may concern one work week alone, so it is looked at by the five-day week, whose
 * days off are all that there are.
 */
export function decreeIssues(decree: YearDecree): readonly FieldIssue[] {
  return decree.transfers.flatMap((transfer, i) => {
    const issues = { from: fromIssue(decree, transfer, i), to: toIssue(decree, transfer, i) };
    return (['from', 'to'] as const).flatMap((field) => {
      const message = issues[field];
      return message === null ? [] : [{ path: `transfers.${String(i)}.${field}`, message }];
    });
  });
}

function fromIssue(
  { year, transfers }: YearDecree,
  { from }: DayOffTransfer,
  i: number,
): string | null {
  if (!isIn(from, year)) return outside(from, year);
  if (!isDayOff(dayNumber(from), 5))
    return `${shortDate(from)} — не суббота и не воскресенье: переносят только выходной день недели.`;
  return transfers.slice(0, i).some((each) => each.from === from)
    ? `${shortDate(from)} уже перенесён в этом постановлении.`
    : null;
}

function toIssue(
  { year, title, transfers }: YearDecree,
  { from, to }: DayOffTransfer,
  i: number,
): string | null {
  if (!isIn(to, year)) return outside(to, year);
  if (from === to) return 'День переносят на него же: укажите другой день.';
  if (transfers.some((each) => each.from === to))
    return `${shortDate(to)} и переносят, и делают выходным: постановление противоречит само себе.`;
  if (transfers.slice(0, i).some((each) => each.to === to))
    return `На ${shortDate(to)} уже перенесён другой выходной.`;
  // What reaches out of the year is complained of by its own transfer, and cannot be counted with.
  const others = transfers.filter(
    (each, place) => place !== i && isIn(each.from, year) && isIn(each.to, year),
  );
  return isOffAlready({ from, to }, { year, title, transfers: others });
}

/** Why a day is off even without a transfer to it; what the law does by itself may be said again. @param others the decree without that transfer */
function isOffAlready({ from, to }: DayOffTransfer, others: YearDecree): string | null {
  const day = dayNumber(to);
  const reason = yearDays(others.year, 5, others, []).reasons.get(day);
  const instead = 'перенести выходной можно только на рабочий день';
  if (reason?.kind === 'holiday') return `${shortDate(to)} — праздник: ${instead}.`;
  if (reason?.kind === 'off-instead' && reason.by === 'law' && reason.of !== from)
    return `${shortDate(to)} — и так выходной вместо ${shortDate(reason.of)} по закону: ${instead}.`;
  return isDayOff(day, 5) ? `${shortDate(to)} — и так выходной: ${instead}.` : null;
}

function isIn(date: IsoDate, year: number): boolean {
  return date.startsWith(`${String(year)}-`);
}

function outside(date: IsoDate, year: number): string {
  return `${shortDate(date)} — не ${String(year)} год: постановление переносит выходные только своего года.`;
}
