import type { TimedConsultation } from '#shared/domain/by-schedule';
import type { CountedReception } from '#shared/domain/journal-filters';
import { dateOfDay, minuteOfDate, MINUTES_A_DAY } from '#shared/domain/order-key';
import { placeKey } from '#shared/domain/reception-mark-rules';
import { RecordTally, type DayRecords } from '#shared/domain/record-tally';
import type { IsoDate } from '#shared/lib/iso-date';
import type { JournalColumns } from './columns';
import { OUT } from './criteria';
import type { Kind } from './facts';
import type { Reference } from './reference';
import { placesOf } from './scan';
import { clockText } from './stances';

interface Sources {
  readonly columns: JournalColumns;
  readonly reference: Reference;
}

/** What each day of a period holds: only the rows of the period are looked at. */
export function dayRecords(
  { columns, reference }: Sources,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly DayRecords[] {
  const tally = new RecordTally(reference.times());
  const { durations } = columns;
  eachCounted(columns, { from, to }, (row, consultation) => {
    tally.add(consultation, durations[row] ?? 0);
  });
  return tally.days();
}

/** Leaves of the found rows only those that were held at one reception. @param missed by row, changed here */
export function keepReception(
  { columns, reference }: Sources,
  { date, ...place }: CountedReception,
  missed: Uint8Array,
): void {
  const times = reference.times();
  const key = placeKey(place);
  const isKept = new Set<number>();
  eachCounted(columns, { from: date, to: date }, (row, consultation) => {
    const reception = times?.receptionOf(consultation) ?? null;
    if (reception !== null && placeKey(reception) === key) isKept.add(row);
  });
  for (let row = 0; row < missed.length; row += 1) {
    if (missed[row] !== OUT && !isKept.has(row)) missed[row] = OUT;
  }
}

/** Goes through the rows of some days that aren't annulled. */
export function eachCounted(
  columns: JournalColumns,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  visit: (row: number, consultation: TimedConsultation) => void,
): void {
  const { minutes, kindOf, kinds } = columns;
  const rows = columns.newestFirst();
  const span = [minuteOfDate(from), minuteOfDate(to) + MINUTES_A_DAY - 1] as const;
  const [first, end] = placesOf(columns, span, rows);
  let [day, date] = [NaN, ''];
  for (let place = first; place < end; place += 1) {
    const row = rows[place] ?? 0;
    const kind: Kind | undefined = kinds.values[kindOf[row] ?? 0];
    if (kind === undefined || kind.outcome === 'annulled') continue;
    const minute = minutes[row] ?? 0;
    const rowDay = Math.floor(minute / MINUTES_A_DAY);
    // Rows of a day come one after another: its date is written once.
    if (rowDay !== day) [day, date] = [rowDay, dateOfDay(rowDay)];
    visit(row, { date, time: clockText(minute - rowDay * MINUTES_A_DAY), audience: kind.audience });
  }
}
