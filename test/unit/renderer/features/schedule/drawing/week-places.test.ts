import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOT_WEEKS, type Slot } from '#shared/domain/slot';
import { minutesOf, timeOf } from '#shared/domain/slot-moves';
import {
  placeAt,
  placedSlots,
  placesOf,
  shownDays,
  shownHours,
  slotsOfWeeks,
  startOf,
} from '../../../../../../renderer/features/schedule/drawing/week-places';
import { slot } from '../../../../../helpers/editions';

const ofDay = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: 270 }),
      length: fc.integer({ min: 1, max: 40 }),
      weeks: fc.constantFrom(...SLOT_WEEKS),
    })
    .map(({ start, length, weeks }) => ({
      weeks,
      start: timeOf(start * 5),
      end: timeOf(Math.min(1439, start * 5 + length * 5)),
    })),
  { maxLength: 30 },
);

function slotsOf(parts: readonly Partial<Slot>[]): readonly Slot[] {
  return parts.map((part, i) => slot(i, part));
}

function meet(a: Slot, b: Slot): boolean {
  return a.id !== b.id && a.start < b.end && b.start < a.end;
}

describe('receptions of a day side by side', () => {
  it('share the width where they are at the same time: odd weeks on the left of even ones', () => {
    const day = slotsOf([
      { start: '14:00', end: '15:00', weeks: 'even' },
      { start: '14:00', end: '15:00', weeks: 'odd' },
      { start: '15:00', end: '16:00' },
    ]);
    expect(
      placedSlots(day).map(({ slot: { weeks }, lane, lanes }) => [weeks, lane, lanes]),
    ).toEqual([
      ['odd', 0, 2],
      ['even', 1, 2],
      ['every', 0, 1],
    ]);
  });

  it('never lie on each other, and share a width with whom they meet', () => {
    fc.assert(
      fc.property(ofDay, (parts) => {
        const placed = placedSlots(slotsOf(parts));
        expect(placed).toHaveLength(parts.length);
        for (const a of placed) {
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of placed.filter((each) => meet(a.slot, each.slot))) {
            expect(b.lane).not.toBe(a.lane);
            expect(b.lanes).toBe(a.lanes);
          }
        }
      }),
    );
  });
});

describe('places that the keys go through', () => {
  it('are all receptions and all free time, in order', () => {
    fc.assert(
      fc.property(ofDay, (parts) => {
        const day = slotsOf(parts);
        const hours = shownHours(day);
        const places = placesOf(3, placedSlots(day), hours);
        const starts = places.map(startOf);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(places.filter(({ kind }) => kind === 'slot')).toHaveLength(day.length);
        for (let minute = hours.from; minute < hours.to; minute += 5) {
          const isTaken = day.some(
            (s) => minutesOf(s.start) <= minute && minute < minutesOf(s.end),
          );
          const free = places.filter(
            (p) => p.kind === 'empty' && p.from <= minute && minute < p.to,
          );
          expect(free).toHaveLength(isTaken ? 0 : 1);
        }
      }),
    );
  });

  it.each([
    [14 * 60 + 40, 'slot'],
    [12 * 60, 'empty'],
    [-5, 'empty'],
  ])('beside %i minutes there is a place', (minutes, kind) => {
    const day = [slot(1)];
    expect(placeAt(placesOf(3, placedSlots(day), shownHours(day)), minutes)?.kind).toBe(kind);
  });
});

describe('what a week shows', () => {
  it.each([
    ['working hours', {}, 480, 1200],
    ['as far as receptions reach', { start: '06:40', end: '21:10' }, 360, 1320],
  ])('%s', (_, change, from, to) => {
    expect(shownHours([slot(1, change)])).toEqual({ from, to });
  });

  it('Sunday only when something is held on it', () => {
    expect(shownDays([slot(1)])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shownDays([slot(1, { weekday: 7 })])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('receptions of odd weeks with those of every week', () => {
    const slots = SLOT_WEEKS.map((weeks, i) => slot(i, { weeks }));
    expect(slotsOfWeeks(slots, 'all')).toHaveLength(3);
    expect(slotsOfWeeks(slots, 'odd').map(({ weeks }) => weeks)).toEqual(['every', 'odd']);
    expect(slotsOfWeeks(slots, 'even').map(({ weeks }) => weeks)).toEqual(['every', 'even']);
  });
});
