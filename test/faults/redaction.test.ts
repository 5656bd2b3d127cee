import { stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { filesWithName, openRedaction, orderRedaction, writePerson } from '../e2e/pages/redaction';
import type { Person } from '#shared/domain/person';
import { accepted, ledgerOf, readLedger } from '../helpers/journals';
import { addition } from '../helpers/records';
import { expectVisible } from '../helpers/see';
import { tinyDisk, type SmallDisk } from '../helpers/small-disk';
import { commitFrom, workplaces, type Workplace } from '../helpers/workplace';

const disks: SmallDisk[] = [];
// Registered first, so it runs last: a disk can't be taken away from a running program.
afterEach(async () => {
  for (const disk of disks.splice(0)) await disk.remove();
});
const newPlace = workplaces();
const LONG = 'Журнал 8 «Б» не открывается с утра. '.repeat(250).slice(0, 9_000);
/** Room for the redaction itself, and not for the ledger once more. */
const LEFT = 120_000;

/** A journal on a small disk, with somebody to anonymise and a ledger that is long for the disk. */
async function crowded(): Promise<{ disk: SmallDisk; place: Workplace; person: Person }> {
  const disk = await tinyDisk();
  disks.push(disk);
  const place = await newPlace();
  await place.keepDataIn(disk.folder);
  const page = await place.start();
  const person = await writePerson(page, 2);
  for (let i = 0; i < 20; i += 1) accepted(await commitFrom(page, addition(i, { question: LONG })));
  await almostFull(disk, place);
  return { disk, place, person };
}

/** A disk on which the redaction finds room and the rewritten ledger doesn't. */
async function almostFull(disk: SmallDisk, place: Workplace): Promise<void> {
  await disk.fill(place);
  const filler = path.join(disk.folder, 'filler');
  await truncate(filler, (await stat(filler)).size - LEFT);
}

const isRoot = process.getuid?.() === 0;

// Only root may mount a disk of its own.
describe.runIf(isRoot)('a redaction without room to rewrite the ledger', () => {
  it('says what is left to do; after a kill the next start finishes it', async () => {
    const { disk, place, person } = await crowded();

    const director = await openRedaction(place.program, person);
    await orderRedaction(director, false);
    await expectVisible(director.page.getByText(/На диске нет места, чтобы переписать файл/u));
    expect((await readLedger(ledgerOf(disk.folder))).damage).toEqual([]);
    expect(await filesWithName(disk.folder)).toEqual(['ledger.jsonl']);
    await director.button('Закончить').press('Enter');
    await expectVisible(director.page.getByText(/На диске нет места, чтобы переписать файл/u));
    await place.kill();

    await disk.makeRoom(place);
    const again = await place.start();
    await expectVisible(again.getByRole('navigation').first());
    await expect.poll(() => filesWithName(disk.folder), { timeout: 20_000 }).toEqual([]);
    await expect.poll(() => filesWithName(place.profile), { timeout: 20_000 }).toEqual([]);
    expect((await readLedger(ledgerOf(disk.folder))).damage).toEqual([]);
    accepted(await commitFrom(again, addition(3)));
  });

  it('goes on at once when there is room', async () => {
    const { disk, place, person } = await crowded();
    const director = await openRedaction(place.program, person);
    await orderRedaction(director, false);
    await expectVisible(director.button('Закончить'));
    await disk.makeRoom(place);
    await director.button('Закончить').press('Enter');
    await expectVisible(director.page.getByText(/Страница 1/u));
    expect(await filesWithName(disk.folder)).toEqual([]);
  });
});
