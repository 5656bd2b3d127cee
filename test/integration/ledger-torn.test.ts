import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  accepted,
  AUTHOR,
  FILES,
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
} from '../helpers/journals';
import { addition } from '../helpers/records';

afterAll(removeFolders);

describe('an unfinished write at the end', () => {
  it(
    'is cut off at whatever byte it broke, and the journal goes on',
    { timeout: 240_000 },
    async () => {
      const folder = await newFolder();
      const journal = await journalOf(folder);
      accepted(await journal.ledger.commit(addition(1), AUTHOR));
      await journal.close();
      const { length: whole } = await readFile(ledgerOf(folder));
      const head = await newFolder();
      await copyFile(path.join(folder, FILES.head), path.join(head, FILES.head));
      const again = await journalOf(folder);
      const seqBefore = again.ledger.status.seq;
      accepted(await again.ledger.commit(addition(2), AUTHOR));
      await again.close();
      const bytes = await readFile(ledgerOf(folder));

      const torn = await newFolder();
      for (let length = whole; length < bytes.length; length += 1) {
        await copyFile(path.join(head, FILES.head), path.join(torn, FILES.head));
        await rm(path.join(torn, FILES.checkpoint), { force: true });
        await writeFile(ledgerOf(torn), bytes.subarray(0, length));
        const healed = await journalOf(torn);
        expect(healed.ledger.status).toMatchObject({
          seq: seqBefore,
          readOnly: null,
          damage: null,
        });
        const [state] = accepted(await healed.ledger.commit(addition(3), AUTHOR)).states;
        expect(state).toMatchObject({ seq: seqBefore + 1, value: { number: { n: 2 } } });
        await healed.close();
        const { lines, damage } = await readLedger(ledgerOf(torn));
        expect(damage).toEqual([]);
        expect(lines).toHaveLength(seqBefore + 1);
      }
      expect(bytes.length - whole).toBeGreaterThan(500);
    },
  );

  it('is cut off when the disk has left zeros there', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    await journal.close();
    const bytes = await readFile(ledgerOf(folder));
    await writeFile(ledgerOf(folder), Buffer.concat([bytes, Buffer.alloc(4096)]));
    const healed = await journalOf(folder);
    expect(healed.ledger.status).toMatchObject({ seq: 1, readOnly: null });
    await healed.close();
    expect(await readFile(ledgerOf(folder))).toEqual(bytes);
  });

  it('is left alone by a program that may only read', async () => {
    const folder = await newFolder();
    const writer = await journalOf(folder);
    const bytes = Buffer.concat([await readFile(ledgerOf(folder)), Buffer.from('{"body":[')]);
    await writeFile(ledgerOf(folder), bytes);
    const reader = await journalOf(folder);
    expect(reader.ledger.status.readOnly).toMatch(/^Журнал уже открыт в другой программе/u);
    expect(reader.ledger.status.damage).toBeNull();
    await reader.close();
    expect(await readFile(ledgerOf(folder))).toEqual(bytes);
    await writer.close();
  });
});
