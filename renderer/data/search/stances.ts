import { BY_SCHEDULE } from '#shared/domain/journal-filters';
import { dateOfDay, MINUTES_A_DAY } from '#shared/domain/order-key';
import type { JournalColumns } from './columns';
import type { Reference } from './reference';
import { widened } from './widened';

/** How each row stands to the schedule: worked out at the first question, and anew when editions change. */
export class Stances {
  #ofRow = new Uint8Array(0);
  #known = 0;
  #times = -1;
  #generation = -1;

  /** For each row its index in `BY_SCHEDULE`. */
  ofRows(columns: JournalColumns, reference: Reference): Uint8Array {
    const isOther =
      columns.generation !== this.#generation || reference.timesRevision !== this.#times;
    if (isOther) this.#known = 0;
    if (this.#known < columns.length) this.#workOut(columns, reference);
    this.#generation = columns.generation;
    this.#times = reference.timesRevision;
    return this.#ofRow;
  }

  #workOut(columns: JournalColumns, reference: Reference): void {
    const times = reference.times();
    const { length, minutes, kindOf, kinds } = columns;
    this.#ofRow = widened(this.#ofRow, length, Uint8Array);
    let [day, date] = [NaN, ''];
    for (let row = this.#known; row < length; row += 1) {
      const minute = minutes[row] ?? 0;
      const rowDay = Math.floor(minute / MINUTES_A_DAY);
      // Rows of a day come one after another: its date is written once.
      if (rowDay !== day) [day, date] = [rowDay, dateOfDay(rowDay)];
      const time = clockText(minute - rowDay * MINUTES_A_DAY);
      const audience = kinds.values[kindOf[row] ?? 0]?.audience ?? 'other';
      const stance = times?.bySchedule({ date, time, audience }) ?? 'no-schedule';
      this.#ofRow[row] = BY_SCHEDULE.indexOf(stance);
    }
    this.#known = length;
  }
}

const CLOCK: readonly string[] = Array.from({ length: MINUTES_A_DAY }, (_, minute) => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});

/** A time of the day from minutes since midnight. */
export function clockText(minute: number): string {
  return CLOCK[minute] ?? '00:00';
}
