import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskForEachTest } from '../e2e/pages/desk';
import { onDay } from '../e2e/pages/trainings';
import { rechain } from '../helpers/forged';
import { expectVisible } from '../helpers/see';
import { FIRST_EDITION } from './approval-states';
import { clearFolder, shoot, writeContactSheet } from './camera';
import { EXCEPTIONS } from './exception-states';
import { EXAMPLE, FIRST_START } from './first-start-states';
import { fillJournal } from './full-journal';
import { MEETINGS } from './meeting-states';
import { AFTERWARDS, BROKEN } from './next-edition-states';
import { shootPosters } from './posters';
import { PUBLICATIONS } from './publication-states';
import { beginAnew, pageOf, type State } from './state';
import { EMPTY_JOURNAL, FULL_JOURNAL } from './states';
import { SUPPORT } from './support-states';
import { TRAINING_DAY, TRAININGS } from './training-states';
import { WARNINGS } from './warning-states';

const desk = deskForEachTest();

/** A part of the names of the states that are wanted. */
const WANTED = process.env['SCREENSHOTS'] ?? '';

/** Goes through states in order and takes those that are wanted. */
async function shootAll(states: readonly State[]): Promise<void> {
  const last = states.findLastIndex(({ name }) => name.includes(WANTED));
  for (const state of states.slice(0, last + 1)) {
    await beginAnew(desk());
    await state.go(desk());
    if (state.name.includes(WANTED)) await shoot(pageOf(desk(), state), state);
  }
}

beforeAll(clearFolder);
afterAll(async () => {
  console.log(`pictures: ${await writeContactSheet()}`);
});

describe('every screen and state', () => {
  it('of a new journal and of half a year', async () => {
    await desk().start();
    await shootAll(EMPTY_JOURNAL);
    await desk().restart();
    await fillJournal(desk().page);
    await expectVisible(desk().journal.rows.first());
    await shootAll(FULL_JOURNAL);
  });

  it('of the first start and the example', async () => {
    await desk().start({ firstStartAt: 'Полное название' });
    await shootAll(FIRST_START);
    await desk().firstStart.example.press('Enter');
    await desk().journal.ready();
    await shootAll([...EXAMPLE, ...WARNINGS, ...PUBLICATIONS, ...SUPPORT]);
  });

  it('of a meeting', async () => {
    await desk().start();
    await shootAll(MEETINGS);
  });

  it('of new staff', async () => {
    await desk().start(onDay(TRAINING_DAY));
    await shootAll(TRAININGS);
  });

  it('of an edition and its approval', async () => {
    await desk().start();
    await fillJournal(desk().page);
    await shootAll([...EXCEPTIONS, ...FIRST_EDITION, ...AFTERWARDS]);
    await desk().stop();
    await rechain(path.join(desk().userDataDir, 'data'), ({ table, value }) => {
      const { slots = [] } = value as { slots?: { room: string }[] };
      for (const slot of table === 'schedule' ? slots : []) slot.room = '205';
    });
    await rm(path.join(desk().userDataDir, 'IndexedDB'), { recursive: true, force: true });
    await desk().start();
    await shootAll(BROKEN);
  });
});

it('every page of documents', async () => {
  expect(await shootPosters()).toBeGreaterThan(0);
});
