import { CalendarDate, parseDate, Time } from '@internationalized/date';

/** A calendar date from «2026-11-23»; null for an empty or a damaged value. */
export function dateOf(iso: string | null | undefined): CalendarDate | null {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return parseDate(iso);
  } catch (problem) {
    // A date that doesn't exist (31 November) is shown as an empty field, and validation speaks of it.
    if (problem instanceof Error) return null;
    throw problem;
  }
}

/** The text of a date, or null while the year is still being typed (2, 20, 202…). */
export function isoOf(date: CalendarDate | null): string | null {
  return date === null || date.year < 1000 ? null : date.toString();
}

/** «26» typed as a year means 2026. */
export function withFullYear(date: CalendarDate): CalendarDate {
  return date.year < 100 ? new CalendarDate(2000 + date.year, date.month, date.day) : date;
}

/** A time from «09:05»; null for an empty or a damaged value. */
export function timeOf(text: string | null | undefined): Time | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(text ?? '');
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  return hour < 24 && minute < 60 ? new Time(hour, minute) : null;
}

/** «09:05». */
export function textOfTime(time: { hour: number; minute: number }): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
