// The school's clock in a calendar file (RFC 5545, 3.6.5): programs that don't know the zone by its name
// take its offsets from here.
import { addDays, offsetAt, type IsoDate } from '#shared/lib/iso-date';
import { calendarMoment } from './calendar-lines';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No zone has ever changed its clocks twice within so many days and back. */
const STEP_MS = 7 * DAY_MS;

interface ClockChange {
  /** First moment with the new offset, milliseconds since 1970 (UTC). */
  readonly at: number;
  /** Minutes ahead of UTC before and after. */
  readonly before: number;
  readonly after: number;
}

/** The moment between two moments of different offsets at which the clocks are changed. */
function changeBetween(zone: string, from: number, to: number): ClockChange {
  const before = offsetAt(from, zone);
  let [early, late] = [from, to];
  while (late - early > MINUTE_MS) {
    const middle = early + Math.floor((late - early) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, zone) === before) early = middle;
    else late = middle;
  }
  return { at: late, before, after: offsetAt(late, zone) };
}

/** Every change of a zone's clocks between two moments. */
function clockChanges(zone: string, from: number, to: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let known = from;
  while (known < to) {
    const next = Math.min(known + STEP_MS, to);
    if (offsetAt(known, zone) !== offsetAt(next, zone)) {
      const change = changeBetween(zone, known, next);
      changes.push(change);
      known = change.at;
    } else {
      known = next;
    }
  }
  return changes;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `600` → `+1000`. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(Math.round(size % 60))}`;
}

/** `600` → `UTC+10`, `330` → `UTC+05:30`: a name that means the same everywhere. */
function offsetName(minutes: number): string {
  const text = offsetText(minutes);
  return `UTC${text.endsWith('00') ? text.slice(0, 3) : `${text.slice(0, 3)}:${text.slice(3)}`}`;
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, change: ClockChange) {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(change.before)}`,
    `TZOFFSETTO:${offsetText(change.after)}`,
    `TZNAME:${offsetName(change.after)}`,
    `END:${kind}`,
  ];
}

/** A change as the clocks showed it before they were changed. */
function localStart({ at, before }: ClockChange): string {
  return calendarMoment(new Date(at + before * MINUTE_MS).toISOString()).replace('Z', '');
}

/**
 * Lines of the zone with every change of its clocks between two days: Russia's zones have had none since
 * 2014–2020 (Federal Law № 107-FZ), so there is mostly one offset.
 */
export function calendarZone(zone: string, from: IsoDate, to: IsoDate): readonly string[] {
  const [first, last] = [addDays(from, -2), addDays(to, 2)].map((day) => Date.parse(day));
  if (first === undefined || last === undefined) return [];
  const offset = offsetAt(first, zone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance('STANDARD', '19700101T000000', { at: 0, before: offset, after: offset }),
    ...clockChanges(zone, first, last).flatMap((change) =>
      observance(
        change.after > change.before ? 'DAYLIGHT' : 'STANDARD',
        localStart(change),
        change,
      ),
    ),
    'END:VTIMEZONE',
  ];
}
