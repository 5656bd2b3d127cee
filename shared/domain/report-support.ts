import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import type { ParentMeeting } from './parent-meeting';
import type { Days } from './plan-fact';
import { requestWait } from './support-age';
import { REFUSAL_GROUNDS, type RefusalGround, type SupportRequest } from './support-request';

/** What became of the requests that went out in a period (п. 3, 5, 6). */
export interface ReportRequests {
  /** Requests that were first sent in the period. */
  readonly sent: number;
  /** Those of them that were answered, refused in the meantime or not. */
  readonly answered: number;
  /** Those that were refused at least once, by the last reason. */
  readonly refused: Readonly<Record<RefusalGround, number>>;
  /** Those that wait for an answer now. */
  readonly waiting: number;
  /** Half of the answers and refusals came within so many minutes of support's working hours; null without any. */
  readonly medianMinutes: number | null;
}

/** @param now milliseconds since 1970 (UTC) @param zone the school's */
export function reportRequests(
  requests: readonly SupportRequest[],
  days: Days,
  now: number,
  zone: string,
): ReportRequests {
  const sent = requests.filter((one) => one.annulled === null && isWithin(sentOn(one, zone), days));
  const waits = sent.flatMap((one) => requestWait(one, now) ?? []);
  const ended = waits.filter(({ until }) => until !== null).map(({ minutes }) => minutes);
  const grounds = sent.map(lastGround);
  const refused = REFUSAL_GROUNDS.map((ground) => {
    return [ground, grounds.filter((one) => one === ground).length] as const;
  });
  return {
    sent: sent.length,
    answered: sent.filter(({ steps }) => steps.some(({ kind }) => kind === 'answered')).length,
    // TypeScript knows no keys of an object made from entries.
    refused: Object.fromEntries(refused) as Record<RefusalGround, number>,
    waiting: waits.length - ended.length,
    medianMinutes: ended.sort((a, b) => a - b)[Math.floor((ended.length - 1) / 2)] ?? null,
  };
}

function sentOn({ steps }: SupportRequest, zone: string): IsoDate | null {
  const first = steps.find(({ kind }) => kind === 'sent');
  return first === undefined ? null : dateAt(Date.parse(first.at), zone);
}

function isWithin(date: IsoDate | null, { from, to }: Days): boolean {
  return date !== null && from <= date && date <= to;
}

function lastGround({ steps }: SupportRequest): RefusalGround | null {
  const last = steps.findLast((step) => step.kind === 'refused');
  return last?.kind === 'refused' ? last.ground : null;
}

/** Meetings that were held in a period, by their day. */
export function meetingsHeld(
  meetings: readonly ParentMeeting[],
  days: Days,
): readonly ParentMeeting[] {
  return meetings
    .filter(({ state, date }) => state.kind === 'held' && isWithin(date, days))
    .sort((a, b) => (`${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1));
}
