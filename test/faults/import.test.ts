import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ledgerLines } from '../e2e/pages/bridge';
import { recordFigure } from '../helpers/figures';
import { handOver, writeUntilPart, writeWhole } from '../helpers/import-window';
import { accepted, ledgerOf, readLedger } from '../helpers/journals';
import { addition, consultation } from '../helpers/records';
import { tinyDisk, type SmallDisk } from '../helpers/small-disk';
import { expectViewEqualsReplay } from '../helpers/view';
import { commitFrom, ROUNDS, workplaces } from '../helpers/workplace';

const disks: SmallDisk[] = [];
// Registered first, so it runs last: a disk can't be taken away from a running program.
afterEach(async () => {
  for (const disk of disks.splice(0)) await disk.remove();
});
const newPlace = workplaces();
const LONG = 'Журнал 8 «Б» не открывается с утра. '.repeat(100);
const MODEL = consultation(0, { question: LONG, answer: LONG });
/** A kill takes ten seconds: one of twenty rounds. */
const KILLS = Math.max(2, Math.round(ROUNDS / 20));

describe('an import that is killed while it is written', () => {
  it('leaves nothing, and may be loaded again', async () => {
    const place = await newPlace();
    let inTheMiddle = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const page = await place.start();
      accepted(await commitFrom(page, addition(round)));
      const before = await readLedger(place.ledger);
      const commit = randomUUID();
      await handOver(page, MODEL, { commit, records: 2_000 });
      await writeUntilPart(page, commit, 1 + Math.floor(Math.random() * 60));
      await place.kill();
      const killed = await readLedger(place.ledger);
      expect(killed.damage).toEqual([]);
      const parts = killed.lines.filter(({ header }) => header.commit === commit);
      const isWhole = parts.length === parts[0]?.header.part?.of;
      if (!isWhole) inTheMiddle += parts.length;
      const again = await place.start();
      await ledgerLines(again); // answered when the ledger is open, and what was cut off is gone
      await expectViewEqualsReplay(again, place.ledger);
      const { lines } = await readLedger(place.ledger);
      expect(lines).toHaveLength(before.lines.length + (isWhole ? parts.length : 0));
      await place.stop();
    }
    expect(inTheMiddle).toBeGreaterThan(0);
    const page = await place.start();
    const commit = randomUUID();
    await handOver(page, MODEL, { commit, records: 400 });
    expect(await writeWhole(page, commit)).toMatchObject({ ok: true, value: { kind: 'ok' } });
    recordFigure({ name: 'imports killed', value: KILLS, unit: 'count' });
    recordFigure({ name: 'parts cut off after them', value: inTheMiddle, unit: 'count' });
  });
});

// Only root may mount a disk that is full.
describe.runIf(process.getuid?.() === 0)('an import that the disk has no room for', () => {
  it('leaves the ledger whole, and the next record is written', async () => {
    const disk = await tinyDisk();
    disks.push(disk);
    const place = await newPlace();
    await place.keepDataIn(disk.folder);
    const page = await place.start();
    accepted(await commitFrom(page, addition(0)));
    const before = await readLedger(ledgerOf(disk.folder));
    const commit = randomUUID();
    await handOver(page, MODEL, { commit, records: 400 });
    expect(await writeWhole(page, commit)).toMatchObject({
      ok: true,
      value: { kind: 'refused', refusal: { kind: 'disk-full' } },
    });
    expect(await readLedger(ledgerOf(disk.folder))).toEqual(before);
    accepted(await commitFrom(page, addition(1)));
    await expectViewEqualsReplay(page, ledgerOf(disk.folder));
  });
});
