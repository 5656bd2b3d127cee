import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { recordFigure } from '../helpers/figures';
import { alternate, report } from './compare';
import { makeLedger } from './make-ledger';
import {
  buildBenchApp,
  memoryOf,
  openWindow,
  start,
  viewIsWhole,
  type BenchApp,
  type Kind,
} from './window';

/** The check of the whole chain begins some seconds after the start and takes some. */
const SETTLED_MS = 12_000;

describe('the start', () => {
  let folder: string;
  let bench: BenchApp;
  const profile = (name: string): string => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-bench-'));
    bench = await buildBenchApp();
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  /** A profile with a ledger and no view yet. */
  async function ledgerOf(count: number): Promise<string> {
    const made = profile(`ledger-${String(count)}`);
    await mkdir(path.join(made, 'data'), { recursive: true });
    makeLedger(path.join(made, 'data/ledger.jsonl'), count);
    return made;
  }

  async function shown(kind: Kind, name: string): Promise<number> {
    const started = await start(bench, kind, profile(name));
    await sleep(500);
    await started.end();
    return started.shown;
  }

  /** Builds the view of a journal; the profile can then be started again and again. */
  async function buildView(name: string): Promise<{ first: number; whole: number }> {
    const before = performance.now();
    const { app, page } = await openWindow(bench, 'program', profile(name));
    const first = performance.now() - before;
    await viewIsWhole(page);
    const whole = performance.now() - before;
    await sleep(SETTLED_MS);
    await app.close();
    return { first, whole };
  }

  it.each([10_000, 100_000])('is usable at %i records', { timeout: 600_000 }, async (count) => {
    await ledgerOf(count);
    const name = `ledger-${String(count)}`;
    const { first, whole } = await buildView(name);
    const packs = await packFloor(count);
    const view = `view of ${String(count / 1_000)}k`;
    recordFigure({ name: `${view}: newest rows shown`, unit: 'ms', value: first });
    recordFigure({ name: `${view} built`, unit: 'ms', value: whole - first, floor: packs, target: 6 });
    await shown('program', name);
    await sleep(3_000);
    const compared = await alternate({
      floor: () => shown('bare', 'bare'),
      subject: () => shown('program', name),
    });
    report(`start at ${String(count / 1_000)}k records`, compared, { target: 1.1 });
  }); // prettier-ignore

  async function packFloor(count: number): Promise<number> {
    const { app, page } = await openWindow(bench, 'bare', profile('packs'));
    const took = await page.evaluate((n) => window.bench.packs(n), count);
    await app.close();
    return took;
  }

  it('takes little memory at 100,000 records', { timeout: 300_000 }, async () => {
    const settled = async (kind: Kind, name: string): Promise<number> => {
      const started = await start(bench, kind, profile(name));
      await sleep(kind === 'bare' ? 3_000 : SETTLED_MS);
      const memory = await memoryOf(started.child.pid ?? 0);
      await started.end();
      return memory;
    };
    const sides = {
      floor: () => settled('bare', 'bare'),
      subject: () => settled('program', 'ledger-100000'),
    };
    const compared = await alternate(sides, { runs: 3, warm: 0 });
    report('memory of all processes at 100k records', compared, { target: 1.6, unit: 'MB' });
  });
});
