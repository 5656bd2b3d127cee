import { CALENDAR_ID, emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { sharedLive } from './shared-live';
import { database } from './view';

/** The calendar, and the `base` of its next change; seq 0: nothing was entered yet. */
export interface CalendarRow {
  readonly calendar: SchoolCalendar;
  readonly seq: number;
}

const NOTHING_ENTERED: CalendarRow = { calendar: emptyCalendar(), seq: 0 };

/**
 * The school's calendar, live; the same object until it changes, for what is prepared from it is kept with it.
 * Undefined while it is being read.
 */
export const useCalendar: () => CalendarRow | undefined = sharedLive('the calendar', async () => {
  const row = await database.calendar.get(CALENDAR_ID);
  return row === undefined ? NOTHING_ENTERED : { calendar: row.value, seq: row.seq };
});
