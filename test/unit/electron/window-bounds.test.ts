import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Area } from '../../../electron/window-bounds';

const PRIMARY: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT: Area = { x: -1280, y: 0, width: 1280, height: 984 };
const saved = (x: number, y: number, width = 1000, height = 700) => ({
  x,
  y,
  width,
  height,
  maximized: false,
});

describe('the place of the window', () => {
  it('is the middle of the primary screen at the first start', () => {
    expect(placeWindow(undefined, [PRIMARY])).toEqual({ x: 320, y: 160, width: 1280, height: 720 });
  });

  it('is no larger than a small screen', () => {
    const small: Area = { x: 0, y: 24, width: 1024, height: 600 };
    expect(placeWindow(undefined, [small])).toEqual(small);
  });

  it('is where it was, on any screen that is there', () => {
    expect(placeWindow(saved(100, 50), [PRIMARY])).toEqual({
      x: 100,
      y: 50,
      width: 1000,
      height: 700,
    });
    expect(placeWindow(saved(-1200, 50), [PRIMARY, LEFT])).toMatchObject({ x: -1200, y: 50 });
  });

  it.each([
    ['the second screen is gone', saved(-1200, 50)],
    ['it was far to the right', saved(5_000, 50)],
    ['it was below', saved(50, 5_000)],
    ['its title bar was above', saved(50, -600)],
    ['only a sliver was in sight', saved(1_900, 50)],
  ])('is the middle of the primary screen when %s', (_, bounds) => {
    expect(placeWindow(bounds, [PRIMARY])).toEqual({ x: 460, y: 170, width: 1000, height: 700 });
  });

  it('brings a title bar that is a little above back under the edge', () => {
    expect(placeWindow(saved(50, -20), [PRIMARY]).y).toBe(0);
  });

  it('survives a computer that tells of no screen', () => {
    expect(placeWindow(undefined, [])).toMatchObject({ width: 1280, height: 720 });
  });

  it('always shows a part of the title bar that can be grasped', () => {
    const place = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 200, max: 20_000 });
    fc.assert(
      fc.property(place, place, size, size, (x, y, width, height) => {
        const placed = placeWindow(saved(x, y, width, height), [PRIMARY, LEFT]);
        const grasped = [PRIMARY, LEFT].some(
          (area) =>
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >=
              80 &&
            placed.y >= area.y &&
            placed.y < area.y + area.height,
        );
        expect(grasped).toBe(true);
      }),
    );
  });
});
