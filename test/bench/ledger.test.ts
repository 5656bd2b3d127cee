import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChainCheck, EMPTY_HEAD } from '../../electron/ledger/chain-check';
import { openOnDisk, readLines } from '../../electron/ledger/ledger-file';
import { scanInto } from '../../electron/ledger/open-ledger';
import { RuleIndex } from '../../electron/ledger/rule-index';
import { sha256 } from '../../electron/ledger/sha256';
import { alternate, report, timed } from './compare';
import { makeLedger } from './make-ledger';

const LINES = 100_000;

describe('the ledger read from its beginning', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-bench-'));
    file = path.join(folder, 'ledger.jsonl');
    makeLedger(file, LINES);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  /** Every line hashed and parsed, and nothing else. */
  async function bare(): Promise<number> {
    return timed(async () => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      for (const line of lines) if (line !== '' && sha256(line) !== '') JSON.parse(line);
    });
  }

  async function verified(): Promise<number> {
    const handle = await openOnDisk(file, 'r');
    const check = new ChainCheck(EMPTY_HEAD);
    const { size } = await handle.stat();
    const took = await timed(async () => {
      for await (const lines of readLines(handle, 0, size)) {
        for (const line of lines) check.next(line);
      }
    });
    await handle.close();
    expect(check.damage).toEqual([]);
    expect(check.head.seq).toBe(LINES + 1);
    return took;
  }

  async function indexed(): Promise<number> {
    const handle = await openOnDisk(file, 'r');
    const check = new ChainCheck(EMPTY_HEAD);
    const index = new RuleIndex();
    const { size } = await handle.stat();
    const took = await timed(() => scanInto(handle, { check, index, from: EMPTY_HEAD, to: size }));
    await handle.close();
    expect(check.head.seq).toBe(LINES + 1);
    return took;
  }

  it('is verified', async () => {
    const compared = await alternate({ floor: bare, subject: verified });
    report('chain of 100k lines verified', compared, { target: 1.3 });
  });

  it('is verified, and the rule index made', async () => {
    const compared = await alternate({ floor: bare, subject: indexed });
    report('chain of 100k lines verified with its rule index', compared, { target: 1.6 });
  });
});
