import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLine } from '#shared/ledger/chain';
import { openJournal } from '../../electron/ledger/journal';
import { newSalt, sha256 } from '../../electron/ledger/sha256';
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
} from '../helpers/journals';
import { addition, consultation } from '../helpers/records';

const ALL = [FILES.ledger, FILES.head, FILES.checkpoint] as const;
const COMMITS = 8;

let folder: string;
let bytes: Buffer;
/** Ids of the consultations, in the order of their lines 2, 3, … */
const ids: string[] = [];

/** First byte of a line. */
function startOf(line: number): number {
  const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([i]) => i + 1);
  return line === 1 ? 0 : (ends[line - 2] ?? 0);
}

async function changeJson(
  file: string,
  change: (content: Record<string, unknown>) => void,
): Promise<void> {
  const content = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  change(content);
  await writeFile(file, JSON.stringify(content));
}

/** A copy whose ledger is another one. */
async function copyWith(ledger: Uint8Array, names: readonly string[] = ALL): Promise<string> {
  const copy = await copyJournal(folder, names);
  await writeFile(ledgerOf(copy), ledger);
  return copy;
}

beforeAll(async () => {
  folder = await newFolder();
  const journal = await journalOf(folder);
  for (let i = 0; i < COMMITS; i += 1) {
    const [state] = accepted(await journal.ledger.commit(addition(i), AUTHOR)).states;
    ids.push(state?.id ?? '');
  }
  await journal.close();
  bytes = await readFile(ledgerOf(folder));
});

afterAll(removeFolders);

describe('a changed byte in the middle of the ledger', () => {
  const lines = [1, 2, 5, 9];

  it.each(lines)('of line %d is seen at the start without a checkpoint', async (line) => {
    const damaged = Buffer.from(bytes);
    const place = startOf(line) + 60;
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    const copy = await copyWith(damaged, [FILES.ledger]);
    const journal = await journalOf(copy);
    const { readOnly, damage } = journal.ledger.status;
    expect(readOnly).toMatch(
      new RegExp(`^Файл журнала повреждён в строке ${String(line)}\\.`, 'u'),
    );
    expect(readOnly).toMatch(
      line === 1
        ? /Начало журнала под вопросом/u
        : new RegExp(`с 1 по ${String(line - 1)} целы`, 'u'),
    );
    expect(damage).toBe(readOnly);
    const answer = await journal.ledger.commit(addition(), AUTHOR);
    expect(answer).toEqual({ kind: 'refused', refusal: { kind: 'read-only', message: readOnly } });
    const readable = await Promise.all(ids.map((id) => journal.ledger.current('consultation', id)));
    expect(readable.map((state) => state?.seq)).toEqual(
      ids.map((_id, i) => (i + 2 === line ? undefined : i + 2)),
    );
    await journal.close();
    expect(await readFile(ledgerOf(copy))).toEqual(damaged);
  });

  it.each(lines)('of line %d is found by the check of the whole chain', async (line) => {
    const damaged = Buffer.from(bytes);
    const place = startOf(line) + 60;
    damaged[place] = 0xff;
    const copy = await copyWith(damaged);
    const told: (string | null)[] = [];
    const onStatus = ({ readOnly }: { readOnly: string | null }) => void told.push(readOnly);
    const journal = await journalOf(copy, { onStatus });
    await journal.verifyAll();
    const { readOnly } = journal.ledger.status;
    expect(readOnly).toMatch(new RegExp(`повреждён в строке ${String(line)}\\.`, 'u'));
    expect(told.at(-1) ?? readOnly).toBe(readOnly);
    const { states } = await journal.ledger.read(2, COMMITS + 1);
    expect(states.map(({ seq }) => seq)).toEqual(
      ids.map((_id, i) => i + 2).filter((seq) => seq !== line),
    );
    await journal.close();
  });

  it.each([
    ['removed', () => Buffer.concat([bytes.subarray(0, startOf(4)), bytes.subarray(startOf(5))])],
    [
      'swapped with the next',
      () =>
        Buffer.concat([
          bytes.subarray(0, startOf(4)),
          bytes.subarray(startOf(5), startOf(6)),
          bytes.subarray(startOf(4), startOf(5)),
          bytes.subarray(startOf(6)),
        ]),
    ],
    ['doubled', () => Buffer.concat([bytes.subarray(0, startOf(5)), bytes.subarray(startOf(4))])],
    [
      'joined to the next',
      () => Buffer.concat([bytes.subarray(0, startOf(5) - 1), bytes.subarray(startOf(5))]),
    ],
  ])('or a line that was %s stops writing', async (_what, change) => {
    const journal = await journalOf(await copyWith(change(), [FILES.ledger]));
    expect(journal.ledger.status.readOnly).toMatch(/^Файл журнала повреждён в строке/u);
    await journal.close();
  });
});

describe('a ledger that is shorter than it was', () => {
  it.each([[ALL], [[FILES.ledger, FILES.head]], [[FILES.ledger, FILES.checkpoint]]])(
    'is noticed with %j beside it and left as it is',
    async (names) => {
      for (const length of [startOf(9), startOf(9) + 20, bytes.length - 1, startOf(2)]) {
        const copy = await copyJournal(folder, names);
        await truncate(ledgerOf(copy), length);
        const journal = await journalOf(copy);
        expect(journal.ledger.status.readOnly).toMatch(/^Файл журнала короче, чем был/u);
        await journal.verifyAll();
        expect(journal.ledger.status.readOnly).toMatch(/^Файл журнала короче, чем был/u);
        await journal.close();
        expect(await readFile(ledgerOf(copy))).toEqual(bytes.subarray(0, length));
      }
    },
  );

  it('is noticed when it grew again with other lines', async () => {
    const copy = await copyJournal(folder, [FILES.ledger]);
    await truncate(ledgerOf(copy), startOf(8));
    const other = await journalOf(copy);
    for (let i = 0; i < 4; i += 1) accepted(await other.ledger.commit(addition(i), AUTHOR));
    await other.close();
    const journal = await journalOf(await copyWith(await readFile(ledgerOf(copy))));
    expect(journal.ledger.status.readOnly).toMatch(/^Файл журнала/u);
    await journal.close();
  });

  it.each([[FILES.head], [FILES.checkpoint]])(
    'is noticed when only %s is left, and no new one is begun',
    async (name) => {
      const copy = await copyJournal(folder, [name]);
      const log = () => undefined;
      const options = { folder: copy, timeZone: 'Europe/Moscow', log, onStatus: log };
      expect(await openJournal(options)).toMatchObject({
        kind: 'ledger-missing',
        message: expect.stringMatching(/^Файл журнала исчез/u) as string,
      });
      await expect(readFile(ledgerOf(copy))).rejects.toThrow('ENOENT');
      // Brought back, it opens at once: the refusal has left no lock behind.
      await writeFile(ledgerOf(copy), bytes);
      const journal = await journalOf(copy);
      expect(journal.ledger.status.readOnly).toBeNull();
      await journal.close();
    },
  );
});

describe('side files that lie', () => {
  type Index = Record<'highest' | 'newest' | 'commits', [string, number][]> & { offsets: number[] };
  type Saved = { index: Index; head: { offset: number; hash: string } };

  it.each<[string, (saved: Saved) => void]>([
    ['wrong highest numbers', ({ index }) => (index.highest = [['consultation:2026', 3]])],
    ['no highest numbers', ({ index }) => (index.highest = [])],
    ['a record less', ({ index }) => void index.newest.pop()],
    ['a commit less', ({ index }) => void index.commits.pop()],
    ['lines in wrong places', ({ index }) => (index.offsets[3] = (index.offsets[3] ?? 0) + 10)],
  ])('a checkpoint with %s is replaced by the check of the chain', async (_what, change) => {
    const copy = await copyJournal(folder, ALL);
    await changeJson(path.join(copy, FILES.checkpoint), (c) => change(c as unknown as Saved));
    const journal = await journalOf(copy);
    await journal.verifyAll();
    expect(journal.ledger.status.readOnly).toBeNull();
    const readable = await Promise.all(ids.map((id) => journal.ledger.current('consultation', id)));
    expect(readable.map((state) => state?.seq)).toEqual(ids.map((_id, i) => i + 2));
    const [state] = accepted(await journal.ledger.commit(addition(), AUTHOR)).states;
    expect(state?.value).toMatchObject({ number: { n: COMMITS + 1 } });
    await journal.close();
  });

  it.each<[string, (saved: Saved) => void]>([
    ['another hash', ({ head }) => (head.hash = '0'.repeat(64))],
    ['an offset inside the line', ({ head }) => (head.offset -= 5)],
    ['an offset beyond the line', ({ head }) => (head.offset += 5)],
  ])('a checkpoint with %s is not used', async (_what, change) => {
    const copy = await copyJournal(folder, [FILES.ledger, FILES.checkpoint]);
    await changeJson(path.join(copy, FILES.checkpoint), (c) => change(c as unknown as Saved));
    const journal = await journalOf(copy);
    expect(journal.ledger.index.highest('consultation:2026')).toBe(COMMITS);
    expect(journal.ledger.index.offsets).toHaveLength(COMMITS + 1);
    await journal.close();
  });

  it.each([
    ['damaged', '{"ledger":'],
    ['empty', ''],
  ])('side files that are %s cost only time', async (_what, text) => {
    const copy = await copyJournal(folder, ALL);
    await writeFile(path.join(copy, FILES.head), text);
    await writeFile(path.join(copy, FILES.checkpoint), text);
    const journal = await journalOf(copy);
    expect(journal.ledger.status).toMatchObject({ seq: COMMITS + 1, readOnly: null });
    await journal.close();
  });
});

describe('what a newer program has written', () => {
  /** The ledger with one more line, which fits the chain. */
  async function appended(table: string, value: { id: string }): Promise<Buffer> {
    const { lines } = await readLedger(ledgerOf(folder));
    const prev = lines.at(-1)?.header.hash ?? '';
    const states = [{ table, id: value.id, base: 0, salt: newSalt(), value }];
    const at = '2026-10-05T04:10:00.000Z';
    const by = { role: 'consultant', person: null } as const;
    const content = { seq: COMMITS + 2, commit: consultation().id, at, by, action: 'x', states };
    return Buffer.concat([bytes, Buffer.from(`${writeLine(content, prev, sha256).text}\n`)]);
  }

  async function opensReadOnly(ledger: Buffer): Promise<void> {
    for (const names of [ALL, [FILES.ledger]]) {
      const copy = await copyWith(ledger, names);
      const journal = await journalOf(copy);
      expect(journal.ledger.status.readOnly).toMatch(/более новая версия программы/u);
      await journal.verifyAll();
      expect(journal.ledger.status.readOnly).toMatch(/более новая версия программы/u);
      const [first = ''] = ids;
      expect(await journal.ledger.current('consultation', first)).toMatchObject({ seq: 2 });
      const answer = await journal.ledger.commit(addition(), AUTHOR);
      expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'read-only' } });
      await journal.close();
      expect(await readFile(ledgerOf(copy))).toEqual(ledger);
    }
  }

  it('in a newer line is only read', async () => {
    const line = (await appended('consultation', consultation())).subarray(bytes.length);
    const newer = line.toString('utf8').replace(/"v":1\}\}\n$/u, '"v":2}}\n');
    await opensReadOnly(Buffer.concat([bytes, Buffer.from(newer)]));
  });

  // A number taken by a record that can't be read would be given out a second time.
  it('in a newer shape of a record is only read', async () => {
    const newer = {
      ...consultation(),
      v: 3,
      number: { series: 'calendar-year', year: 2026, n: COMMITS + 1 },
    };
    await opensReadOnly(await appended('consultation', newer));
  });

  it('in a table that is not known yet is only read', async () => {
    await opensReadOnly(await appended('meeting', { ...consultation() }));
  });
});

describe('a lost checkpoint', () => {
  it('is written again at the end', async () => {
    const copy = await copyJournal(folder, ALL);
    await rm(path.join(copy, FILES.checkpoint));
    await (await journalOf(copy)).close();
    const [was, is] = await Promise.all(
      [folder, copy].map((f) => readFile(path.join(f, FILES.checkpoint), 'utf8')),
    );
    expect(JSON.parse(is ?? '')).toEqual(JSON.parse(was ?? ''));
  });
});
