import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskForEachTest } from '../e2e/pages/desk';
import { expectVisible } from '../helpers/see';
import { clearFolder, shoot, SIZES, writeContactSheet } from './camera';
import { fillJournal } from './full-journal';
import { shootPosters } from './posters';
import { beginAnew, EMPTY_JOURNAL, FULL_JOURNAL, type State } from './states';

const desk = deskForEachTest();

/** A part of the names of the states that are wanted. */
const WANTED = process.env['SCREENSHOTS'] ?? '';

async function shootAll(states: readonly State[]): Promise<void> {
  for (const { name, go } of states.filter((state) => state.name.includes(WANTED))) {
    await beginAnew(desk());
    await go(desk());
    await shoot(desk().page, name);
  }
}

beforeAll(clearFolder);
afterAll(async () => {
  console.log(`pictures: ${await writeContactSheet()}`);
});

it.each(SIZES)('every screen and state at $width × $height', async (size) => {
  await desk().start();
  await desk().page.setViewportSize(size);
  await shootAll(EMPTY_JOURNAL);
  await desk().restart();
  await desk().page.setViewportSize(size);
  await fillJournal(desk().page);
  await expectVisible(desk().journal.rows.first());
  await shootAll(FULL_JOURNAL);
});

it('every page of posters', async () => {
  expect(await shootPosters()).toBeGreaterThan(0);
});
