import { isId, type Id } from '#shared/lib/ids';
import { isIsoDate, isTimeOfDay, type IsoDate } from '#shared/lib/iso-date';
import { CHANNELS, OUTCOMES, type Channel, type OutcomeKind } from './consultation';
import {
  BY_SCHEDULE,
  NO_FILTERS,
  type BySchedule,
  type CountedRecords,
  type JournalFilters,
} from './journal-filters';
import { PERSON_KINDS, type PersonKind } from './person';
import type { Days } from './plan-fact';

/** The part of a period's records that a figure counted; all of them without any. */
export interface CountedPart {
  readonly schedule?: BySchedule;
  readonly audience?: PersonKind;
  readonly channel?: Channel;
  readonly outcome?: OutcomeKind;
  readonly topic?: Id;
  /** A person under all spellings that were merged. */
  readonly who?: Id;
}

/** Address of the journal with exactly the records that a figure counted: `#/journal?counted&from=…&to=…`. */
export function countedHref({ from, to }: Days, part: CountedPart = {}): string {
  return href({ from, to, ...part });
}

/** Address of the journal with exactly the records of one reception. */
export function receptionHref(reception: Exclude<CountedRecords, 'all'>): string {
  const { date, source, start, end } = reception;
  return href({ from: date, to: date, reception: source, start, end });
}

function href(asked: Readonly<Record<string, string>>): string {
  const said = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `#/journal?${['counted=', ...said].join('&')}`;
}

/** What stands in an address after «?», as `URLSearchParams` reads it. */
export interface AskedInAddress {
  readonly get: (name: string) => string | null;
}

/** What such an address narrows the journal to; what it doesn't say or says wrong stays open. */
export function countedFilters(asked: AskedInAddress): JournalFilters {
  const [from, to] = [dayOf(asked.get('from')), dayOf(asked.get('to'))];
  return {
    ...NO_FILTERS,
    period: from === null && to === null ? 'all' : { from, to },
    bySchedule: BY_SCHEDULE.find((one) => one === asked.get('schedule')) ?? null,
    audience: PERSON_KINDS.find((one) => one === asked.get('audience')) ?? null,
    channel: CHANNELS.find((one) => one === asked.get('channel')) ?? null,
    outcome: OUTCOMES.find((one) => one === asked.get('outcome')) ?? null,
    topic: idOf(asked.get('topic')),
    person: idOf(asked.get('who')),
    counted: receptionOf(asked, from) ?? 'all',
  };
}

function receptionOf(asked: AskedInAddress, date: IsoDate | null): CountedRecords | null {
  const [source, start, end] = ['reception', 'start', 'end'].map((name) => asked.get(name) ?? '');
  const isWhole = date !== null && isTimeOfDay(start ?? '') && isTimeOfDay(end ?? '');
  if (!isWhole || source === undefined || start === undefined || end === undefined) return null;
  return { date, source, start, end };
}

function dayOf(text: string | null): IsoDate | null {
  return text !== null && isIsoDate(text) ? text : null;
}

function idOf(text: string | null): Id | null {
  return text !== null && isId(text) ? text : null;
}
