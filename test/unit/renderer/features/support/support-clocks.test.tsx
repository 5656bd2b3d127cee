import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clocks } from '../../../../../renderer/features/support/support-clocks';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Opens the clocks of a school in Vladivostok at a moment of Moscow's 23 November 2026. */
function openAt(time: string): void {
  vi.setSystemTime(`2026-11-23T${time}+03:00`);
  render(<Clocks zone="Asia/Vladivostok" />);
}

function clock(name: string): string {
  return screen.getByRole('group', { name }).textContent;
}

const said = () => screen.getByRole('region', { name: 'Часы Службы поддержки' }).textContent;

/** Lets time pass. */
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

describe('the two clocks', () => {
  it('tell the school’s time and Moscow’s, and open by themselves when the minute comes', () => {
    openAt('08:59:30.500');
    expect(clock('В школе')).toBe('В школе15:5923.11.2026');
    expect(clock('В Москве')).toBe('В Москве8:5923.11.2026');
    expect(said()).toContain('Закрыто до 16:00 по времени школы');
    expect(said()).toContain('Регистрируют круглосуточно, и в выходные');
    pass(29_499);
    expect(clock('В Москве')).toContain('8:59');
    pass(1);
    expect(clock('В Москве')).toContain('9:00');
    expect(said()).toContain('Принимают до 4:00 завтра по времени школы');
  });

  it('don’t drift: an hour later they still change when the minute begins', () => {
    openAt('12:00:17.250');
    pass(60 * MINUTE);
    expect(clock('В Москве')).toContain('13:00');
    pass(42_749);
    expect(clock('В Москве')).toContain('13:00');
    pass(1);
    expect(clock('В Москве')).toContain('13:01');
  });

  it('are right at once when the computer wakes', () => {
    openAt('20:59:00.000');
    vi.setSystemTime('2026-11-24T07:12:40.000+03:00');
    act(() => {
      window.dispatchEvent(new Event('focus'));
    });
    expect(clock('В Москве')).toBe('В Москве7:1224.11.2026');
    expect(within(screen.getByRole('region')).getByText(/Закрыто до 16:00/u)).toBeTruthy();
    pass(20_000);
    expect(clock('В Москве')).toContain('7:13');
  });
});
