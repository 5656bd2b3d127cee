// What a calendar file of ours tells, read back from its own lines: the preview shows this.
import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import { momentOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { calendarMoment } from './calendar-lines';

/** One reception on one day, as the file tells it. */
export interface CalendarEntry {
  readonly date: IsoDate;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

interface Property {
  readonly zone: string;
  readonly value: string;
}
type Properties = ReadonlyMap<string, Property>;

/** All that a file holds, by day and time. @param text of `scheduleCalendar` */
export function calendarEntries(text: string): readonly CalendarEntry[] {
  const whole = text.replace(/\r\n[ \t]/gu, '');
  const events = whole.split('BEGIN:VEVENT\r\n').slice(1);
  return events
    .flatMap((event) => entriesOf(propertiesOf(event.split('END:VEVENT')[0] ?? '')))
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
}

function sortKey({ date, start, end }: CalendarEntry): string {
  return `${date} ${start} ${end}`;
}

function propertiesOf(event: string): Properties {
  const lines = event.split('\r\n').filter((line) => line.includes(':'));
  return new Map(
    lines.map((line) => {
      const [head = '', ...rest] = line.split(':');
      const [name = '', ...parameters] = head.split(';');
      const zone = parameters.find((each) => each.startsWith('TZID='))?.slice('TZID='.length) ?? '';
      return [name, { zone, value: rest.join(':') }];
    }),
  );
}

function entriesOf(properties: Properties): readonly CalendarEntry[] {
  const value = (name: string): string => properties.get(name)?.value ?? '';
  const start = timeOf(value('DTSTART'));
  const without = new Set(value('EXDATE').split(',').map(dateOf));
  return datesOf(properties)
    .filter((date) => !without.has(date))
    .map((date) => ({
      date,
      start,
      end: timeOf(value('DTEND')),
      summary: plainText(value('SUMMARY')),
      location: plainText(value('LOCATION')),
      description: plainText(value('DESCRIPTION')),
    }));
}

/** Days of an event: its own, and those that its rule repeats it on. */
function datesOf(properties: Properties): readonly IsoDate[] {
  const { zone = '', value = '' } = properties.get('DTSTART') ?? {};
  const rule = properties.get('RRULE')?.value;
  const first = dateOf(value);
  if (rule === undefined) return [first];
  const until = /UNTIL=(\w+)/u.exec(rule)?.[1] ?? '';
  const step = 7 * Number(/INTERVAL=(\d+)/u.exec(rule)?.[1] ?? 1);
  const dates: IsoDate[] = [];
  for (let day = dayNumber(first); ; day += step) {
    const date = dateOfDay(day);
    if (calendarMoment(momentOf(date, timeOf(value), zone)) > until) return dates;
    dates.push(date);
  }
}

/** `20260901T143000` → `2026-09-01`. */
function dateOf(value: string): IsoDate {
  return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
}

function timeOf(value: string): TimeOfDay {
  return `${value.slice(9, 11)}:${value.slice(11, 13)}`;
}

function plainText(value: string): string {
  return value.replace(/\\([\\;,nN])/gu, (_, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  );
}
