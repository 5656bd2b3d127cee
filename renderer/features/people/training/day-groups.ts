import type { CountedDay } from '#shared/domain/training-deadline';
import type { IsoDate } from '#shared/lib/iso-date';

/** A counted day, or days in a row that are skipped for the same reason. */
export interface DayGroup {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Which of the working days it is; null for skipped ones. */
  readonly n: number | null;
  readonly text: string;
  readonly isProvisional: boolean;
}

/** The days of a deadline as they are read: a leave of a month is one line. */
export function dayGroups(days: readonly CountedDay[]): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  for (const { date, n, text, isProvisional } of days) {
    const last = groups.at(-1);
    const goesOn =
      last !== undefined &&
      last.n === null &&
      n === null &&
      last.text === text &&
      last.isProvisional === isProvisional;
    if (goesOn) groups[groups.length - 1] = { ...last, to: date };
    else groups.push({ from: date, to: date, n, text, isProvisional });
  }
  return groups;
}
