import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';

/** How far the example reaches back. */
export const EXAMPLE_DAYS = 182;

/** Non-working holidays of every year (Labour Code, art. 112), as month and day. */
const HOLIDAYS = new Set(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' '),
);
/** When nobody is at school to be consulted, as month and day. */
const SUMMER = { from: '06-16', to: '08-19' } as const;

/** Days of the last half year on which somebody could come, oldest first; today is not over and isn't one. */
export function schoolDays(today: IsoDate): readonly IsoDate[] {
  const all = Array.from({ length: EXAMPLE_DAYS }, (_, i) => addDays(today, i - EXAMPLE_DAYS));
  return all.filter((date) => {
    const day = date.slice(5);
    const isSummer = day >= SUMMER.from && day <= SUMMER.to;
    return weekdayOf(date) <= 5 && !HOLIDAYS.has(day) && !isSummer;
  });
}
