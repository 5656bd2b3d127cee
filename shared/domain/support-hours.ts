import {
  addDays,
  dateAt,
  momentOf,
  timeAt,
  type IsoDate,
  type TimeOfDay,
} from '#shared/lib/iso-date';

/** Zone in which the support service's hours are given (п. 6). */
export const SUPPORT_ZONE = 'Europe/Moscow';
/** Daily hours in which calls are registered and requests are processed, Moscow time (п. 6). */
export const SUPPORT_HOURS = { start: '09:00', end: '21:00' } as const;

/** A zone's clock at a moment. */
export interface ClockFace {
  readonly date: IsoDate;
  readonly time: TimeOfDay;
}

/** What the support service is open for at a moment, and when that changes. */
export interface SupportNow {
  /** Letters are registered round the clock, on days off too (п. 6: 24х7). */
  readonly letters: true;
  /** Calls are registered, and letters and calls are processed: 9:00–21:00 Moscow time, every day (п. 6). */
  readonly isOpen: boolean;
  /** When it closes, or opens next: milliseconds since 1970 (UTC). */
  readonly changesAt: number;
  /** The same on the school's clock. */
  readonly changes: ClockFace;
  readonly moscow: ClockFace;
  readonly school: ClockFace;
}

/** @param now milliseconds since 1970 (UTC) @param zone IANA zone of the school */
export function supportAt(now: number, zone: string): SupportNow {
  const moscow = faceAt(now, SUPPORT_ZONE);
  const isOpen = moscow.time >= SUPPORT_HOURS.start && moscow.time < SUPPORT_HOURS.end;
  // After the end of a day the next opening is tomorrow's.
  const isOver = moscow.time >= SUPPORT_HOURS.end;
  const day = isOver ? addDays(moscow.date, 1) : moscow.date;
  const time = isOpen ? SUPPORT_HOURS.end : SUPPORT_HOURS.start;
  const changesAt = Date.parse(momentOf(day, time, SUPPORT_ZONE));
  return {
    letters: true,
    isOpen,
    changesAt,
    changes: faceAt(changesAt, zone),
    moscow,
    school: faceAt(now, zone),
  };
}

function faceAt(now: number, zone: string): ClockFace {
  return { date: dateAt(now, zone), time: timeAt(now, zone) };
}

/** `09:00` → «9:00», as hours are written in the regulation. */
export function hourText(time: TimeOfDay): string {
  return time.replace(/^0/u, '');
}

/** «до 4:00», «до 16:00 завтра»: when it changes, on the school's clock. */
export function untilText({ changes, school }: Pick<SupportNow, 'changes' | 'school'>): string {
  const tomorrow = changes.date === school.date ? '' : ' завтра';
  return `до ${hourText(changes.time)}${tomorrow}`;
}

/** «открыта до 4:00 завтра», «закрыта до 16:00», by the school's clock. */
export function supportWords(support: SupportNow): string {
  return `${support.isOpen ? 'открыта' : 'закрыта'} ${untilText(support)}`;
}
