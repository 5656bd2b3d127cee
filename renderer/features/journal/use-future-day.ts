import { useState } from 'react';
import { dayStanding } from '#shared/domain/back-dating';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { now } from '../../platform/clock';

/** A record of a day to come is written only after a plain «yes» to that very day. */
export interface FutureDay {
  /** The day that is being asked about, or null. */
  readonly asking: IsoDate | null;
  /** True when the day has to be asked about first; the question is then on the screen. */
  readonly mustAsk: (andAnother: boolean) => boolean;
  /** «Yes»: the record is sent as it was to be. */
  readonly agree: () => void;
}

/** @param date what stands in the form @param zone the school's @param send writes the record */
export function useFutureDay(
  date: IsoDate | null,
  zone: string,
  send: (andAnother: boolean) => void,
): FutureDay {
  const [asked, setAsked] = useState<{ readonly day: IsoDate; readonly andAnother: boolean }>();
  const [agreed, setAgreed] = useState<IsoDate | null>(null);
  return {
    asking: asked !== undefined && asked.day === date ? asked.day : null,
    mustAsk: (andAnother) => {
      if (date === null || date === agreed) return false;
      if (dayStanding(date, dateAt(now(), zone)).kind !== 'future') return false;
      setAsked({ day: date, andAnother });
      return true;
    },
    agree: () => {
      if (asked === undefined) return;
      setAgreed(asked.day);
      setAsked(undefined);
      send(asked.andAnother);
    },
  };
}
