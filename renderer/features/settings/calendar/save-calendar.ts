import { CALENDAR_ID, type SchoolCalendar } from '#shared/domain/work-calendar';
import type { Id } from '#shared/lib/ids';
import { sendCommit } from '../../../data/send-commit';

const FAILED =
  'Не удалось передать в журнал. Набранное осталось в форме. Сохраните ещё раз или перезапустите программу.';

/** The calendar as it stands, and the line of the ledger that holds it: 0 while nothing was entered. */
export interface KnownCalendar {
  readonly calendar: SchoolCalendar;
  readonly seq: number;
}

/** Writes the calendar as one deed changed it. @returns the sentence why it was not taken, or null */
export function saveCalendar(
  commit: Id,
  value: SchoolCalendar,
  { seq }: KnownCalendar,
): Promise<string | null> {
  const put = { table: 'calendar', id: CALENDAR_ID, base: seq, value } as const;
  return sendCommit(commit, 'calendar.edit', [put], FAILED);
}
