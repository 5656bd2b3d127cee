import type { ConsultationNumber } from '#shared/domain/consultation';
import type { Header, Line, RecordState } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import { statesOf } from '#shared/ledger/replay';

/**
 * What one line brings to the index: kept until its commit is whole. A commit of many parts is noted part by
 * part, for all its records at once would stop the program for seconds.
 */
export interface LineNotes {
  readonly header: Pick<Header, 'seq' | 'commit' | 'at' | 'action' | 'undoOf'>;
  readonly keys: readonly string[];
  readonly states: readonly RecordState[];
  readonly highest: ReadonlyMap<string, number>;
  readonly unreadable: number;
}

/** The notes of a line that was read. */
export function notesOf(line: Line): LineNotes {
  const { states, unreadable } = statesOf([line]);
  return notesOfStates(line.header, states, unreadable);
}

/** What notes are taken of in a header. */
type NotedHeader = LineNotes['header'] & {
  readonly puts: readonly Pick<Header['puts'][number], 'table' | 'id'>[];
};

/** The notes of a line whose states are known to be valid. Only what the index keeps of them is held. */
export function notesOfStates(
  { seq, commit, at, action, undoOf, puts }: NotedHeader,
  states: readonly RecordState[],
  unreadable = 0,
): LineNotes {
  const highest = new Map<string, number>();
  for (const state of states) {
    const numbered = seriesOf(state);
    if (numbered === undefined) continue;
    const { series, n } = numbered;
    if (n > (highest.get(series) ?? 0)) highest.set(series, n);
  }
  return {
    header: { seq, commit, at, action, ...(undoOf === undefined ? {} : { undoOf }) },
    keys: puts.map((put) => recordKey(put.table, put.id)),
    states: states.filter(({ table }) => NOTED.has(table)),
    highest,
    unreadable,
  };
}

/** Tables of which the index keeps more than where their records are. */
const NOTED: ReadonlySet<string> = new Set<TableName>([
  'person',
  'school',
  'directorKey',
  'redaction',
]);

/** Series of the numbers of consultations of a year; imported ones have their own. */
export function consultationSeries(series: ConsultationNumber['series'], year: number): string {
  return `${SERIES_WORDS[series]}:${String(year)}`;
}
const SERIES_WORDS = {
  'calendar-year': 'consultation',
  'school-year': 'consultation-school-year',
  imported: 'consultation-imported',
} as const;
/** Series of the numbers of editions of the schedule. */
export const EDITION_SERIES = 'schedule';
/** Series of the numbers of editions of the school's regulation. */
export const REGULATION_SERIES = 'regulation';
/** Series of the numbers of requests to support. */
export const REQUEST_SERIES = 'support-request';

function seriesOf({ value, table }: RecordState): { series: string; n: number } | undefined {
  if (table === 'consultation' && 'number' in value && value.number !== null) {
    const { series, year, n } = value.number;
    return { series: consultationSeries(series, year), n };
  }
  if (table === 'schedule' && 'edition' in value && value.edition !== null) {
    return { series: EDITION_SERIES, n: value.edition };
  }
  if (table === 'regulation' && 'edition' in value && value.edition !== null) {
    return { series: REGULATION_SERIES, n: value.edition };
  }
  if (table === 'supportRequest' && 'serial' in value && value.serial !== null) {
    return { series: REQUEST_SERIES, n: value.serial };
  }
  return undefined;
}

/** How the rule index knows a record. */
export function recordKey(table: string, id: string): string {
  return `${table}:${id}`;
}
