import { addDays, monthStart, weekdayOf, type IsoDate } from '#shared/lib/iso-date';

/** Periods that a list offers; any other one is given by its dates. */
export const PERIODS = ['all', 'today', 'week', 'month', 'last-month', 'school-year'] as const;
export type PeriodName = (typeof PERIODS)[number];
export const PERIOD_WORDS: Readonly<Record<PeriodName, string>> = {
  all: 'Всё время',
  today: 'Сегодня',
  week: 'Эта неделя',
  month: 'Этот месяц',
  'last-month': 'Прошлый месяц',
  'school-year': 'Учебный год',
};

/** First and last day, both inclusive; null where there is no bound. */
export interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The days of a named period. @param today the school's date */
export function periodDays(name: PeriodName, today: IsoDate): Period {
  switch (name) {
    case 'all':
      return { from: null, to: null };
    case 'today':
      return { from: today, to: today };
    case 'week': {
      const from = addDays(today, 1 - weekdayOf(today));
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return { from: monthStart(today), to: lastOfMonth(today) };
    case 'last-month': {
      const before = addDays(monthStart(today), -1);
      return { from: monthStart(before), to: before };
    }
    case 'school-year':
      return schoolYear(today);
  }
}

function lastOfMonth(date: IsoDate): IsoDate {
  return addDays(monthStart(addDays(monthStart(date), 31)), -1);
}

/** The school year that a date lies in: 1 September – 31 August. */
export function schoolYear(date: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const year = Number(date.slice(0, 4));
  const first = Number(date.slice(5, 7)) >= 9 ? year : year - 1;
  return { from: `${String(first)}-09-01`, to: `${String(first + 1)}-08-31` };
}

/**
 * The school year in which an edition of the schedule is worked by, as seen from a day. One that begins in August
 * is drawn up for the year that comes: the week of 1 September may begin then, and nobody is at school before it.
 * @param validFrom the edition's first day @param today the school's date
 */
export function editionYear(validFrom: IsoDate, today: IsoDate): ReturnType<typeof schoolYear> {
  const [year = '', month] = validFrom.split('-');
  const begins = month === '08' ? `${year}-09-01` : validFrom;
  return schoolYear(begins > today ? begins : today);
}
