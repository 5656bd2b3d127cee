import type { KeyboardEvent } from 'react';
import { WEEKDAYS, type Slot, type Weekday } from '#shared/domain/slot';
import { DRAWING_STEP, movedSlot, onStep, resizedSlot, timeOf } from '#shared/domain/slot-moves';
import { placeAt, startOf, type Place } from './week-places';
import type { Cursor, Stretch, WeekDeeds } from './week-types';

type KeysParts = {
  /** Places of the shown days, each in the order of the day. */
  days: readonly (readonly Place[])[];
  cursor: Place | undefined;
  isLocked: boolean;
  deeds: WeekDeeds;
  /** Goes to a place, and takes the focus there. */
  goTo: (cursor: Cursor) => void;
};

/** A new reception is as long as a school's hour with its break; minutes. */
const USUAL_LENGTH = 60;

/** The keys of the week: arrows go through it, Alt with arrows moves, with Shift as well resizes. */
export function useWeekKeys(parts: KeysParts): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.metaKey || parts.cursor === undefined) return;
    const isDone = event.altKey ? nudge(event, parts) : event.shiftKey ? false : step(event, parts);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The place of the cursor as the grid keeps it. */
export function cursorOf(place: Place): Cursor {
  return place.kind === 'slot'
    ? { kind: 'slot', id: place.slot.id }
    : { kind: 'empty', weekday: place.weekday, from: place.from };
}

/** What a new reception at an empty place begins with. */
export function stretchAt({ weekday, from }: Extract<Place, { kind: 'empty' }>): Stretch {
  const end = Math.max(from + DRAWING_STEP, onStep(from + USUAL_LENGTH));
  return { weekday, start: timeOf(from), end: timeOf(end) };
}

function step(event: KeyboardEvent, { days, cursor, isLocked, deeds, goTo }: KeysParts): boolean {
  if (cursor === undefined) return false;
  if (event.key === 'Enter' && !event.ctrlKey) {
    if (isLocked) return false;
    if (cursor.kind === 'slot') deeds.open(cursor.slot);
    else deeds.add(stretchAt(cursor));
    return true;
  }
  if (event.key === 'Delete' && !event.ctrlKey) {
    if (isLocked || cursor.kind === 'empty') return false;
    deeds.remove(cursor.slot);
    return true;
  }
  const next = placeAfter(event, days, cursor);
  if (next === null) return false;
  if (next !== undefined) goTo(cursorOf(next));
  return true;
}

/** @returns undefined where there is nothing further, null for a key that leads nowhere */
function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  days: readonly (readonly Place[])[],
  cursor: Place,
): Place | undefined | null {
  const day = days.findIndex(([first]) => first?.weekday === cursor.weekday);
  const places = days[day] ?? [];
  const at = indexOf(places, cursor);
  switch (key) {
    case 'ArrowUp':
      return ctrlKey ? null : places[at - 1];
    case 'ArrowDown':
      return ctrlKey ? null : places[at + 1];
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (ctrlKey) return null;
      const beside = days[day + (key === 'ArrowLeft' ? -1 : 1)];
      return beside === undefined ? undefined : placeAt(beside, startOf(cursor));
    }
    case 'Home':
      return ctrlKey ? days[0]?.[0] : places[0];
    case 'End':
      return ctrlKey ? days.at(-1)?.at(-1) : places.at(-1);
    default:
      return null;
  }
}

/** The cursor's place in its day; one that isn't among them stands before the next later one. */
function indexOf(places: readonly Place[], cursor: Place): number {
  const found = places.findIndex((place) =>
    place.kind === 'slot'
      ? cursor.kind === 'slot' && cursor.slot.id === place.slot.id
      : cursor.kind === 'empty' && cursor.from === place.from,
  );
  if (found >= 0) return found;
  return places.findLastIndex((place) => startOf(place) <= startOf(cursor));
}

function nudge(event: KeyboardEvent, { cursor, isLocked, deeds }: KeysParts): boolean {
  if (isLocked || event.ctrlKey || cursor?.kind !== 'slot') return false;
  const { slot } = cursor;
  const change = nudged(event, slot);
  if (change === undefined) return false;
  const isOther = Object.entries(change).some(([key, value]) => slot[key as keyof Slot] !== value);
  if (isOther) deeds.change(change, event.shiftKey ? 'resized' : 'moved', true);
  return true;
}

function nudged({ key, shiftKey }: KeyboardEvent, slot: Slot): Slot | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const by = key === 'ArrowUp' ? -DRAWING_STEP : DRAWING_STEP;
    return shiftKey ? resizedSlot(slot, 'end', by) : movedSlot(slot, slot.weekday, by);
  }
  if (shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return undefined;
  const day = slot.weekday + (key === 'ArrowLeft' ? -1 : 1);
  return movedSlot(slot, WEEKDAYS.find((each): each is Weekday => each === day) ?? slot.weekday, 0);
}
