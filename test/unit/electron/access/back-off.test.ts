import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  BackOff,
  waitAfter,
  type FailureMemory,
  type FailuresByKey,
} from '../../../../electron/access/back-off';

const KEY = 'key';

/** A settings file that outlives the program. */
function memoryOf(kept?: FailuresByKey): FailureMemory {
  let failures = kept;
  return {
    read: () => failures,
    write: (next) => {
      failures = next;
    },
  };
}

function failed(backOff: BackOff, times: number): void {
  for (let i = 0; i < times; i += 1) backOff.begin(KEY);
}

afterEach(() => vi.useRealTimers());

describe('the wait after wrong passphrases', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 10],
    [5, 20],
    [6, 40],
    [9, 320],
    [10, 640],
    [11, 900],
    [12, 900],
    [5_000, 900],
  ])('%d in a row: %d s', (failures, seconds) => {
    expect(waitAfter(failures)).toBe(seconds);
    const backOff = new BackOff(memoryOf({ [KEY]: { count: failures, uptime: 70 } }), () => 70);
    expect(backOff.wait(KEY)).toBe(seconds);
  });

  it('passes with the time that the computer is on, and is never less than a second while it lasts', () => {
    let uptime = 100;
    const backOff = new BackOff(memoryOf(), () => uptime);
    failed(backOff, 4);
    expect(backOff.wait(KEY)).toBe(10);
    uptime = 104.5;
    expect(backOff.wait(KEY)).toBe(6);
    uptime = 109.99;
    expect(backOff.wait(KEY)).toBe(1);
    uptime = 110;
    expect(backOff.wait(KEY)).toBe(0);
  });

  it('goes on after the program was started again, or killed while it tried', () => {
    const memory = memoryOf();
    const uptime = (): number => 100;
    for (let i = 0; i < 5; i += 1) new BackOff(memory, uptime).begin(KEY);
    expect(new BackOff(memory, uptime).wait(KEY)).toBe(20);
  });

  it('begins anew after the computer was started again, and no sooner', () => {
    let uptime = 90_000;
    const memory = memoryOf();
    failed(new BackOff(memory, () => uptime), 6);
    uptime = 12;
    const backOff = new BackOff(memory, () => uptime);
    expect(backOff.wait(KEY)).toBe(28);
    uptime = 40;
    expect(backOff.wait(KEY)).toBe(0);
  });

  it('takes no notice of the clock', () => {
    vi.useFakeTimers({ now: Date.parse('2026-10-05T10:00:00Z'), toFake: ['Date'] });
    const backOff = new BackOff(memoryOf(), () => 100);
    failed(backOff, 5);
    for (const clock of ['2036-01-01', '1996-01-01']) {
      vi.setSystemTime(Date.parse(clock));
      expect(backOff.wait(KEY)).toBe(20);
    }
  });

  it('is over with the right passphrase', () => {
    const memory = memoryOf();
    const backOff = new BackOff(memory, () => 100);
    failed(backOff, 7);
    backOff.succeed(KEY);
    expect(backOff.wait(KEY)).toBe(0);
    backOff.begin(KEY);
    expect(memory.read()).toEqual({ [KEY]: { count: 1, uptime: 100 } });
  });

  it("is each key's own: another key's passphrase ends no wait", () => {
    const backOff = new BackOff(memoryOf(), () => 100);
    failed(backOff, 4);
    backOff.begin('other');
    backOff.succeed('other');
    expect(backOff.wait('other')).toBe(0);
    expect(backOff.wait(KEY)).toBe(10);
  });

  it('holds while the program runs, though nothing can be kept', () => {
    const backOff = new BackOff({ read: () => undefined, write: () => undefined }, () => 100);
    failed(backOff, 4);
    expect(backOff.wait(KEY)).toBe(10);
    backOff.succeed(KEY);
    expect(backOff.wait(KEY)).toBe(0);
  });
});
