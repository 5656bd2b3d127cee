import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { alternate, report } from './compare';
import type { ListTimes } from './app/bench-page';
import { buildBenchApp, openWindow, type Opened } from './window';

const SCREENS = 30;

describe('the grid', () => {
  let folder: string;
  let bare: Opened;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-bench-'));
    // Frames as fast as they can be made, so that a frame's work is seen and not the screen's rate.
    const unbridled = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
    bare = await openWindow(await buildBenchApp(), 'bare', folder, unbridled);
  }, 120_000);

  afterAll(async () => {
    await bare.app.close();
    await rm(folder, { recursive: true });
  });

  function draw(list: 'grid' | 'bare', count: number): Promise<ListTimes> {
    return bare.page.evaluate(
      async ([name, rows, screens]) => (await window.bench.lists())[name](rows, screens),
      [list, count, SCREENS] as const,
    );
  }

  it.each([10_000, 1_000_000])('draws %i rows', { timeout: 120_000 }, async (count) => {
    const times = { floor: [] as ListTimes[], subject: [] as ListTimes[] };
    const keep = async (side: 'floor' | 'subject'): Promise<number> => {
      const took = await draw(side === 'floor' ? 'bare' : 'grid', count);
      times[side].push(took);
      return took.first;
    };
    const first = await alternate(
      { floor: () => keep('floor'), subject: () => keep('subject') },
      { runs: 9, warm: 3 },
    );
    const scrolled = {
      floor: times.floor.slice(3).map((took) => took.scrolled),
      subject: times.subject.slice(3).map((took) => took.scrolled),
    };
    const rows = `${String(count / 1_000)}k rows`;
    report(`grid of ${rows}, first screen`, first, { target: 1.5 });
    report(`grid of ${rows}, ${String(SCREENS)} screens further`, scrolled, { target: 1.5 });
  });
});
