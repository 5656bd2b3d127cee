import { BY_SCHEDULE } from '#shared/domain/journal-filters';
import { dateOfDay, minuteOfDate, MINUTES_A_DAY } from '#shared/domain/order-key';
import type { Days } from '#shared/domain/plan-fact';
import { ReportTally, type ReportFigures } from '#shared/domain/report-tally';
import type { Id } from '#shared/lib/ids';
import type { JournalColumns } from './columns';
import type { Reference } from './reference';
import { placesOf } from './scan';

interface Sources {
  readonly columns: JournalColumns;
  readonly reference: Reference;
  /** By row, index in `BY_SCHEDULE`. */
  readonly stances: Uint8Array;
}

/** The figures of a period's report: only the rows of the period are looked at. */
export function reportFigures({ columns, reference, stances }: Sources, days: Days): ReportFigures {
  const { minutes, durations, kinds, kindOf, parties, partyOf } = columns;
  const tally = new ReportTally(days);
  const topicsOf = remembered((kind: number) =>
    distinct(kinds.values[kind]?.topics ?? [], (id) => reference.topicsOver(id)),
  );
  const personsOf = remembered((party: number) =>
    distinct(parties.values[party]?.persons ?? [], (id) => [reference.personOf(id)]),
  );
  const rows = columns.newestFirst();
  const span = [minuteOfDate(days.from), minuteOfDate(days.to) + MINUTES_A_DAY - 1] as const;
  const [first, end] = placesOf(columns, span, rows);
  let [day, date] = [NaN, ''];
  for (let place = first; place < end; place += 1) {
    const row = rows[place] ?? 0;
    const code = kindOf[row] ?? 0;
    const kind = kinds.values[code];
    if (kind === undefined || kind.outcome === 'annulled') continue;
    const rowDay = Math.floor((minutes[row] ?? 0) / MINUTES_A_DAY);
    // Rows of a day come one after another: its date is written once.
    if (rowDay !== day) [day, date] = [rowDay, dateOfDay(rowDay)];
    tally.add({
      date,
      minutes: durations[row] ?? 0,
      audience: kind.audience,
      channel: kind.channel,
      outcome: kind.outcome,
      bySchedule: BY_SCHEDULE[stances[row] ?? 0] ?? 'no-schedule',
      topics: topicsOf(code),
      persons: personsOf(partyOf[row] ?? 0),
    });
  }
  return tally.figures();
}

function distinct(ids: readonly Id[], standsFor: (id: Id) => Iterable<Id>): readonly Id[] {
  return [...new Set(ids.flatMap((id) => [...standsFor(id)]))];
}

/** Worked out once for each code: many rows share one. */
function remembered(workOut: (code: number) => readonly Id[]): (code: number) => readonly Id[] {
  const known = new Map<number, readonly Id[]>();
  return (code) => {
    const ids = known.get(code) ?? workOut(code);
    known.set(code, ids);
    return ids;
  };
}
