import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accepted, ledgerOf, newFolder } from '../helpers/journals';
import { addition } from '../helpers/records';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { commitFrom, workplaces } from '../helpers/workplace';

const newPlace = workplaces();

/** What every screen says while nothing can be written. */
function banner(page: Page) {
  return page.locator('.app-banner');
}

function rows(page: Page) {
  return page
    .getByRole('grid', { name: 'Журнал консультаций', exact: true })
    .locator('[role=row]:has([role=rowheader])');
}

describe('a ledger with a damaged byte', () => {
  it.each([
    ['without a checkpoint', true],
    ['with a checkpoint before the place', false],
  ])('opens for reading and says what is safe, %s', async (_what, withoutCheckpoint) => {
    const place = await newPlace();
    const first = await place.start();
    for (let i = 0; i < 6; i += 1) {
      accepted(await commitFrom(first, addition(i, { question: `Вопрос ${String(i)}` })));
    }
    await place.stop();
    const bytes = await readFile(place.ledger);
    const at = bytes.indexOf('Вопрос 3');
    bytes[at + Buffer.byteLength('Вопрос ')] = '7'.charCodeAt(0);
    expect(bytes.includes('Вопрос 7')).toBe(true);
    await writeFile(place.ledger, bytes);
    const checkpoint = path.join(place.profile, 'data/checkpoint.json');
    await rm(withoutCheckpoint ? checkpoint : path.join(place.profile, 'IndexedDB'), {
      recursive: true,
    });
    await rm(path.join(place.profile, 'IndexedDB'), { recursive: true, force: true });
    const page = await place.start();
    await expectText(banner(page), /Только чтение/u);
    await expectText(banner(page), /повреждён в строке 5\. Действия с 1 по 4 целы/u);
    await expectCount(rows(page), 5);
    const answer = await commitFrom(page, addition());
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'read-only' } });
    await place.stop();
    expect(await readFile(place.ledger)).toEqual(bytes);
  });
});

describe('a second program on the same data', () => {
  it('only reads, until the first one has ended', async () => {
    const data = await newFolder();
    const [one, two] = [await newPlace(), await newPlace()];
    await one.keepDataIn(data);
    await two.keepDataIn(data);
    const writer = await one.start();
    accepted(await commitFrom(writer, addition(1)));
    const reader = await two.start();
    await expectText(banner(reader), /Только чтение/u);
    await expectText(banner(reader), /Журнал уже открыт в другой программе/u);
    await expectCount(rows(reader), 1);
    const refused = await commitFrom(reader, addition(2));
    expect(refused).toMatchObject({ kind: 'refused', refusal: { kind: 'read-only' } });
    accepted(await commitFrom(writer, addition(3)));
    await one.stop();
    await two.stop();
    const next = await two.start();
    await expectCount(rows(next), 2);
    await expectHidden(banner(next));
    accepted(await commitFrom(next, addition(4)));
    await two.stop();
    await rm(data, { recursive: true });
  });

  it('takes over at once from one that was killed', async () => {
    const data = await newFolder();
    const [one, two] = [await newPlace(), await newPlace()];
    await one.keepDataIn(data);
    await two.keepDataIn(data);
    accepted(await commitFrom(await one.start(), addition(1)));
    await one.kill();
    expect(await readFile(ledgerOf(data), 'utf8')).toContain('consultation.add');
    const page = await two.start();
    await expectCount(rows(page), 1);
    await expectHidden(banner(page));
    accepted(await commitFrom(page, addition(2)));
    await expectVisible(rows(page).first());
    await two.stop();
    await rm(data, { recursive: true });
  });
});
