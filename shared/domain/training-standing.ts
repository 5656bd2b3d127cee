import type { IsoDate } from '#shared/lib/iso-date';
import type { Training } from './training';
import type { TrainingDeadline } from './training-deadline';

/** Where a training stands on a day. */
export type TrainingStanding =
  /** Not in office yet; `left`: working days up to and with the deadline. */
  | { readonly kind: 'future'; readonly left: number }
  /** `left`: working days after today up to and with the deadline; 0: it is today. */
  | { readonly kind: 'running'; readonly left: number }
  /** Away, with no day of return known; `left`: working days that will be left on returning. */
  | { readonly kind: 'paused'; readonly since: IsoDate; readonly left: number }
  /** `late`: working days since the deadline, at least 1. */
  | { readonly kind: 'overdue'; readonly late: number }
  /** `late`: working days after the deadline; 0: in time. */
  | { readonly kind: 'completed'; readonly on: IsoDate; readonly late: number }
  | { readonly kind: 'ended'; readonly on: IsoDate; readonly late: number }
  | { readonly kind: 'cancelled' };

/** Where a training stands. @param today the school's date, that the deadline was counted for as well */
export function trainingStanding(
  { state, startedOn }: Training,
  deadline: TrainingDeadline,
  today: IsoDate,
): TrainingStanding {
  switch (state.kind) {
    case 'completed':
    case 'ended':
      return { kind: state.kind, on: state.on, late: state.late };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'open': {
      if (deadline.date < today) return { kind: 'overdue', late: deadline.lateOn(today) };
      const left = deadline.leftOn(today);
      const { pausedSince } = deadline;
      if (pausedSince !== null && pausedSince <= today)
        return { kind: 'paused', since: pausedSince, left };
      return { kind: startedOn > today ? 'future' : 'running', left };
    }
  }
}
