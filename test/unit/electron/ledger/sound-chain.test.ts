import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Child } from '../../../../electron/child-process';
import { ChainCheck, EMPTY_HEAD } from '../../../../electron/ledger/chain-check';
import { isSoundApart } from '../../../../electron/ledger/check-apart';
import { openOnDisk } from '../../../../electron/ledger/ledger-file';
import { scanInto } from '../../../../electron/ledger/open-ledger';
import { RuleIndex } from '../../../../electron/ledger/rule-index';
import { isChainSound, type ChainInUse } from '../../../../electron/ledger/sound-chain';
import { makeLedger } from '../../../bench/make-ledger';

const LINES = 20;
let folder: string;
let chain: ChainInUse;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-sound-'));
  const file = path.join(folder, 'ledger.jsonl');
  makeLedger(file, LINES);
  const handle = await openOnDisk(file, 'r');
  const { size } = await handle.stat();
  const index = new RuleIndex();
  const check = new ChainCheck(EMPTY_HEAD);
  const head = await scanInto(handle, { check, index, from: EMPTY_HEAD, to: size });
  await handle.close();
  chain = { path: file, head, index: index.fingerprint() };
});
afterEach(() => rm(folder, { recursive: true }));

async function changeFile(from: string, to: string): Promise<void> {
  await writeFile(chain.path, (await readFile(chain.path, 'utf8')).replace(from, to));
}

describe('a chain that is in use', () => {
  it('is sound as it was written', async () => {
    expect(chain.head.seq).toBe(LINES + 1);
    expect(await isChainSound(chain)).toBe(true);
  });

  it('is not sound when a word in it was changed, or its rule index is another one', async () => {
    expect(await isChainSound({ ...chain, index: new RuleIndex().fingerprint() })).toBe(false);
    expect(await isChainSound({ ...chain, head: { ...chain.head, hash: '0' } })).toBe(false);
    await changeFile('Кабинет', 'Каюта и');
    expect(await isChainSound(chain)).toBe(false);
  });
});

describe('a chain that is verified by another process', () => {
  const log: string[] = [];
  let closing: AbortController;
  beforeEach(() => {
    log.length = 0;
    closing = new AbortController();
  });
  const apart = (start: () => Child<ChainInUse>, silenceMs?: number): Promise<boolean> =>
    isSoundApart(start, chain, {
      closing: closing.signal,
      log: (message) => void log.push(message),
      ...(silenceMs === undefined ? {} : { silenceMs }),
    });

  function child(answer: (tell: (message: unknown) => void, exit: () => void) => void) {
    const seen: { asked: ChainInUse[]; killed: number } = { asked: [], killed: 0 };
    let tell: (message: unknown) => void = () => undefined;
    let exit: (code: number) => void = () => undefined;
    const made: Child<ChainInUse> = {
      post: (order) => {
        seen.asked.push(order);
        answer(tell, () => exit(1));
      },
      onMessage: (listener) => {
        tell = listener;
      },
      onExit: (listener) => {
        exit = listener;
      },
      kill: () => {
        seen.killed += 1;
      },
    };
    return { made, seen };
  }

  it('is what the process says, and the process ends', async () => {
    for (const isSound of [true, false]) {
      const { made, seen } = child((tell) => tell(isSound));
      expect(await apart(() => made)).toBe(isSound);
      expect(seen).toEqual({ asked: [chain], killed: 1 });
    }
  });

  it('is waited for while the process tells how far it is', async () => {
    const { made } = child((tell) => {
      tell(100);
      tell(200);
      tell(true);
    });
    expect(await apart(() => made)).toBe(true);
  });

  it('is looked at here when the process hangs or can’t be started', async () => {
    const { made, seen } = child((tell) => tell(100));
    expect(await apart(() => made, 10)).toBe(false);
    expect(seen.killed).toBe(1);
    const failing = (): never => {
      throw new Error('no process');
    };
    expect(await apart(failing)).toBe(false);
    expect(log).toEqual([
      expect.stringContaining('hangs'),
      expect.stringContaining('could not start: Error: no process'),
    ]);
  });

  it('is left alone when the journal closes, and the process ends', async () => {
    const { made, seen } = child(() => {
      closing.abort();
    });
    await expect(apart(() => made)).rejects.toThrow('the journal closes');
    expect(seen.killed).toBe(1);
  });

  it('is looked at here when the process ends without a word', async () => {
    const { made } = child((_tell, exit) => exit());
    expect(await apart(() => made)).toBe(false);
  });
});
