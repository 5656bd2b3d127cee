import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAWING_STEP,
  minutesOf,
  movedSlot,
  onStep,
  resizedSlot,
  slotMinutes,
  timeOf,
} from '#shared/domain/slot-moves';
import { slotSchema, WEEKDAYS } from '#shared/domain/slot';
import { slot } from '../../../helpers/editions';

const anySlot = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 0, max: 1438 }))
  .map(([a, b]) => slot(1, { start: timeOf(Math.min(a, b)), end: timeOf(Math.max(a, b) + 1) }));
const by = fc.integer({ min: -2000, max: 2000 });

describe('drawing a reception', () => {
  it.each([
    [0, '00:00'],
    [872, '14:30'],
    [873, '14:35'],
    [1439, '23:55'],
    [-7, '00:00'],
  ])('%i minutes are the step %s', (minutes, time) => {
    expect(timeOf(onStep(minutes))).toBe(time);
  });

  it('moves by days and minutes, and stops at the ends of the day', () => {
    expect(movedSlot(slot(1), 5, -35)).toMatchObject({
      weekday: 5,
      start: '13:55',
      end: '14:55',
    });
    expect(movedSlot(slot(1), 3, 2000)).toMatchObject({ start: '22:55', end: '23:55' });
    expect(movedSlot(slot(1), 3, -2000)).toMatchObject({ start: '00:00', end: '01:00' });
  });

  it('resizes at either end, down to a step', () => {
    expect(resizedSlot(slot(1), 'start', -15)).toMatchObject({ start: '14:15', end: '15:30' });
    expect(resizedSlot(slot(1), 'end', 15)).toMatchObject({ start: '14:30', end: '15:45' });
    expect(resizedSlot(slot(1), 'start', 600)).toMatchObject({ start: '15:25', end: '15:30' });
    expect(resizedSlot(slot(1), 'end', -600)).toMatchObject({ start: '14:30', end: '14:35' });
    expect(resizedSlot(slot(1), 'end', 600)).toMatchObject({ start: '14:30', end: '23:55' });
  });

  it('always leaves a reception that the ledger takes, and a move keeps its length', () => {
    fc.assert(
      fc.property(anySlot, by, fc.constantFrom(...WEEKDAYS), (each, minutes, weekday) => {
        const moved = movedSlot(each, weekday, minutes);
        expect(slotMinutes(moved)).toBe(slotMinutes(each));
        for (const next of [
          moved,
          resizedSlot(each, 'start', minutes),
          resizedSlot(each, 'end', minutes),
        ])
          expect(slotSchema.safeParse(next).success).toBe(true);
      }),
    );
  });

  it('comes back where it was when it is moved there and back within the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (steps) => {
        const minutes = steps * DRAWING_STEP;
        const each = slot(1, { start: '08:20', end: '08:50' });
        const there = movedSlot(each, 3, minutes);
        expect(minutesOf(there.start)).toBe(minutesOf(each.start) + minutes);
        expect(movedSlot(there, 3, -minutes)).toEqual(each);
      }),
    );
  });
});
