import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { alternate, report } from './compare';
import { consultations } from './consultations';
import { makeLedger } from './make-ledger';
import { buildBenchApp, openWindow, viewIsWhole, type Opened } from './window';

const RECORDS = 100_000;
/** Long after everything that the journal holds: new rows come to its top. */
const NEW = [...consultations(400, 11)].map((value, i): Consultation => {
  const id = crypto.randomUUID();
  const minute = String(i % 60).padStart(2, '0');
  const hour = String(8 + Math.floor(i / 60)).padStart(2, '0');
  return { ...value, id, number: null, registeredAt: null, annulled: null, date: '2027-02-01', time: `${hour}:${minute}` };
}); // prettier-ignore

describe('a commit in a journal of 100,000', () => {
  let folder: string;
  let program: Opened;
  let bare: Opened;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-bench-'));
    const bench = await buildBenchApp();
    await mkdir(path.join(folder, 'program/data'), { recursive: true });
    makeLedger(path.join(folder, 'program/data/ledger.jsonl'), RECORDS);
    program = await openWindow(bench, 'program', path.join(folder, 'program'));
    await viewIsWhole(program.page);
    await sleep(12_000);
    bare = await openWindow(bench, 'bare', path.join(folder, 'bare'));
  }, 300_000);

  afterAll(async () => {
    await program.app.close();
    await bare.app.close();
    await rm(folder, { recursive: true });
  });

  let taken = 0;
  function next(): Consultation {
    const value = NEW[taken];
    taken += 1;
    if (value === undefined) throw new Error('too few new consultations');
    return value;
  }

  /** Milliseconds in the window from the call to the acknowledgement, and from the news of it to its row. */
  function commit(): Promise<{ readonly taken: number; readonly shown: number }> {
    return program.page.evaluate(commitAndLook, next());
  }

  /** The same bytes to a bare file by a bare call. */
  function append(): Promise<number> {
    const line = `${JSON.stringify(next()).padEnd(1_600, ' ')}\n`;
    return bare.page.evaluate(async (line) => {
      const started = performance.now();
      await window.bare.append(line);
      return performance.now() - started;
    }, line);
  }

  it('is acknowledged', async () => {
    const subject = async (): Promise<number> => (await commit()).taken;
    const compared = await alternate({ floor: append, subject }, { runs: 100, warm: 10 });
    report('commit acknowledged, median', compared, { target: 1.5 });
    report('commit acknowledged, p95', compared, { target: 3, q: 0.95 });
  });

  /** The newest page as IndexedDB gives it. */
  function page(): Promise<number> {
    return program.page.evaluate(readPage);
  }

  it('shows itself in the list', async () => {
    const subject = async (): Promise<number> => (await commit()).shown;
    const compared = await alternate({ floor: page, subject }, { runs: 41, warm: 3 });
    report('list of 100k after a commit', compared, { target: 2 });
    expect(taken).toBeGreaterThan(100);
  });
});

/**
 * In the page: one commit, at rest as a person finds it: nothing is being drawn, and when its row is there the
 * window is left alone until it has written the commit into its view.
 */
async function commitAndLook(value: Consultation): Promise<{ taken: number; shown: number }> {
  const rest = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
  await rest();
  let heard = 0;
  const unsubscribe = window.bridge.on('ledger:committed', () => {
    heard = performance.now();
  });
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const row = document.querySelector('[role=row][data-index="0"]:not([aria-busy])');
      if (heard === 0 || row?.textContent.includes(value.time) !== true) return;
      observer.disconnect();
      resolve(performance.now() - heard);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const request = {
    commit: crypto.randomUUID(),
    action: 'consultation.add' as const,
    puts: [{ table: 'consultation' as const, id: value.id, base: 0, value }],
  };
  const started = performance.now();
  const answer = await window.bridge.call('ledger:commit', request);
  const taken = performance.now() - started;
  if (!answer.ok || answer.value.kind !== 'ok') throw new Error(JSON.stringify(answer));
  const times = { taken, shown: await shown };
  unsubscribe();
  await new Promise((resolve) => setTimeout(resolve, 100));
  return times;
}

/** In the page: milliseconds that one page of 50 takes by a raw `getAll` on the list's index. */
function readPage(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('journal-view');
    open.onerror = () => {
      reject(new Error('IndexedDB does not open'));
    };
    open.onsuccess = () => {
      const started = performance.now();
      const index = open.result.transaction('consultation').objectStore('consultation').index('order');
      const get = index.getAll(null, 50);
      get.onsuccess = () => {
        resolve(performance.now() - started);
        open.result.close();
      };
    };
  });
} // prettier-ignore
