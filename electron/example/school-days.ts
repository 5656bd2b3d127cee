import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';

/** How far the example reaches back. */
export const EXAMPLE_DAYS = 182;

/** Non-working holidays of every year (Labour Code, art. 112), as month and day. */
const HOLIDAYS = new Set(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' '),
);

/** When nobody is at school to be consulted, as month and day, in the order of the year. */
const VACATIONS = [
  { from: '03-24', to: '04-01', name: 'весенние каникулы' },
  { from: '06-16', to: '08-19', name: 'летние каникулы' },
  { from: '10-26', to: '11-03', name: 'осенние каникулы' },
  { from: '12-29', to: '01-10', name: 'зимние каникулы' },
] as const;

/** Days of a vacation, both inclusive. */
export interface Vacation {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
}

/** Vacations that are not over on a date, up to the first one that begins after today; oldest first. */
export function vacationsSince(date: IsoDate, today: IsoDate): readonly Vacation[] {
  const year = Number(today.slice(0, 4));
  const all = [year - 1, year, year + 1].flatMap((y) =>
    VACATIONS.map(({ from, to, name }) => ({
      from: `${y}-${from}`,
      to: `${to < from ? y + 1 : y}-${to}`,
      name,
    })),
  );
  const next = all.findIndex(({ from }) => from > today);
  return all.slice(0, next + 1).filter(({ to }) => to >= date);
}

/** True on a day on which somebody could come to a reception. */
export function isSchoolDay(date: IsoDate): boolean {
  const day = date.slice(5);
  const isVacation = VACATIONS.some(({ from, to }) =>
    from <= to ? from <= day && day <= to : from <= day || day <= to,
  );
  return weekdayOf(date) <= 5 && !HOLIDAYS.has(day) && !isVacation;
}

/** Days of the last half year on which somebody could come, oldest first; today is not over and isn't one. */
export function schoolDays(today: IsoDate): readonly IsoDate[] {
  const all = Array.from({ length: EXAMPLE_DAYS }, (_, i) => addDays(today, i - EXAMPLE_DAYS));
  return all.filter(isSchoolDay);
}
