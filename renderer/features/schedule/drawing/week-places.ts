import { WORKING_HOURS } from '#shared/domain/schedule-conflicts';
import {
  orderedSlots,
  WEEKDAYS,
  type Slot,
  type SlotWeeks,
  type Weekday,
} from '#shared/domain/slot';
import { minutesOf } from '#shared/domain/slot-moves';
import type { WorkDays } from '#shared/domain/school';

/** Empty places are gone through in half-hours; minutes. */
export const PLACE = 30;
const HOUR = 60;

/** Where a reception stands in its day's column: receptions at the same time share the width. */
export interface PlacedSlot {
  readonly slot: Slot;
  /** From the left, 0, 1… */
  readonly lane: number;
  /** How many share the width. */
  readonly lanes: number;
}

/** An empty place of a day, or a reception of it. */
export type Place =
  | { readonly kind: 'slot'; readonly weekday: Weekday; readonly slot: Slot }
  | {
      readonly kind: 'empty';
      readonly weekday: Weekday;
      readonly from: number;
      readonly to: number;
    };

/** The part of the day that a grid shows, minutes from midnight in whole hours. */
export interface ShownHours {
  readonly from: number;
  readonly to: number;
}

/** The working hours, and further as far as receptions reach. */
export function shownHours(slots: readonly Slot[]): ShownHours {
  const starts = slots.map(({ start }) => minutesOf(start));
  const ends = slots.map(({ end }) => minutesOf(end));
  const from = Math.min(minutesOf(WORKING_HOURS.from), ...starts);
  const to = Math.max(minutesOf(WORKING_HOURS.to), ...ends);
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

/** Columns of the week: Monday to Saturday, Sunday when something is held on it. */
export function shownDays(slots: readonly Slot[]): readonly Weekday[] {
  const hasSunday = slots.some(({ weekday }) => weekday === 7);
  return hasSunday ? WEEKDAYS : WEEKDAYS.slice(0, 6);
}

/** True for a day on which the school doesn't work. */
export function isOff(weekday: Weekday, week: WorkDays): boolean {
  return weekday > week;
}

/** Weeks that are looked at. */
export type WeekFilter = 'all' | 'odd' | 'even';

/** Receptions of the weeks that are looked at. */
export function slotsOfWeeks(slots: readonly Slot[], filter: WeekFilter): readonly Slot[] {
  return filter === 'all'
    ? slots
    : slots.filter(({ weeks }) => weeks === 'every' || weeks === filter);
}

const SIDE: Readonly<Record<SlotWeeks, number>> = { every: 0, odd: 1, even: 2 };

/**
 * The receptions of one day in their lanes, by start. Those of odd and of even weeks at the same time stand side by
 * side, the odd on the left.
 */
export function placedSlots(ofDay: readonly Slot[]): readonly PlacedSlot[] {
  const ordered = [...orderedSlots(ofDay)].sort(
    (a, b) => a.start.localeCompare(b.start) || SIDE[a.weeks] - SIDE[b.weeks],
  );
  const placed: PlacedSlot[] = [];
  let group: { slot: Slot; lane: number }[] = [];
  let [ends, groupEnd]: [string[], string] = [[], ''];
  const close = (): void => {
    for (const each of group) placed.push({ ...each, lanes: ends.length });
    [group, ends, groupEnd] = [[], [], ''];
  };
  for (const slot of ordered) {
    if (slot.start >= groupEnd) close();
    const free = ends.findIndex((end) => end <= slot.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = slot.end;
    group.push({ slot, lane });
    if (slot.end > groupEnd) groupEnd = slot.end;
  }
  close();
  return placed;
}

/** What the keys go through in a day: its receptions, and between them empty places of at most half an hour. */
export function placesOf(
  weekday: Weekday,
  placed: readonly PlacedSlot[],
  { from, to }: ShownHours,
): readonly Place[] {
  const places: Place[] = [];
  let free = from;
  const fill = (until: number): void => {
    while (free < until) {
      const next = Math.min(until, (Math.floor(free / PLACE) + 1) * PLACE);
      places.push({ kind: 'empty', weekday, from: free, to: next });
      free = next;
    }
  };
  for (const { slot } of placed) {
    fill(minutesOf(slot.start));
    places.push({ kind: 'slot', weekday, slot });
    free = Math.max(free, minutesOf(slot.end));
  }
  fill(to);
  return places;
}

/** The place of another day at the same time, else the one before it. @param minutes from midnight */
export function placeAt(places: readonly Place[], minutes: number): Place | undefined {
  const covering = places.find((place) => startOf(place) <= minutes && minutes < endOf(place));
  return covering ?? places.findLast((place) => startOf(place) <= minutes) ?? places[0];
}

/** Minutes from midnight. */
export function startOf(place: Place): number {
  return place.kind === 'empty' ? place.from : minutesOf(place.slot.start);
}

function endOf(place: Place): number {
  return place.kind === 'empty' ? place.to : minutesOf(place.slot.end);
}

/** A name of a place that stays while the edition is drawn in. */
export function placeKey(place: Place): string {
  return place.kind === 'slot' ? place.slot.id : `${String(place.weekday)} ${String(place.from)}`;
}
