import { readFile, truncate } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINE_LIMIT_BYTES, type CommitRequest } from '#shared/ledger/commit';
import {
  accepted,
  AUTHOR,
  copyJournal,
  FILES,
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { addition, consultation, put, request } from '../helpers/records';

const LONG = 'Журнал «8 Б» не открывается. '.repeat(340).slice(0, 10_000);
const COUNT = 70;

/** A commit far larger than a line may be. */
function largeCommit(): CommitRequest {
  const all = Array.from({ length: COUNT }, (_v, i) =>
    consultation(i, { question: LONG, answer: LONG }),
  );
  return request('consultation.add', ...all.map((value) => put('consultation', value)));
}

describe('a commit in parts', () => {
  const sent = largeCommit();
  let folder: string;
  /** Where each line of the file ends. */
  let ends: readonly number[];

  beforeAll(async () => {
    folder = await newFolder();
    const journal = await journalOf(folder);
    accepted(await journal.ledger.commit(sent, AUTHOR));
    await journal.close();
    const bytes = await readFile(ledgerOf(folder));
    ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([i]) => i + 1);
  });

  afterAll(removeFolders);

  it('is several lines, none longer than allowed', () => {
    const lengths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
    expect(lengths.length).toBeGreaterThan(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LINE_LIMIT_BYTES + 1);
  });

  it('is known by its id as a whole, after a start too', async () => {
    const journal = await journalOf(await copyJournal(folder, [FILES.ledger]));
    const again = await journal.ledger.commit(sent, AUTHOR);
    expect(again).toMatchObject({ kind: 'ok', repeated: true });
    const { states, fromSeq, seq } = accepted(again);
    expect(states).toHaveLength(COUNT);
    expect([fromSeq, seq]).toEqual([2, ends.length]);
    await journal.close();
  });

  it('is no commit when it was cut anywhere inside, and its numbers are given again', async () => {
    const [header = 0] = ends;
    const last = ends.at(-1) ?? 0;
    const inside = ends.slice(1, -1).flatMap((end) => [end - 1, end, end + 1, end + 400_000]);
    for (const length of [header + 1, header + 500_000, ...inside, last - 1]) {
      const copy = await copyJournal(folder, [FILES.ledger]);
      await truncate(ledgerOf(copy), length);
      expect((await replayFile(ledgerOf(copy))).size).toBe(11);
      const journal = await journalOf(copy);
      expect(journal.ledger.status).toMatchObject({ seq: 1, readOnly: null });
      const [state] = accepted(await journal.ledger.commit(addition(), AUTHOR)).states;
      expect(state?.value).toMatchObject({ number: { n: 1 } });
      await journal.close();
      expect((await readLedger(ledgerOf(copy))).damage).toEqual([]);
      expect((await replayFile(ledgerOf(copy))).size).toBe(12);
    }
  });

  it('may be sent again after it was cut, and is whole then', async () => {
    const copy = await copyJournal(folder, [FILES.ledger]);
    await truncate(ledgerOf(copy), (ends[2] ?? 0) + 7);
    const journal = await journalOf(copy);
    const answer = await journal.ledger.commit(sent, AUTHOR);
    expect(answer).toMatchObject({ kind: 'ok', repeated: false });
    await journal.close();
    expect((await replayFile(ledgerOf(copy))).size).toBe(11 + COUNT);
  });
});
