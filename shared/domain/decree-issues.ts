import { dayNumber, weekdayOfDay } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { YearDecree } from './decrees';
import type { FieldIssue } from './fields';
import { yearDays } from './year-days';

/**
 * Where a decree contradicts the law or itself: the field («transfers.2.to»), and a sentence. A transfer may
 * concern one work week alone, so what counts is the five-day week, whose days off are all there are. None for
 * a decree that can be taken.
 */
export function decreeIssues(decree: YearDecree): readonly FieldIssue[] {
  const days = yearDays(decree.year, 5, undefined, []);
  const holidays = new Set(
    [...days.reasons].filter(([, { kind }]) => kind === 'holiday').map(([day]) => day),
  );
  const { transfers, year } = decree;
  return transfers.flatMap(({ from, to }, i) => {
    const others = transfers.slice(0, i);
    const issues = [
      [
        'from',
        fromIssue(from, year) ?? (others.some((t) => t.from === from) ? twiceFrom(from) : null),
      ],
      [
        'to',
        toIssue(from, to, decree, holidays) ??
          (others.some((t) => t.to === to) ? twiceTo(to) : null),
      ],
    ] as const;
    return issues.flatMap(([field, message]) =>
      message === null ? [] : [{ path: `transfers.${String(i)}.${field}`, message }],
    );
  });
}

function fromIssue(from: IsoDate, year: number): string | null {
  if (!isIn(from, year)) return outside(from, year);
  return isWeekend(from)
    ? null
    : `${shortDate(from)} — рабочий день недели: переносят только выходной, субботу или воскресенье.`;
}

function toIssue(
  from: IsoDate,
  to: IsoDate,
  { year, transfers }: YearDecree,
  holidays: ReadonlySet<number>,
): string | null {
  if (!isIn(to, year)) return outside(to, year);
  if (from === to) return 'День переносят на него же: укажите другой день.';
  if (transfers.some((each) => each.from === to))
    return `${shortDate(to)} и переносят, и делают выходным: постановление противоречит само себе.`;
  if (holidays.has(dayNumber(to)))
    return `${shortDate(to)} — праздник: он и так нерабочий, перенести на него выходной нельзя.`;
  return isWeekend(to)
    ? `${shortDate(to)} — и так выходной: перенести выходной можно только на рабочий день.`
    : null;
}

function isIn(date: IsoDate, year: number): boolean {
  return date.startsWith(`${String(year)}-`);
}

function isWeekend(date: IsoDate): boolean {
  return weekdayOfDay(dayNumber(date)) > 5;
}

function outside(date: IsoDate, year: number): string {
  return `${shortDate(date)} — не ${String(year)} год: постановление переносит дни только своего года.`;
}

function twiceFrom(date: IsoDate): string {
  return `${shortDate(date)} уже перенесён в этом постановлении.`;
}

function twiceTo(date: IsoDate): string {
  return `На ${shortDate(date)} уже перенесён другой выходной.`;
}
