import type { Id } from '#shared/lib/ids';

/** Chance that repeats itself: the same seed gives the same example. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(limit: number): number;
  /** True in so many cases of a hundred. */
  percent(share: number): boolean;
  pick<T>(values: readonly [T, ...T[]]): T;
  shuffled<T>(values: readonly T[]): readonly T[];
  id(): Id;
}

/** Chance from a text, such as a date. */
export function seeded(text: string): Chance {
  const next = generator(hash(text));
  const below = (limit: number): number => Math.floor(next() * limit);
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick: (values) => values[below(values.length)] ?? values[0],
    shuffled: (values) =>
      values
        .map((value) => ({ value, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ value }) => value),
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}

/** Mulberry32: small, even enough for an example, the same on every computer. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Deals values one after the other, shuffled anew when all were dealt: nothing repeats soon. */
export function dealer<T>(values: readonly T[], chance: Chance): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...chance.shuffled(values)];
    const value = left.pop();
    if (value === undefined) throw new Error('there is nothing to deal');
    return value;
  };
}
