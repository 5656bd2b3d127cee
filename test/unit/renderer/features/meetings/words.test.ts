import { describe, expect, it } from 'vitest';
import { lastedText } from '../../../../../renderer/features/meetings/mode/words';

const ZONE = 'Asia/Vladivostok';
const BEGUN = '2026-11-24T08:00:00.000Z';

describe('how long a reception goes on', () => {
  it.each([
    ['2026-11-24T08:00:59.000Z', 'идёт 0 мин'],
    ['2026-11-24T08:47:00.000Z', 'идёт 47 мин'],
    ['2026-11-24T09:05:30.000Z', 'идёт 1 ч 05 мин'],
    ['2026-11-24T20:00:00.000Z', 'идёт 12 ч 00 мин'],
    ['2026-11-24T20:01:00.000Z', 'начат 24.11.2026'],
    // The clock was set back.
    ['2026-11-24T07:59:00.000Z', 'идёт 0 мин'],
  ])('at %s is «%s»', (now, text) => {
    expect(lastedText(BEGUN, Date.parse(now), ZONE).replaceAll('\u00A0', ' ')).toBe(text);
  });
});
