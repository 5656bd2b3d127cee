import type { Page } from 'playwright-core';
import type { Desk } from '../e2e/pages/desk';
import { expectVisible } from '../helpers/see';

/** Something to look at. The window is opened anew before each. */
export interface State {
  /** The name of the picture: Latin letters, digits and hyphens. */
  readonly name: string;
  readonly go: (desk: Desk) => Promise<void>;
  /** The window that is looked at; the program's own unless said. */
  readonly window?: 'program' | 'director';
}

/** The director's window, when it is open. */
export function directorPage({ app, page }: Desk): Page | undefined {
  return app.windows().find((other) => other !== page);
}

/** What a picture is taken of. */
export function pageOf(desk: Desk, { window }: State): Page {
  const page = window === 'director' ? directorPage(desk) : desk.page;
  if (page === undefined) throw new Error('the director’s window is not open');
  return page;
}

/** Opens the window anew: nothing is open, found or selected, and the pointer is out of the way. */
export async function beginAnew(desk: Desk): Promise<void> {
  const { page } = desk;
  const director = directorPage(desk);
  // The window may be gone before the key has come up again.
  await Promise.allSettled([director?.waitForEvent('close'), director?.keyboard.press('Escape')]);
  await page.reload();
  await page.mouse.move(0, 0);
  await expectVisible(page.getByRole('heading', { level: 1 }));
}
