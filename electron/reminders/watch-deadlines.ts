import {
  mayRemind,
  minutesToNextLook,
  notificationFor,
  type Notice,
  type NoticeSettings,
  type SchoolNow,
  type WarnedTraining,
} from '#shared/domain/training-notice';
import { dateAt, timeAt, type IsoDate } from '#shared/lib/iso-date';
import type { Log } from '../log';

/** Trainings of a day, and whether anybody is at work on it. */
export interface DayOfTrainings {
  readonly trainings: readonly WarnedTraining[];
  readonly isWorkingDay: boolean;
}

/** What a watch over deadlines works with; the clock and the timer are given to it. */
export interface DeadlineWatchParts {
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** IANA name of the school's zone as it is set now. */
  readonly zone: () => string;
  /** Calls later, once; the answer calls it off. */
  readonly later: (minutes: number, call: () => void) => () => void;
  readonly read: (today: IsoDate) => Promise<DayOfTrainings>;
  readonly settings: () => NoticeSettings;
  /** Day of the last reminder at this place of work. */
  readonly last: () => IsoDate | null;
  readonly keepLast: (date: IsoDate) => void;
  /** @returns false when the system can show nothing */
  readonly show: (notice: Notice) => boolean;
  readonly log: Log;
}

/** Reminds of trainings, once a day at most. */
export interface DeadlineWatch {
  /** Looks at the clock now: the program stands, the computer has woken up, the settings were changed. */
  look(): Promise<void>;
  /** Nothing is shown any more; resolves when nothing is being read either. */
  close(): Promise<void>;
}

/**
 * Looks at the clock now and then, always at the turn of the day and at the end of the quiet hours; the ledger is read
 * only when a reminder may be shown. Begins with the first `look`.
 */
export function watchDeadlines(parts: DeadlineWatchParts): DeadlineWatch {
  let callOff = (): void => undefined;
  let looking: Promise<void> | undefined;
  let isClosed = false;
  const clock = (): Pick<SchoolNow, 'date' | 'time'> => {
    const [now, zone] = [parts.now(), parts.zone()];
    return { date: dateAt(now, zone), time: timeAt(now, zone) };
  };
  const lookOnce = async (): Promise<void> => {
    callOff();
    try {
      await remind(parts, clock, () => isClosed);
    } catch (error) {
      // A ledger that is closed meanwhile can't be read, and needn't be.
      if (!isClosed) parts.log(`trainings were not reminded of: ${String(error)}`);
    }
    if (isClosed) return;
    callOff = parts.later(minutesToNextLook(clock(), parts.settings()), () => void look());
  };
  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  return {
    look,
    close: async () => {
      isClosed = true;
      callOff();
      await looking;
    },
  };
}

async function remind(
  { read, settings, last, keepLast, show }: DeadlineWatchParts,
  clock: () => Pick<SchoolNow, 'date' | 'time'>,
  isClosed: () => boolean,
): Promise<void> {
  const now = clock();
  if (!mayRemind(now, settings(), last())) return;
  const { trainings, isWorkingDay } = await read(now.date);
  const notice = notificationFor(trainings, { ...now, isWorkingDay }, settings(), last());
  if (notice !== null && !isClosed() && show(notice)) keepLast(now.date);
}
