import { dayNumber } from '#shared/lib/day-number';
import { longDate, shortDate, since, until, type IsoDate } from '#shared/lib/iso-date';
import type { Id } from '#shared/lib/ids';
import { AUDIENCE_WORDS, CHANNEL_WORDS, OUTCOME_WORDS } from './consultation';
import { BY_SCHEDULE_WORDS, countedText, type JournalFilters } from './journal-filters';

/** One filter in words: what it looks at, and for what. */
export interface FilterWord {
  readonly term: string;
  readonly value: string;
}

/** Names of what filters point to by id. */
export interface FilterNames {
  readonly topic: (id: Id) => string | undefined;
  readonly person: (id: Id) => string | undefined;
}

const NOT_KNOWN = 'нет в журнале';

/** What a list is narrowed to beside its period, in the order of the filters on the screen; nothing when it isn't. */
export function filterWords(
  filters: Omit<JournalFilters, 'period'>,
  names: FilterNames,
): readonly FilterWord[] {
  const { text, audience, topic, outcome, channel, bySchedule, person, counted } = filters;
  const words: readonly (FilterWord | null)[] = [
    word('Поиск', text.trim() === '' ? null : `«${text.trim()}»`),
    word('Кто обратился', audience && AUDIENCE_WORDS[audience]),
    word('Человек', person && (names.person(person) ?? NOT_KNOWN)),
    word('Тема', topic && (names.topic(topic) ?? NOT_KNOWN)),
    word('Итог', outcome && (outcome === 'annulled' ? 'Аннулирована' : OUTCOME_WORDS[outcome])),
    word('Способ', channel && CHANNEL_WORDS[channel]),
    word('График', bySchedule && BY_SCHEDULE_WORDS[bySchedule]),
    word('Учтены', counted === undefined ? null : countedText(counted)),
  ];
  return words.filter((each) => each !== null);
}

function word(term: string, value: string | null): FilterWord | null {
  return value === null ? null : { term, value };
}

/** Days in words: «с 1 сентября 2026 г. по 31 мая 2027 г.», «за 1 сентября 2026 г.», «за всё время». */
export function daysInWords(from: IsoDate | null, to: IsoDate | null): string {
  if (from === null) return to === null ? 'за всё время' : until(to);
  if (to === null) return since(from);
  return from === to ? `за ${longDate(from)}` : `${since(from)} ${until(to)}`;
}

/** The days that a document is about: «за период с 1 сентября 2026 г. по 31 мая 2027 г.», «за 1 сентября 2026 г.» */
export function periodInWords(from: IsoDate | null, to: IsoDate | null): string {
  const days = daysInWords(from, to);
  return from === null || to === null || from === to ? days : `за период ${days}`;
}

/** A week of a period: the year is told where the period is longer than one, and the same days come again. */
export function weekOfPeriod(
  week: { readonly from: IsoDate; readonly to: IsoDate },
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): string {
  const isLong = dayNumber(to) - dayNumber(from) > DAYS_OF_YEAR;
  return isLong ? `${shortDate(week.from)}–${shortDate(week.to)}` : daysOfYear(week);
}
const DAYS_OF_YEAR = 366;

/** «02.11–08.11», «02.11» for a single day; the year is said beside it. */
export function daysOfYear({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  const short = (date: IsoDate): string => shortDate(date).slice(0, 5);
  return from === to ? short(from) : `${short(from)}–${short(to)}`;
}
