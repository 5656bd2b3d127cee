import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { writeExample } from '../../electron/example/write-example';
import { ConsultationForm } from '../e2e/pages/consultation-form';
import { accepted, ledgerOf, readLedger } from '../helpers/journals';
import { addition } from '../helpers/records';
import { expectCount, expectText, expectVisible } from '../helpers/see';
import { limitedFiles, tinyDisk, type SmallDisk } from '../helpers/small-disk';
import { expectViewEqualsReplay } from '../helpers/view';
import { commitFrom, workplaces } from '../helpers/workplace';

const disks: SmallDisk[] = [];
// Registered first, so it runs last: a disk can't be taken away from a running program.
afterEach(async () => {
  for (const disk of disks.splice(0)) await disk.remove();
});
const newPlace = workplaces();
/** Longer than what is left in the last block of a full disk. */
const QUESTION = 'Журнал 8 «Б» не открывается с утра. '.repeat(200);
const NAME = 'Ярославцев Пётр Ильич';

function rows(page: Page) {
  return page
    .getByRole('grid', { name: 'Журнал консультаций', exact: true })
    .locator('[role=row]:has([role=rowheader])');
}

type MakeDisk = () => Promise<SmallDisk>;
const isRoot = process.getuid?.() === 0;
/** The ways to run out of room that this user has. */
const DISKS: [string, MakeDisk][] = [
  ['a file that may not grow', limitedFiles],
  ...(isRoot ? [['a disk that is full', tinyDisk] satisfies [string, MakeDisk]] : []),
];

describe('without room on the disk', () => {
  it.each(DISKS)('the form keeps what was typed and saves it later: %s', async (_what, make) => {
    const disk = await make();
    disks.push(disk);
    const place = await newPlace();
    await place.keepDataIn(disk.folder);
    const page = await place.start();
    accepted(await commitFrom(page, addition(0)));
    const before = await readLedger(ledgerOf(disk.folder));
    await disk.fill(place);
    const form = new ConsultationForm(page);
    await form.open();
    await form.write({ name: NAME, topics: [1], question: 'Начало' });
    await form.question.fill(QUESTION);
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('Control+Enter');
      await expectText(form.dialog, /На диске нет места, запись не внесена/u);
      expect(await form.question.inputValue()).toBe(QUESTION);
      expect(await form.name.inputValue()).toBe(NAME);
    }
    expect(await readLedger(ledgerOf(disk.folder))).toEqual(before);
    await disk.makeRoom(place);
    await form.save();
    await page.keyboard.press('Control+2'); // the first start stands where a new journal opens
    await expectVisible(rows(page).filter({ hasText: NAME }));
    await expectViewEqualsReplay(page, ledgerOf(disk.folder));
    const { lines } = await readLedger(ledgerOf(disk.folder));
    const values = lines.flatMap(({ body }) => body.map((one) => one?.value));
    expect(values).toContainEqual(expect.objectContaining({ question: QUESTION.trim() }));
  });

  it.each(DISKS.slice(1))('a start shows the journal for reading: %s', async (_what, make) => {
    const disk = await make();
    disks.push(disk);
    const place = await newPlace();
    await place.keepDataIn(disk.folder);
    accepted(await commitFrom(await place.start(), addition(1)));
    await place.stop();
    await disk.fill(place);
    const page = await place.start();
    await expectText(page.locator('.app-banner'), /Только чтение/u);
    await expectText(page.locator('.app-banner'), /На диске нет места/u);
    await expectCount(rows(page), 1);
    await place.stop();
    await disk.makeRoom(place);
    const again = await place.start();
    accepted(await commitFrom(again, addition(2)));
  });

  it.each(DISKS.slice(1))(
    'the example is not made, and leaves nothing: %s',
    async (_what, make) => {
      const disk = await make();
      disks.push(disk);
      await disk.fill(await newPlace());
      const folder = path.join(disk.folder, 'example');
      const answer = await writeExample({ folder, timeZone: 'Asia/Omsk', log: () => undefined });
      expect(answer.ok ? '' : answer.message).toContain('Ваш журнал в сохранности');
      expect(await readdir(disk.folder)).toEqual(['filler']);
    },
  );
});
