import type { ConflictKind } from '#shared/domain/schedule-conflicts';
import type { Slot, Weekday } from '#shared/domain/slot';
import type { Id } from '#shared/lib/ids';
import type { TimeOfDay } from '#shared/lib/iso-date';

/** A stretch of a day. */
export interface Stretch {
  readonly weekday: Weekday;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** Where the keys are: on a reception, or on an empty place. */
export type Cursor =
  | { readonly kind: 'slot'; readonly id: Id }
  /** @param from minutes from midnight */
  | { readonly kind: 'empty'; readonly weekday: Weekday; readonly from: number };

/** What is said on a reception that should be looked at. */
export interface SlotMark {
  readonly kind: ConflictKind | 'remark';
  readonly words: string;
  readonly isGrave: boolean;
}

export type MarksOf = ReadonlyMap<Id, readonly SlotMark[]>;

/** What can be done in the week. */
export interface WeekDeeds {
  /** Opens the dialog of a reception. */
  readonly open: (slot: Slot) => void;
  /** Opens the dialog of a new one. */
  readonly add: (at: Stretch) => void;
  /** Adds one as it was drawn. */
  readonly draw: (at: Stretch) => void;
  readonly remove: (slot: Slot) => void;
  /** Takes over a reception that was moved or resized. @param isNudge by a key, one of many */
  readonly change: (slot: Slot, how: 'moved' | 'resized', isNudge: boolean) => void;
}

/** The dialog of a reception: one to change, or a new one with the time that was chosen for it. */
export interface SlotOpening {
  readonly kind: 'slot';
  readonly slot: Slot | null;
  readonly at?: Stretch;
}
