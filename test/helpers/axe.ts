import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds serious or critical on the screen as it is, in short. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The newer mode opens a second page, which Electron has not got.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How people look at the program. */
const LOOKS = {
  'in daylight': { colorScheme: 'light', forcedColors: 'none' },
  'in the dark': { colorScheme: 'dark', forcedColors: 'none' },
  'in high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Look = keyof typeof LOOKS;
const ALL_LOOKS = ['in daylight', 'in the dark', 'in high contrast'] as const;

export type LookAt = (name: string, looks?: readonly Look[]) => Promise<void>;

/** Remembers what is found, by the name of what is looked at. */
export function looker(page: Page, found: Record<string, readonly string[]>): LookAt {
  return async (name, looks = ALL_LOOKS) => {
    for (const how of looks) {
      await page.emulateMedia(LOOKS[how]);
      const list = await violations(page);
      if (list.length > 0) found[`${name} ${how}`] = list;
    }
  };
}
