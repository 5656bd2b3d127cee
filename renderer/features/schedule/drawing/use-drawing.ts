import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { WEEKDAYS, type Slot, type Weekday } from '#shared/domain/slot';
import {
  DRAWING_STEP,
  minutesOf,
  movedSlot,
  onStep,
  resizedSlot,
  timeOf,
} from '#shared/domain/slot-moves';
import type { ShownHours } from './week-places';
import type { Cursor, Stretch, WeekDeeds } from './week-types';

/** A hand that moves less only clicks, pixels. */
const SLIP = 4;
/** So near to the edge the week scrolls along, pixels; and so far with each move. */
const EDGE = 24;
const SCROLL = 12;

/** A point of the week. */
interface Point {
  readonly weekday: Weekday;
  /** From midnight, not on a step. */
  readonly minutes: number;
}

type Gesture = { readonly x: number; readonly y: number; readonly from: Point } & (
  | { readonly kind: 'draw' }
  | { readonly kind: 'move'; readonly slot: Slot }
  | { readonly kind: 'resize'; readonly slot: Slot; readonly edge: 'start' | 'end' }
);

/** What is being drawn under the hand. */
export type Preview =
  | { readonly kind: 'new'; readonly at: Stretch }
  | { readonly kind: 'slot'; readonly slot: Slot; readonly how: 'moved' | 'resized' };

type DrawingParts = {
  week: RefObject<HTMLDivElement | null>;
  slots: readonly Slot[];
  hours: ShownHours;
  isLocked: boolean;
  deeds: WeekDeeds;
  /** Puts the keys where the hand has clicked. */
  goTo: (cursor: Cursor) => void;
};

/** Drawing by the mouse: an empty place is drawn on, a reception is moved, its edges resize it, a click opens it. */
export function useDrawing(parts: DrawingParts) {
  const { week, hours, isLocked, deeds, goTo } = parts;
  const gesture = useRef<Gesture | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const end = (): void => {
    gesture.current = null;
    setPreview(null);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const begun = event.button === 0 ? begin(event, parts) : null;
    if (begun === null) return;
    if (begun.kind !== 'draw') goTo({ kind: 'slot', id: begun.slot.id });
    // A finger scrolls; it opens by a tap.
    if (isLocked || (event.pointerType === 'touch' && begun.kind === 'draw')) return;
    gesture.current = begun;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const { current } = gesture;
    if (current === null) return;
    const isSlip = Math.hypot(event.clientX - current.x, event.clientY - current.y) < SLIP;
    if (isSlip && preview === null) return;
    scrollAlong(event.currentTarget, event.clientY);
    const to = pointAt(week.current, event, hours);
    if (to !== null) setPreview(previewOf(current, to));
  };
  const onPointerUp = (): void => {
    const { current } = gesture;
    if (current === null) return;
    end();
    if (preview?.kind === 'new') deeds.draw(preview.at);
    else if (preview !== null) deeds.change(preview.slot, preview.how, false);
    else if (current.kind === 'draw') {
      const { weekday, minutes } = current.from;
      goTo({ kind: 'empty', weekday, from: Math.floor(minutes / 15) * 15 });
    } else deeds.open(current.slot);
  };
  return { preview, cancel: end, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end };
}

function begin(event: PointerEvent<HTMLDivElement>, parts: DrawingParts): Gesture | null {
  const from = pointAt(parts.week.current, event, parts.hours);
  if (!(event.target instanceof Element) || from === null) return null;
  const at = { x: event.clientX, y: event.clientY, from };
  const slot = slotAt(event.target, parts.slots);
  if (slot !== undefined) {
    const edge = event.target.closest('[data-edge]')?.getAttribute('data-edge');
    if (edge === 'start' || edge === 'end') return { ...at, kind: 'resize', slot, edge };
    return { ...at, kind: 'move', slot };
  }
  return event.target.closest('[data-day]') === null ? null : { ...at, kind: 'draw' };
}

/** The reception that an element of the week belongs to. */
export function slotAt(target: EventTarget, slots: readonly Slot[]): Slot | undefined {
  if (!(target instanceof Element)) return undefined;
  const id = target.closest('[data-slot]')?.getAttribute('data-slot');
  return slots.find((slot) => slot.id === id);
}

function previewOf(gesture: Gesture, to: Point): Preview {
  const by = onWholeSteps(to.minutes - gesture.from.minutes);
  switch (gesture.kind) {
    case 'move':
      return {
        kind: 'slot',
        how: 'moved',
        slot: movedSlot(gesture.slot, dayAfter(gesture, to), by),
      };
    case 'resize':
      return { kind: 'slot', how: 'resized', slot: resizedSlot(gesture.slot, gesture.edge, by) };
    case 'draw': {
      const [a, b] = [onStep(gesture.from.minutes), onStep(to.minutes)];
      const [first, last] = [Math.min(a, b), Math.max(a, b, Math.min(a, b) + DRAWING_STEP)];
      const { weekday } = gesture.from;
      return { kind: 'new', at: { weekday, start: timeOf(first), end: timeOf(last) } };
    }
  }
}

/** The reception goes as many days further as the hand does. */
function dayAfter({ from, slot }: Gesture & { kind: 'move' }, to: Point): Weekday {
  return WEEKDAYS.find((day) => day === slot.weekday + to.weekday - from.weekday) ?? to.weekday;
}

function onWholeSteps(minutes: number): number {
  return Math.round(minutes / DRAWING_STEP) * DRAWING_STEP;
}

/** The point under the hand, the nearest one when it is beside the week. */
export function pointAt(
  week: HTMLElement | null,
  { clientX, clientY }: { clientX: number; clientY: number },
  { from, to }: ShownHours,
): Point | null {
  let nearest: { point: Point; away: number } | null = null;
  for (const body of week?.querySelectorAll('[data-day]') ?? []) {
    const weekday = WEEKDAYS.find((day) => String(day) === body.getAttribute('data-day'));
    const { left, right, top, height } = body.getBoundingClientRect();
    const away = Math.max(left - clientX, clientX - right, 0);
    if (weekday === undefined || (nearest !== null && nearest.away <= away)) continue;
    const share = height === 0 ? 0 : Math.max(0, Math.min(1, (clientY - top) / height));
    nearest = { away, point: { weekday, minutes: from + share * (to - from) } };
  }
  return nearest?.point ?? null;
}

/** An hour from a point on, for whoever clicks twice on an empty place. */
export function hourFrom({ weekday, minutes }: Point): Stretch {
  const start = onStep(Math.floor(minutes / 15) * 15);
  return {
    weekday,
    start: timeOf(start),
    end: timeOf(Math.max(start + DRAWING_STEP, onStep(start + 60))),
  };
}

function scrollAlong(week: HTMLElement, y: number): void {
  const { top, bottom } = week.getBoundingClientRect();
  if (y > bottom - EDGE) week.scrollTop += SCROLL;
  else if (y < top + 2 * EDGE) week.scrollTop -= SCROLL;
}

/** Receptions as they are seen while one of them is under the hand. */
export function withPreview(slots: readonly Slot[], preview: Preview | null): readonly Slot[] {
  if (preview?.kind !== 'slot') return slots;
  return slots.map((slot) => (slot.id === preview.slot.id ? preview.slot : slot));
}

/** Minutes from midnight of a stretch. */
export function stretchMinutes({ start, end }: Stretch): readonly [number, number] {
  return [minutesOf(start), minutesOf(end)];
}
