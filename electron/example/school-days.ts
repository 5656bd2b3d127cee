import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';

/** How far the example reaches back. */
export const EXAMPLE_DAYS = 182;

/** The law and the decrees, as every school has them (ТК РФ, ст. 112). */
const calendar = workCalendar(emptyCalendar(), null);

/** True on a working day of the five-day week; nobody in the example works on a Saturday. */
export function isWorkedOn(date: IsoDate): boolean {
  return weekdayOf(date) <= 5 && calendar.isWorking(date, 5);
}

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
  return isWorkedOn(date) && !isVacation;
}

/** Days of the last half year on which somebody could come, oldest first; today is not over and isn't one. */
export function schoolDays(today: IsoDate): readonly IsoDate[] {
  const all = Array.from({ length: EXAMPLE_DAYS }, (_, i) => addDays(today, i - EXAMPLE_DAYS));
  return all.filter(isSchoolDay);
}
