import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Slot, Weekday } from '#shared/domain/slot';
import { minutesOf } from '#shared/domain/slot-moves';
import {
  placeAt,
  placedSlots,
  placesOf,
  shownDays,
  type Place,
  type PlacedSlot,
  type ShownHours,
} from './week-places';
import type { Cursor } from './week-types';

/** Without receptions a week opens at noon: help is given after lessons. */
const NOON = 12 * 60;
/** A little is seen above the first reception, minutes. */
const ABOVE = 30;

/** A day with its receptions in their lanes, and what the keys go through. */
interface ShownDay {
  readonly weekday: Weekday;
  readonly placed: readonly PlacedSlot[];
  readonly places: readonly Place[];
}

/** The days of the week as they are drawn. */
export function useDays(slots: readonly Slot[], hours: ShownHours): readonly ShownDay[] {
  return useMemo(
    () =>
      shownDays(slots).map((weekday) => {
        const placed = placedSlots(slots.filter((slot) => slot.weekday === weekday));
        return { weekday, placed, places: placesOf(weekday, placed, hours) };
      }),
    [slots, hours],
  );
}

/** Where the keys are; when that has gone, on the first reception, and without one on Monday at noon. */
export function cursorPlace(cursor: Cursor | null, days: readonly ShownDay[]): Place | undefined {
  const all = days.flatMap(({ places }) => places);
  const first = all.find(({ kind }) => kind === 'slot') ?? placeAt(days[0]?.places ?? [], NOON);
  if (cursor === null) return first;
  if (cursor.kind === 'slot')
    return all.find((place) => place.kind === 'slot' && place.slot.id === cursor.id) ?? first;
  const places = days.find(({ weekday }) => weekday === cursor.weekday)?.places ?? [];
  const there = placeAt(places, cursor.from);
  return there?.kind === 'empty' ? { ...there, from: cursor.from } : (there ?? first);
}

/** Takes the focus to the cursor when that is wished. @returns the cursor's element */
export function useCursorFocus(
  week: RefObject<HTMLElement | null>,
  wish: number,
): RefObject<HTMLElement | null> {
  const target = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    target.current = week.current?.querySelector<HTMLElement>('[data-cursor]') ?? null;
  });
  useEffect(() => {
    if (wish === 0) return;
    target.current?.focus({ preventScroll: true });
    target.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wish]);
  return target;
}

/** Opens the week where its receptions begin. */
export function useScrollToFirst(
  week: RefObject<HTMLElement | null>,
  slots: readonly Slot[],
  top: number,
): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    const body = week.current?.querySelector('[data-day]');
    if (isDone.current || !body || week.current === null) return;
    isDone.current = true;
    const first = Math.min(...slots.map(({ start }) => minutesOf(start)));
    const at = Number.isFinite(first) ? first : NOON;
    const hours = Number(getComputedStyle(week.current).getPropertyValue('--ui-minutes'));
    const perMinute = hours > 0 ? body.getBoundingClientRect().height / hours : 0;
    week.current.scrollTo({ top: Math.max(0, at - ABOVE - top) * perMinute });
  }, [week, slots, top]);
}
