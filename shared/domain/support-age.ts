import { dayNumber } from '#shared/lib/day-number';
import { dateAt, timeAt, type Moment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { minutesOf } from './slot-moves';
import { SUPPORT_HOURS, SUPPORT_ZONE } from './support-hours';
import type { RequestStepKind, SupportRequest } from './support-request';

const OPENS = minutesOf(SUPPORT_HOURS.start);
const DAY_MINUTES = minutesOf(SUPPORT_HOURS.end) - OPENS;

/**
 * Waiting longer than this is worth a reminder: two whole days of the service. The regulation names no term for an
 * answer; in two days a request is either answered or asked back about, and silence means that it went astray.
 */
export const OVERDUE_MINUTES = 2 * DAY_MINUTES;

/** Steps that end a wait: something came back, or nobody waits any more. */
const ENDS: readonly RequestStepKind[] = ['answered', 'refused', 'closed'];

/**
 * Minutes in which requests are processed (п. 6: daily 9:00–21:00 Moscow time) between two moments, whole ones of
 * the clock: parts of a time add up to the whole. Negative when `to` is the earlier.
 * @param from milliseconds since 1970 (UTC) @param to the same
 */
export function supportMinutes(from: number, to: number): number {
  return minutesUpTo(to) - minutesUpTo(from);
}

/** Minutes of the service's days from 1970 up to a moment. */
function minutesUpTo(moment: number): number {
  const today = minutesOf(timeAt(moment, SUPPORT_ZONE)) - OPENS;
  const worked = Math.min(Math.max(today, 0), DAY_MINUTES);
  return dayNumber(dateAt(moment, SUPPORT_ZONE)) * DAY_MINUTES + worked;
}

/** How long a request waited, or waits. */
export interface RequestWait {
  /** When it went out: first, or first after it was opened again. A reminder doesn't begin the wait anew. */
  readonly since: Moment;
  /** When the answer or the refusal came; null while it waits. */
  readonly until: Moment | null;
  /** In the service's working hours. */
  readonly minutes: number;
  /** Nothing came back for too long since it went out, or was reminded of, the last time. */
  readonly isOverdue: boolean;
}

/** The wait for an answer, of the last time that it was sent; null while nobody has it. @param now ms since 1970 (UTC) */
export function requestWait(
  { steps }: Pick<SupportRequest, 'steps'>,
  now: number,
): RequestWait | null {
  let since: Moment | null = null;
  let until: Moment | null = null;
  let asked: Moment | null = null;
  for (const { kind, at } of steps) {
    if (kind === 'reopened') since = null;
    if (kind === 'sent') asked = at;
    if (kind === 'sent' && since === null) [since, until] = [at, null];
    if (ENDS.includes(kind) && since !== null) until ??= at;
  }
  if (since === null || asked === null) return null;
  // A clock that was set back meanwhile makes no wait shorter than none.
  const end = until === null ? now : Date.parse(until);
  const minutes = Math.max(0, supportMinutes(Date.parse(since), end));
  // After a reminder support has its two days again before the next one is due.
  const silent = supportMinutes(Date.parse(asked), end);
  return { since, until, minutes, isOverdue: until === null && silent > OVERDUE_MINUTES };
}

/** «5 ч», «1 ч 20 мин», «15 мин», from ten hours on whole hours. */
export function workTimeText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hoursText = `${String(hours)}${NBSP}ч`;
  const restText = `${String(rest)}${NBSP}мин`;
  if (hours === 0) return rest === 0 ? `меньше минуты` : restText;
  return rest === 0 || hours >= 10 ? hoursText : `${hoursText}${NBSP}${restText}`;
}

/** «ждёт 5 ч рабочего времени поддержки»; «ждали …» when it's over. */
export function waitWords({ minutes, until }: Pick<RequestWait, 'minutes' | 'until'>): string {
  const verb = until === null ? 'ждёт' : 'ждали';
  return `${verb} ${workTimeText(minutes)} рабочего времени поддержки`;
}
