import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

// Playwright's own `expect` belongs to its test runner; these are the few waits that tests read by.

/** Waits until the element is on the screen. */
export async function expectVisible(locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'visible' });
}

/** Waits until the element has gone from the screen. */
export async function expectHidden(locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'hidden' });
}

/** Waits until the element holds the text. */
export async function expectText(locator: Locator, text: string | RegExp): Promise<void> {
  await expect.poll(() => locator.innerText(), { timeout: 15_000 }).toMatch(text);
}

/** Waits until so many elements fit. */
export async function expectCount(locator: Locator, count: number): Promise<void> {
  await expect.poll(() => locator.count(), { timeout: 15_000 }).toBe(count);
}

/** Presses keys one after the other, as a person at the keyboard does. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
