import type { IsoDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';

const DAY_MS = 86_400_000;
/** Written down on the day itself or on the next one: that is not back-dating. */
const USUAL_DAYS = 1;
const YEAR_DAYS = 366;

/** How a record's day stands to the day on which it is written. */
export type DayStanding =
  | { readonly kind: 'usual' }
  | { readonly kind: 'back-dated' | 'long-ago' | 'future'; readonly days: number };

/**
 * How the day of a consultation stands to the day of writing it down: from the day before yesterday on it is
 * back-dated, more than a year back it is probably a slip of the year. @param writtenOn on the school's calendar
 */
export function dayStanding(date: IsoDate, writtenOn: IsoDate): DayStanding {
  const days = Math.round((Date.parse(writtenOn) - Date.parse(date)) / DAY_MS);
  if (days < 0) return { kind: 'future', days: -days };
  if (days <= USUAL_DAYS) return { kind: 'usual' };
  return { kind: days > YEAR_DAYS ? 'long-ago' : 'back-dated', days };
}

/** «Задним числом: 5 дней»; empty when there is nothing to say. */
export function dayStandingWords(standing: DayStanding): string {
  switch (standing.kind) {
    case 'usual':
      return '';
    case 'back-dated':
      return `Задним числом: ${inDays(standing.days)}`;
    case 'long-ago':
      return `Задним числом: больше года (${inDays(standing.days)}). Верно ли указан год?`;
    case 'future':
      return 'Этот день ещё не наступил';
  }
}

function inDays(days: number): string {
  return counted(days, ['день', 'дня', 'дней']);
}
