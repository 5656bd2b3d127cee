import { describe, expect, it } from 'vitest';
import { rowForKey } from '../../../../renderer/ui/grid-keyboard';
import { gridTrack, rowWindow, scrollTopFor } from '../../../../renderer/ui/grid-window';

describe('the row that a key leads to', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 99, 99],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['PageDown', 3, 13],
    ['PageDown', 95, 99],
    ['PageUp', 13, 3],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from row %i is row %i', (key, from, to) => {
    expect(rowForKey(key, from, 100, 10)).toBe(to);
  });

  it('is none for other keys and for an empty list', () => {
    expect(rowForKey('a', 3, 100, 10)).toBeUndefined();
    expect(rowForKey('ArrowDown', -1, 0, 10)).toBeUndefined();
  });
});

describe('the rows to draw', () => {
  it('are those in sight and a few more on either side', () => {
    const track = gridTrack(1000, 32, 320, 1);
    expect(rowWindow(track, 0, 4)).toEqual({ first: 0, last: 13, shift: 0 });
    expect(rowWindow(track, 3200, 4)).toEqual({ first: 96, last: 113, shift: 0 });
    expect(rowWindow(track, 1000 * 32 - 320, 4)).toEqual({ first: 986, last: 999, shift: 0 });
  });

  it('are none in an empty list', () => {
    const { first, last } = rowWindow(gridTrack(0, 32, 320, 1), 0, 4);
    expect(last).toBeLessThan(first);
  });

  it('reach the last of a million rows on a sharp screen, where the track is shorter than the rows', () => {
    const track = gridTrack(1_000_000, 32, 640, 2);
    expect(track.height).toBe(16_500_000);
    const end = track.height - track.viewport;
    const { last, shift } = rowWindow(track, end, 0);
    expect(last).toBe(999_999);
    // The last row ends where the track ends.
    expect(1_000_000 * 32 + shift).toBeCloseTo(track.height, 3);
  });
});

describe('bringing a row into sight', () => {
  const track = gridTrack(1000, 32, 320, 1);

  it('moves no further than needed', () => {
    expect(scrollTopFor(track, 0, 5)).toBe(0);
    expect(scrollTopFor(track, 0, 10)).toBe(32);
    expect(scrollTopFor(track, 3200, 50)).toBe(1600);
  });

  it('is exact on a shortened track too', () => {
    const long = gridTrack(1_000_000, 32, 640, 2);
    const scrollTop = scrollTopFor(long, 0, 777_777);
    const { first, last, shift } = rowWindow(long, scrollTop, 0);
    expect(first).toBeLessThanOrEqual(777_777);
    expect(last).toBeGreaterThanOrEqual(777_777);
    const bottom = 777_778 * 32 + shift - scrollTop;
    expect(bottom).toBeLessThanOrEqual(640.001);
  });
});
