import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { dateAt, timeAt, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { now } from '../platform/clock';
import { database } from './view';

/** A timer that slept with the computer goes on when it wakes: by then the clock is looked at this often. */
const LOOK_MS = 20_000;
/** More than anybody writes down of one day. */
const MOST_OF_A_DAY = 300;

function onClock(tell: () => void): () => void {
  const timer = setInterval(tell, LOOK_MS);
  // On waking the window often gets the focus before any timer runs.
  window.addEventListener('focus', tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', tell);
    document.removeEventListener('visibilitychange', tell);
  };
}

/**
 * The school's date, live: it goes on at the school's midnight and when the computer wakes.
 * @param zone IANA; null where nobody needs the date yet, for a zone's calendar takes milliseconds to come up
 * @returns the date, an empty text without a zone
 */
export function useToday(zone: string | null): IsoDate {
  return useSyncExternalStore(onClock, () => (zone === null ? '' : dateAt(now(), zone)));
}

/** The school's wall clock, live, to the minute. @param zone IANA */
export function useTimeOfDay(zone: string): TimeOfDay {
  return useSyncExternalStore(onClock, () => timeAt(now(), zone));
}

/** How many consultations of a day are on record, live, annulled ones apart; undefined while they are counted. */
export function useRecordsOf(date: IsoDate): number | undefined {
  return useLiveQuery(async () => {
    // The newest ones are rows of their own: those of today are among them.
    const rows = await database.consultation.orderBy('order').limit(MOST_OF_A_DAY).toArray();
    return rows.filter(({ value }) => value.date === date && value.annulled === null).length;
  }, [date]);
}
