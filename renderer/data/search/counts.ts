import { CHANNELS } from '#shared/domain/consultation';
import { BY_SCHEDULE, SHOWN_OUTCOMES } from '#shared/domain/journal-filters';
import { periodDays, PERIODS } from '#shared/domain/period';
import { PERSON_KINDS } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import { minuteOfDate, MINUTES_A_DAY } from '#shared/domain/order-key';
import type { JournalColumns } from './columns';
import { FILTER } from './criteria';
import type { Kind } from './facts';
import type { Facets, Load } from './messages';
import type { Reference } from './reference';

const HOURS = 24;
const MINUTES_AN_HOUR = 60;
/** 01.01.2000 was a Saturday: days from the Monday before it. */
const FROM_MONDAY = 5;

/** What facets are counted from. */
export interface FacetSources {
  readonly columns: JournalColumns;
  readonly reference: Reference;
  /** By row, index in `BY_SCHEDULE`. */
  readonly stances: Uint8Array;
  /** By row and by kind, the filters that are missed. */
  readonly missed: Uint8Array;
  readonly kinds: Uint8Array;
  readonly today: IsoDate;
}

/** How many records each value of each filter would find, the other filters as they are. */
export function facetsOf(sources: FacetSources): Facets {
  const byKind = countByKind(sources);
  const of = (filter: KindFilter): Tally => tallied(sources, byKind, filter);
  const [audience, topic, outcome, channel] = [
    of('audience'),
    of('topic'),
    of('outcome'),
    of('channel'),
  ];
  const bySchedule = countByStance(sources);
  const period = countByPeriod(sources);
  return {
    total: bySchedule.total,
    audience: { ...zeros(PERSON_KINDS), ...audience.counts },
    topic: topic.counts,
    outcome: { ...zeros(SHOWN_OUTCOMES), ...outcome.counts },
    channel: { ...zeros(CHANNELS), ...channel.counts },
    bySchedule: bySchedule.counts,
    period,
    any: {
      audience: audience.any,
      topic: topic.any,
      outcome: outcome.any,
      channel: channel.any,
      bySchedule: bySchedule.any,
      period: period.all,
    },
  };
}

type KindFilter = 'audience' | 'topic' | 'outcome' | 'channel';

/** Records by the values of a filter. */
interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  /** All of them, each once. */
  readonly any: number;
}

/** Counts the values of a filter over the kinds that fit all others. */
function tallied(
  { columns, kinds, reference }: FacetSources,
  byKind: Uint32Array,
  filter: KindFilter,
): Tally {
  const counts: Record<string, number> = {};
  let any = 0;
  for (const [code, kind] of columns.kinds.values.entries()) {
    const count = byKind[code] ?? 0;
    if (count === 0 || ((kinds[code] ?? 0) & ~FILTER[filter]) !== 0) continue;
    any += count;
    for (const value of valuesOf(kind, filter, reference))
      counts[value] = (counts[value] ?? 0) + count;
  }
  return { counts, any };
}

function valuesOf(kind: Kind, filter: KindFilter, reference: Reference): Iterable<string> {
  if (filter !== 'topic') return [kind[filter]];
  return new Set(kind.topics.flatMap((id) => [...reference.topicsOver(id)]));
}

function zeros<T extends string>(values: readonly T[]): Record<T, number> {
  // TypeScript knows no keys of an object made from entries.
  return Object.fromEntries(values.map((value) => [value, 0])) as Record<T, number>;
}

/** By kind, rows that fit the filters which aren't a matter of kinds. */
function countByKind({ columns: { kinds, kindOf }, missed }: FacetSources): Uint32Array {
  const counts = new Uint32Array(kinds.values.length);
  const others = FILTER.period | FILTER.bySchedule;
  for (let row = 0; row < missed.length; row += 1) {
    if (((missed[row] ?? 0) & others) !== 0) continue;
    const kind = kindOf[row] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function countByStance({ missed, stances }: FacetSources): {
  readonly counts: Facets['bySchedule'];
  readonly any: number;
  /** Those that miss no filter at all. */
  readonly total: number;
} {
  const counts = new Uint32Array(BY_SCHEDULE.length);
  let total = 0;
  for (let row = 0; row < missed.length; row += 1) {
    if (((missed[row] ?? 0) & ~FILTER.bySchedule) !== 0) continue;
    if (missed[row] === 0) total += 1;
    const stance = stances[row] ?? 0;
    counts[stance] = (counts[stance] ?? 0) + 1;
  }
  const byStance = zeros(BY_SCHEDULE);
  for (const [i, value] of BY_SCHEDULE.entries()) byStance[value] = counts[i] ?? 0;
  return { counts: byStance, any: counts.reduce((sum, count) => sum + count), total };
}

function countByPeriod({ columns: { minutes }, missed, today }: FacetSources): Facets['period'] {
  const bounds = PERIODS.map((name) => {
    const { from, to } = periodDays(name, today);
    return {
      name,
      from: from === null ? -Infinity : minuteOfDate(from),
      before: to === null ? Infinity : minuteOfDate(to) + MINUTES_A_DAY,
    };
  });
  const counts = zeros(PERIODS);
  const named = bounds.filter(({ name }) => name !== 'all');
  // Most of a long journal lies before every named period.
  const earliest = Math.min(...named.map(({ from }) => from));
  let all = 0;
  for (let row = 0; row < missed.length; row += 1) {
    if (((missed[row] ?? 0) & ~FILTER.period) !== 0) continue;
    all += 1;
    const minute = minutes[row] ?? 0;
    if (minute < earliest) continue;
    for (const { name, from, before } of named) {
      if (minute >= from && minute < before) counts[name] += 1;
    }
  }
  return { ...counts, all };
}

/** When the found rows began: by weekday and hour. */
export function loadOf({ minutes }: JournalColumns, missed: Uint8Array): Load {
  const counts = new Uint32Array(7 * HOURS);
  let total = 0;
  for (let row = 0; row < missed.length; row += 1) {
    if (missed[row] !== 0) continue;
    const minute = minutes[row] ?? 0;
    const day = Math.floor(minute / MINUTES_A_DAY);
    const hour = Math.floor((minute - day * MINUTES_A_DAY) / MINUTES_AN_HOUR);
    // Days before 2000 are negative.
    const place = ((((day + FROM_MONDAY) % 7) + 7) % 7) * HOURS + hour;
    counts[place] = (counts[place] ?? 0) + 1;
    total += 1;
  }
  const week = Array.from({ length: 7 }, (_, day) => [
    ...counts.subarray(day * HOURS, (day + 1) * HOURS),
  ]);
  return { counts: week, total };
}
