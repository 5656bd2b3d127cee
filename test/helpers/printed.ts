import { expect } from 'vitest';
import { mm, sheetSize, type Lie, type Paper } from '#shared/documents/paper';
import { SLOT_AUDIENCE_WORDS, slotTimes, type Slot } from '#shared/domain/slot';
import type { ReadPage } from './read-pdf';

/** A text without spaces: lines may break anywhere. */
export const plain = (text: string) => text.replace(/[\s\u00A0]+/gu, '');

/** Every reception is on the pages, once. */
export function expectSlots(pages: readonly ReadPage[], receptions: readonly Slot[]): void {
  const text = plain(pages.map((page) => page.text).join(' '));
  for (const slot of receptions) {
    expect(text).toContain(slotTimes(slot));
    expect(text).toContain(plain(SLOT_AUDIENCE_WORDS[slot.audience]));
    expect(text).toContain(plain(slot.direction));
    expect(text).toContain(plain(slot.room));
  }
  const times = pages.flatMap((page) =>
    page.items.filter((i) => /^\d\d:\d\d–\d\d:\d\d$/u.test(i.text)),
  );
  expect(times).toHaveLength(receptions.length);
}

/** Nothing of the pages is where printers don't reach, and each says the word. */
export function expectWhole(
  pages: readonly ReadPage[],
  paper: Paper,
  word: string,
  lie: Lie = 'upright',
): void {
  const { width, height } = sheetSize(paper, lie);
  const edge = mm(5);
  for (const page of pages) {
    expect([page.width, page.height].map(Math.round)).toEqual([width, height].map(Math.round));
    expect(page.text).toContain(word);
    for (const item of page.items) {
      expect(item.x).toBeGreaterThanOrEqual(edge);
      expect(item.x + item.width).toBeLessThanOrEqual(page.width - edge);
      expect(item.y - item.size * 0.3).toBeGreaterThanOrEqual(edge);
      expect(item.y + item.size).toBeLessThanOrEqual(page.height - edge);
    }
  }
}

/** No two lines of text stand on each other. */
export function expectNoOverlap(page: ReadPage): void {
  const boxes = page.items.map(({ x, y, width, size }) => ({
    left: x + 0.5,
    right: x + width - 0.5,
    bottom: y - size * 0.15,
    top: y + size * 0.65,
  }));
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  const meeting = pairs.filter(
    ([a, b]) => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top,
  );
  expect(meeting).toEqual([]);
}

/**
 * From the second sheet on the number stands in the middle of the upper margin, at least 10 mm from the edge; the first
 * has none.
 */
export function expectNumbered(pages: readonly ReadPage[]): void {
  const found = pages.map((page) =>
    page.items.filter(({ text, y }) => /^\d+$/u.test(text) && y > page.height - mm(16)),
  );
  expect(found.map((items) => items.map(({ text }) => text))).toEqual(
    pages.map((_, i) => (i === 0 ? [] : [String(i + 1)])),
  );
  for (const [i, items] of found.entries()) {
    const { width = 0, height = 0 } = pages[i] ?? {};
    for (const item of items) {
      expect(Math.abs(item.x + item.width / 2 - width / 2)).toBeLessThan(mm(11));
      expect(item.y + item.size * 0.7).toBeLessThanOrEqual(height - mm(10));
    }
  }
}
