import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { firstTopics } from '#shared/domain/topic';
import { recordFigure } from '../helpers/figures';
import { people } from '../bench/consultations';
import { makeLedger } from '../bench/make-ledger';
import { accepted, ledgerOf, newFolder } from '../helpers/journals';
import { addition } from '../helpers/records';
import { expectCount, expectHidden, expectVisible } from '../helpers/see';
import { expectViewEqualsReplay } from '../helpers/view';
import { commitFrom, ROUNDS, workplaces, type Workplace } from '../helpers/workplace';

const newPlace = workplaces();
const RECORDS = 5;
/** A journal whose view takes long enough to build for the program to say so. */
const CONSULTATIONS = 20_000;

/** The rows of the journal's list. */
function rows(page: Page) {
  return page
    .getByRole('grid', { name: 'Журнал консультаций', exact: true })
    .locator('[role=row]:has([role=rowheader])');
}

async function withRecords(place: Workplace): Promise<Page> {
  const page = await place.start();
  for (let i = 0; i < RECORDS; i += 1) accepted(await commitFrom(page, addition(i)));
  await place.stop();
  const again = await place.start();
  await expectCount(rows(again), RECORDS);
  return again;
}

/** Empties tables of the view behind the program's back. */
function empty(page: Page, tables: readonly string[]): Promise<void> {
  return page.evaluate(async (names) => {
    const opening = indexedDB.open('journal-view');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error(opening.error?.message));
    });
    const change = database.transaction([...names], 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      change.oncomplete = () => resolve();
      change.onabort = () => reject(new Error(change.error?.message));
    });
    for (const name of names) change.objectStore(name).clear();
    await done;
    database.close();
  }, tables);
}

describe('the view that is lost', () => {
  it('with its folder is built again from the ledger', async () => {
    const place = await newPlace();
    await withRecords(place);
    await place.stop();
    await rm(path.join(place.profile, 'IndexedDB'), { recursive: true });
    const page = await place.start();
    await expectCount(rows(page), RECORDS);
    expect(await expectViewEqualsReplay(page, place.ledger)).toBe(RECORDS + 11);
  });

  it.each([
    [['consultation']],
    [['person', 'topic', 'school']],
    [['meta']],
    [['meta', 'school', 'person', 'topic', 'consultation', 'schedule']],
  ])('in the tables %j is built again from the ledger', async (tables) => {
    const place = await newPlace();
    await empty(await withRecords(place), tables);
    await place.stop();
    const page = await place.start();
    await expectCount(rows(page), RECORDS);
    expect(await expectViewEqualsReplay(page, place.ledger)).toBe(RECORDS + 11);
  });
});

describe('the first screen that was kept', () => {
  it('is drawn at once, and put right by the ledger when it is wrong', async () => {
    const place = await newPlace();
    const page = await withRecords(place);
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.startsWith('first-screen:')),
    );
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (document.body.textContent.includes('Подложено')) Object.assign(window, { seen: true });
      });
      look.observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.evaluate(() => {
      for (const [key, kept] of Object.entries(localStorage)) {
        if (!key.startsWith('first-screen:')) continue;
        localStorage.setItem(
          key,
          String(kept).replaceAll(/"question":"[^"]*/g, '"question":"Подложено'),
        );
      }
      location.reload();
    });
    await page.waitForFunction(() => 'seen' in window);
    await expectHidden(page.getByText('Подложено').first());
    await expectCount(rows(page), RECORDS);
    expect(await expectViewEqualsReplay(page, place.ledger)).toBe(RECORDS + 11);
  });
});

describe('the program that is killed while it builds the view', () => {
  it('builds it whole at the next start', async () => {
    const data = await newFolder();
    makeLedger(ledgerOf(data), CONSULTATIONS);
    const records = 1 + firstTopics().length + people(CONSULTATIONS).length + CONSULTATIONS;
    const rounds = Math.ceil(ROUNDS / 20);
    for (let round = 0; round < rounds; round += 1) {
      const place = await newPlace();
      await place.keepDataIn(data);
      const building = await place.start();
      await expectVisible(building.getByText('Список строится заново из журнала').first());
      await place.kill();
      const page = await place.start();
      expect(await expectViewEqualsReplay(page, ledgerOf(data))).toBe(records);
      await place.stop();
    }
    await rm(data, { recursive: true });
    recordFigure({ name: 'kills while the view is built', value: rounds, unit: 'count' });
  });
});
