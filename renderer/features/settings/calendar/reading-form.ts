import {
  DEADLINE_READINGS,
  type DeadlineReading,
  type SchoolCalendar,
} from '#shared/domain/work-calendar';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { failed, type Result } from '#shared/lib/result';
import { checked, type CalendarErrors } from './decree-form';

/** From which day on deadlines are read how. */
export interface ReadingValues {
  readonly reading: DeadlineReading;
  readonly from: IsoDate | null;
}

export const READING_WORDS: Readonly<Record<DeadlineReading, string>> = {
  'next-day': 'со следующего рабочего дня',
  'same-day': 'со дня вступления в должность',
};

/** The calendar with deadlines read so from a day on, or what is wrong where. @param today the school's date */
export function withReading(
  calendar: SchoolCalendar,
  { reading, from }: ReadingValues,
  today: IsoDate,
): Result<SchoolCalendar, CalendarErrors> {
  if (from === null) return failed({ from: 'Укажите, с какого дня' });
  if (from < today) return failed({ from: `Не раньше сегодняшнего дня, ${shortDate(today)}` });
  // What was meant for later days is dropped; before the first entry the usual order holds.
  const before = calendar.readings.filter((entry) => entry.from < from);
  const holds = before.at(-1)?.reading ?? 'next-day';
  return checked({
    ...calendar,
    readings: holds === reading ? before : [...before, { from, reading }],
  });
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseReading(content: unknown): ReadingValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as ReadingValues; // each member is checked below
  const isDate = draft.from === null || typeof draft.from === 'string';
  const isReading = DEADLINE_READINGS.some((reading) => reading === draft.reading);
  return isDate && isReading ? draft : undefined;
}
