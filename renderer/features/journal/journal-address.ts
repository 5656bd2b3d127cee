import {
  BY_SCHEDULE,
  NO_FILTERS,
  type CountedRecords,
  type JournalFilters,
} from '#shared/domain/journal-filters';
import { PERSON_KINDS } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import { isIsoDate, isTimeOfDay, type IsoDate } from '#shared/lib/iso-date';

const TARGETS = ['record', 'person', 'selection'] as const;

/**
 * What an address of the journal leads to: `#/journal?record=<id>` a record, `#/journal?person=<id>` the records
 * of a person, `#/journal?selection=<id>` a saved selection, `#/journal?counted&from=…&to=…` what a figure of
 * those days counted, with `schedule`, `audience`, `topic` or `class` a part of it, with
 * `reception=<source>&start=…&end=…` the records of one reception of the first day, with `meeting=<id>&on=…` those
 * of a parents' meeting.
 */
export type JournalTarget =
  | { readonly kind: (typeof TARGETS)[number]; readonly id: Id }
  | { readonly kind: 'counted'; readonly filters: JournalFilters };

/** Reads what follows `#/journal?` in an address; null for the journal itself. */
export function journalTarget(query: string | undefined): JournalTarget | null {
  const asked = new URLSearchParams(query ?? '');
  for (const kind of TARGETS) {
    const id = asked.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return asked.has('counted') ? { kind: 'counted', filters: countedFilters(asked) } : null;
}

function countedFilters(asked: URLSearchParams): JournalFilters {
  const topic = asked.get('topic');
  const [from, to] = [dayOf(asked.get('from')), dayOf(asked.get('to'))];
  return {
    ...NO_FILTERS,
    period: from === null && to === null ? 'all' : { from, to },
    bySchedule: BY_SCHEDULE.find((one) => one === asked.get('schedule')) ?? null,
    audience: PERSON_KINDS.find((one) => one === asked.get('audience')) ?? null,
    topic: topic === '' ? null : topic,
    counted: receptionOf(asked, from) ?? meetingOf(asked) ?? classOf(asked) ?? 'all',
  };
}

function receptionOf(asked: URLSearchParams, date: IsoDate | null): CountedRecords | null {
  const [source, start, end] = ['reception', 'start', 'end'].map((name) => asked.get(name) ?? '');
  const isWhole = date !== null && isTimeOfDay(start ?? '') && isTimeOfDay(end ?? '');
  if (!isWhole || source === undefined || start === undefined || end === undefined) return null;
  return { date, source, start, end };
}

function meetingOf(asked: URLSearchParams): CountedRecords | null {
  const [meeting, on] = [asked.get('meeting') ?? '', dayOf(asked.get('on'))];
  return meeting === '' || on === null ? null : { meeting, on };
}

function classOf(asked: URLSearchParams): CountedRecords | null {
  const className = asked.get('class');
  return className === null ? null : { className };
}

function dayOf(text: string | null): IsoDate | null {
  return text !== null && isIsoDate(text) ? text : null;
}
