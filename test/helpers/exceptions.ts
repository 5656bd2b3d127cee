import type { ScheduleException } from '#shared/domain/schedule-exception';
import type { Slot } from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';

type Of<K extends ScheduleException['kind']> = Extract<ScheduleException, { kind: K }>;

/** A reception on Wednesdays, 14:00–15:00, each week, room 204. */
export function wednesday(n: number, change: Partial<Slot> = {}): Slot {
  return {
    id: fixedId(4, n),
    weekday: 3,
    start: '14:00',
    end: '15:00',
    audience: 'staff',
    direction: '',
    room: '204',
    weeks: 'every',
    by: 'consultant',
    ...change,
  };
}

/** No reception at all on Wednesday, 25.11.2026. */
export function noReception(n: number, change: Partial<Of<'none'>> = {}): Of<'none'> {
  const day = { from: '2026-11-25', to: '2026-11-25' };
  return { kind: 'none', id: fixedId(5, n), ...day, slot: null, reason: '', ...change };
}

/** Reception 1 of Wednesday, 25.11.2026, on Friday at 14:00–15:00 instead. */
export function movedReception(n: number, change: Partial<Of<'moved'>> = {}): Of<'moved'> {
  return {
    kind: 'moved',
    id: fixedId(5, n),
    slot: fixedId(4, 1),
    date: '2026-11-25',
    toDate: '2026-11-27',
    start: '14:00',
    end: '15:00',
    room: '204',
    reason: '',
    ...change,
  };
}

/** One more reception for parents on Thursday, 26.11.2026, at 17:00–18:00. */
export function extraReception(n: number, change: Partial<Of<'extra'>> = {}): Of<'extra'> {
  return {
    kind: 'extra',
    id: fixedId(5, n),
    date: '2026-11-26',
    start: '17:00',
    end: '18:00',
    audience: 'parents',
    direction: '',
    room: '',
    by: 'consultant',
    reason: '',
    ...change,
  };
}
